import type {
  ConceptKind,
  Labels,
  Language,
  Mapping,
  RelationType,
  ReuseLevel,
  SkillType,
} from './concept.ts';

/** What identifies a pack and what must be said when it is used. */
export interface OntologyMeta {
  /** Short name of the classification: `digital`, `esco`, `rome`. */
  readonly id: string;
  /** Version of the classification, as its publisher writes it. */
  readonly version: string;
  readonly title: string;
  readonly languages: readonly Language[];
  readonly licence: string;
  /** The sentence that the licence asks to show. */
  readonly attribution: string;
}

/** One concept as importers write it and as {@link describeConcept} gives it back. */
export interface ConceptRecord {
  readonly id: string;
  readonly kind: ConceptKind;
  /** Code within the classification (ESCO `2513.1`, ISCO group, skill group `S1.2`). */
  readonly code?: string;
  readonly skillType?: SkillType;
  readonly reuseLevel?: ReuseLevel;
  /** Estimated guided hours from nothing to working level; absent: estimated from type and reuse level. */
  readonly learningHours?: number;
  readonly labels: Readonly<Record<Language, Labels>>;
  readonly descriptions?: Readonly<Record<Language, string>>;
  readonly mappings?: readonly Mapping[];
}

/** A skill that an occupation needs (`essential`) or uses sometimes (`optional`). */
export interface OccupationSkill {
  readonly occupation: string;
  readonly skill: string;
  readonly relationType: RelationType;
  /** How much it matters there and to what level, each ∈ (0, 1], where the classification says so (O*NET). */
  readonly importance?: number;
  readonly level?: number;
}

/** `skill` builds on `relatedSkill` (`essential`), or each shortens learning the other (`optional`). */
export interface SkillRelation {
  readonly skill: string;
  readonly relatedSkill: string;
  readonly relationType: RelationType;
}

/** `concept` is narrower than `broader`. A skill may have many broader concepts. */
export interface BroaderLink {
  readonly concept: string;
  readonly broader: string;
}

/** Circumstances that an occupation is often worked in. */
export interface OccupationContext {
  readonly occupation: string;
  readonly workContext: string;
}

/** A whole classification as plain rows, in any order: the input of {@link createOntology}. */
export interface OntologyData {
  readonly meta: OntologyMeta;
  readonly concepts: readonly ConceptRecord[];
  readonly occupationSkills: readonly OccupationSkill[];
  readonly skillRelations: readonly SkillRelation[];
  readonly broader: readonly BroaderLink[];
  /** @defaultValue none */
  readonly occupationContexts?: readonly OccupationContext[];
}
