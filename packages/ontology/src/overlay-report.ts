import type { ConceptKind, MappingRelation } from './concept.ts';

/**
 * What a person should look at after an overlay was laid over a pack.
 * - `label-collision`: two concepts of one kind have a label in common and nothing says that they are the
 *   same (the message says how they are mapped, if they are): both keep it, a text with it is ambiguous;
 * - `differing-value`: both say something, and not the same; one is kept (option `prefer`);
 * - `several-exact-matches`: equal to several concepts of the base; it joined the first by id, the others
 *   stay as mappings;
 * - `kind-mismatch`: mapped to a concept of another kind (a skill to an occupation); kept as a mapping only;
 *   or of the same id and another kind: left out;
 * - `broader-cycle`: the link would make a concept broader than itself; not added;
 * - `self-link`: both ends of a link are one concept now; not added.
 */
export interface OverlayConflict {
  readonly code:
    | 'label-collision'
    | 'differing-value'
    | 'several-exact-matches'
    | 'kind-mismatch'
    | 'broader-cycle'
    | 'self-link';
  /** Id in the resulting ontology. */
  readonly concept: string;
  /** The other concepts that it is about, in id order. */
  readonly others: readonly string[];
  readonly message: string;
}

/** How many concepts of the overlay are mapped to concepts that are there. */
export interface MappingCoverage {
  readonly concepts: number;
  /** With a mapping of any relation, or the id of a concept of the base. */
  readonly mapped: number;
  /** `mapped / concepts`, from 0 to 1; 0 when there is no concept. */
  readonly share: number;
  /** Concepts with at least one mapping of each relation; one concept may count in several. */
  readonly relations: Readonly<Record<MappingRelation, number>>;
}

/** The mappings of an overlay to the packs that it lies over. */
export interface OverlayCoverage {
  readonly overall: MappingCoverage;
  readonly byKind: Readonly<Partial<Record<ConceptKind, MappingCoverage>>>;
  /** In the order of the packs' ids, versions and hashes. */
  readonly byPack: readonly {
    readonly id: string;
    readonly version: string;
    readonly coverage: MappingCoverage;
  }[];
  /** Ids of the overlay without any mapping to the base, in order. */
  readonly unmapped: readonly string[];
}

/** A mapping or link whose target is in no pack that was given. Mappings are kept, links are not. */
export interface DanglingTarget {
  /** Id in the overlay. */
  readonly concept: string;
  readonly relation:
    MappingRelation | 'broader' | 'occupationContexts' | 'occupationSkills' | 'skillRelations';
  readonly target: string;
  readonly message: string;
}
