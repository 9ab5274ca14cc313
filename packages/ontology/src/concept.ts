declare const conceptBrand: unique symbol;

/**
 * Global identifier of a concept: its `conceptUri` (ESCO: `http://data.europa.eu/esco/skill/…`,
 * bundled pack: `urn:tremplin:digital:skill:…`). A plain string is not a `ConceptId`:
 * ids come out of an {@link Ontology} or through {@link findConcept}.
 */
export type ConceptId<Kind extends ConceptKind = ConceptKind> = string & {
  readonly [conceptBrand]: Kind;
};
export type SkillId = ConceptId<'skill'>;
export type OccupationId = ConceptId<'occupation'>;

/** What a concept is. The order is that of the codes in a pack file: append only. */
export const CONCEPT_KINDS = [
  'skill',
  'occupation',
  'skillGroup',
  'occupationGroup',
  /** A job title with a code of its own, narrower than an occupation (ROME *appellation*). */
  'jobTitle',
  /** Circumstances of work: hours, places, tools worn (ROME *contexte de travail*). Never a skill. */
  'workContext',
] as const;
export type ConceptKind = (typeof CONCEPT_KINDS)[number];

/** Nature of a skill, in ESCO's words. `''` is "not stated". Append only. */
export const SKILL_TYPES = ['', 'knowledge', 'skill/competence', 'language', 'attitude'] as const;
export type SkillType = Exclude<(typeof SKILL_TYPES)[number], ''>;

/** How far a skill travels between occupations, in ESCO's words. `''` is "not stated". Append only. */
export const REUSE_LEVELS = [
  '',
  'transversal',
  'cross-sector',
  'sector-specific',
  'occupation-specific',
] as const;
export type ReuseLevel = Exclude<(typeof REUSE_LEVELS)[number], ''>;

/** SKOS mapping from a concept to a concept of another scheme. Append only. */
export const MAPPING_RELATIONS = [
  'exactMatch',
  'closeMatch',
  'broadMatch',
  'narrowMatch',
  'relatedMatch',
] as const;
export type MappingRelation = (typeof MAPPING_RELATIONS)[number];

/** Whether a skill is needed or only useful (for an occupation, or for another skill). Append only. */
export const RELATION_TYPES = ['essential', 'optional'] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** Two-letter language of a label, lower case (`en`, `fr`). */
export type Language = string;

/** A link to another classification: an ESCO URI, or `rome:M1805`, `isco:2513`. */
export interface Mapping {
  readonly relation: MappingRelation;
  readonly target: string;
}

/** The names of one concept in one language. */
export interface Labels {
  readonly preferred: string;
  /** Other names, in the order of the source. */
  readonly alternatives: readonly string[];
  /** Those names (preferred or not) that are also ordinary words and count only in this exact case: `Go`, `Excel`. */
  readonly caseSensitive?: readonly string[];
}
