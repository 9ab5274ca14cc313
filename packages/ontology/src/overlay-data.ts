import type { BroaderLink, OccupationSkill, OntologyData, SkillRelation } from './ontology-data.ts';

/** Links of which one end is not in the overlay itself, but may be in the pack that it is laid over. */
export interface OutsideLinks {
  readonly occupationSkills: readonly OccupationSkill[];
  readonly skillRelations: readonly SkillRelation[];
  readonly broader: readonly BroaderLink[];
}

/**
 * A host's own concepts. They stand by themselves (`createOntology(overlay)`); laid over a pack with
 * `overlayOntology`, their mappings and outside links join it.
 */
export interface OverlayData extends OntologyData {
  /** @defaultValue none */
  readonly outside?: OutsideLinks;
}
