import type { ConceptId, Ontology } from '@tremplin/ontology';
import type { ProfileId, ProficiencyLevel, RecencyBand } from '../profile.ts';

export interface AnonymizePoolOptions {
  /** The pack of the profiles: its broader concepts are what skills are generalised to. */
  readonly ontology: Ontology;
  /** Each record that goes out is the same as at least k − 1 others. A whole number ≥ 2. @defaultValue 5 */
  readonly k?: number;
  /**
   * The host's audit attribute of each person: used to keep a class from telling it, and not put out.
   * @defaultValue none
   */
  readonly sensitive?: ReadonlyMap<ProfileId, string>;
  /** Different values of `sensitive` that each class has at least. @defaultValue 2 with `sensitive`, else 1 */
  readonly l?: number;
  /** Share of profiles that may be left out where they would cost the others too much, ∈ [0, 1). @defaultValue 0.05 */
  readonly maximumSuppression?: number;
}

/** A skill of a pool record: true of everybody whose record it is. */
export interface PoolSkill {
  readonly concept: ConceptId;
  /** `true`: this very skill. `false`: a skill at or below this concept. */
  readonly exact: boolean;
  /** At least this level, by evidence of each of them; `null` where one has none, and for concepts that are not exact. */
  readonly level: ProficiencyLevel | null;
  /** Shown in this band or more recently by each of them. */
  readonly recency: RecencyBand;
  /** True when it is verified for each of them. */
  readonly verified: boolean;
}

/** A profile as it may leave: no pseudonym, and the same as others of its class. */
export interface PoolRecord {
  /** By concept. */
  readonly skills: readonly PoolSkill[];
}

/** What was given up for anonymity. For the host: it names pseudonyms. */
export interface PoolReport {
  /** Size of the smallest class of equal records, counted on the records that go out; 0 where none does. */
  readonly smallestClass: number;
  /** Fewest different values of the audit attribute in a class; `null` without one. */
  readonly fewestSensitive: number | null;
  readonly classes: number;
  /** Left out, in order. */
  readonly suppressed: readonly ProfileId[];
  /** What became of the skills of all profiles, step by step. The four sum to all of them. */
  readonly skills: {
    readonly kept: number;
    /** Replaced by a broader concept. */
    readonly generalized: number;
    /** Not shared, and without a broader concept that is. */
    readonly dropped: number;
    readonly suppressed: number;
  };
  /** Of the skills that are kept: those whose recency became coarser, whose level was lowered, whose level was dropped. */
  readonly steps: {
    readonly recencyCoarser: number;
    readonly levelLowered: number;
    readonly levelDropped: number;
  };
  /** ∈ [0, 1]: mean over all skills of 0 for kept, 1 for dropped and suppressed, in between the share of the pool's skills under the concept that stands for it. */
  readonly informationLoss: number;
}

export interface AnonymizedPool {
  /** In an order that follows from their content alone. */
  readonly records: readonly PoolRecord[];
  readonly report: PoolReport;
}
