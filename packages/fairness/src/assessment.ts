import type { Interval } from './interval.ts';
import type { Proportion } from './proportion.ts';

/**
 * What one comparison says. `'no concern shown'`: no difference found, by a comparison large enough to see the
 * ratio asked about. `'insufficient evidence'`: none found, by one that could not have. Never "none exists".
 */
export type Verdict = 'concern' | 'no concern shown' | 'insufficient evidence';

/** One group against everybody else of known group: in one job, or within all jobs together. */
export interface GroupAssessment {
  readonly group: string;
  /** `null`: the jobs together, compared within each; or there are no jobs. */
  readonly job: string | null;
  readonly members: Proportion;
  readonly others: Proportion;
  /**
   * Rate of the members ÷ rate of the others; over several jobs the Mantel–Haenszel mean of the ratios.
   * `null`: undefined.
   */
  readonly ratio: number | null;
  /**
   * Interval of the ratio, not adjusted for the number of comparisons: the score interval in one job, where
   * `upper` is `Infinity` (in JSON `null`) when nobody of the others was selected; over several jobs that of
   * Greenland and Robins, an approximation, `null` when nobody of one side was selected.
   */
  readonly interval: Interval | null;
  /** Selected less or more often than the others; `null`: as often, or nothing to compare. */
  readonly direction: 'lower' | 'higher' | null;
  readonly test: 'fisher' | 'exact-cmh' | 'cmh' | null;
  /** `null`: nothing was tested, because there are no members or no others. */
  readonly pValue: number | null;
  /** Holm over all comparisons of the assessment. */
  readonly adjustedPValue: number | null;
  readonly verdict: Verdict;
  /**
   * How many members it takes to see the ratio asked about, with the rate, the mix of people and the number of
   * comparisons of this assessment. `null`: not known, because nobody or everybody was selected.
   */
  readonly membersNeeded: number | null;
}

export interface AssessOptions {
  /** Probability of any `'concern'` among all comparisons when there are no differences, in (0, 1). @defaultValue `0.05` */
  readonly alpha?: number;
  /** The ratio of rates that a comparison should be able to see, in (0, 1). @defaultValue `0.8` */
  readonly ratio?: number;
  /** How probably it should see it, in (0, 1). @defaultValue `0.8` */
  readonly power?: number;
}

/** Result of {@link assessSelections}. */
export interface SelectionAssessment {
  /** By group, the jobs together first, then job by job. */
  readonly groups: readonly GroupAssessment[];
  /** How many comparisons were tested and adjusted for. */
  readonly comparisons: number;
  /** `'concern'` when there is one; else `'insufficient evidence'` when any comparison lacks it, or none was possible. */
  readonly verdict: Verdict;
}
