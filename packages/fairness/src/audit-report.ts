import type { GroupAssessment, Verdict } from './assessment.ts';
import type { Interval } from './interval.ts';
import type { Proportion } from './proportion.ts';

/** What is counted as `selected`. */
export type AuditBasis = 'selection' | 'score above median' | 'first places';

/** One group of one table. Counts and all that follows from them are `null` in a suppressed cell. */
export interface AuditCell {
  /** One value per attribute of the table. */
  readonly values: readonly string[];
  /** The values, joined by ` · `: the name of the group in the assessments. */
  readonly group: string;
  readonly selected: number | null;
  readonly total: number | null;
  /** In [0, 1]. */
  readonly rate: number | null;
  /** Of the rate, Clopper–Pearson at 95 %: covers at least as often as it says. */
  readonly interval: Interval | null;
  /** Rate ÷ highest rate among the groups of the table that are not suppressed, in [0, 1]. `null`: undefined. */
  readonly impactRatio: number | null;
  /** Below the share of rows under which local rules let a group out of the ratios. Shown all the same. */
  readonly isRare: boolean;
  readonly isSuppressed: boolean;
}

/** Counts by one attribute or by several together. Cells and `unknown` sum to `overall`. */
export interface AuditTable {
  readonly attributes: readonly string[];
  /** The stage that `selected` is about; `null`: the audited decision itself. */
  readonly stage: string | null;
  /** In the order of the values (UTF-16). */
  readonly cells: readonly AuditCell[];
  /** Rows in which one of the attributes is not known. `null` when suppressed. */
  readonly unknown: Proportion | null;
  readonly overall: Proportion;
  /** Each group against all others; without those that a suppressed cell could be computed from. */
  readonly assessments: readonly GroupAssessment[];
  /** How many assessments suppression has left out. */
  readonly suppressedAssessments: number;
  readonly verdict: Verdict;
}

/** Everything that was counted and tested. Plain data: the same rows give the same report in any order. */
export interface AuditReport {
  readonly basis: AuditBasis;
  /** Of all scores; `null` for selections. */
  readonly median: number | null;
  /** Last place that counts as selected; `null` unless ranks were given. */
  readonly top: number | null;
  readonly rows: number;
  /** Distinct jobs, those of unknown job counted as one; 1 when no jobs were given. */
  readonly jobs: number;
  /** Rows of unknown job: compared with each other, as if they were one job. */
  readonly unknownJob: number;
  /** Each attribute, then intersections, then the stages. */
  readonly tables: readonly AuditTable[];
  /** Over all tables. */
  readonly verdict: Verdict;
  readonly settings: {
    readonly alpha: number;
    readonly ratio: number;
    readonly power: number;
    /** Comparisons that Holm's adjustment covers, in all tables together. */
    readonly comparisons: number;
    readonly rareBelow: number;
    readonly suppressBelow: number;
  };
}
