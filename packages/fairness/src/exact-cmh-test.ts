import { FairnessError } from './fairness-error.ts';
import { exactSum } from './internal/exact-sum.ts';
import { stratumCells } from './internal/stratum-cells.ts';
import type { Stratum } from './stratum.ts';

/** Result of {@link exactCmhTest}. */
export interface ExactCmhTest {
  /** Two-sided by probability, in [0, 1]; 1 when no stratum is informative. 0 stands for less than 1e-290. */
  readonly pValue: number;
  /** The same with half the weight for sums exactly as probable: less conservative, not exact. */
  readonly midP: number;
  /** How many were selected in the group, all strata together. */
  readonly selected: number;
  /** How many would be on average, if the odds of both groups were the same in each stratum. */
  readonly expected: number;
  /** Strata in which some but not all were selected: the others say nothing. */
  readonly informativeStrata: number;
}

const MOST_STEPS = 1e8;

/**
 * The exact test for what {@link cmhTest} approximates: two groups have the same odds of selection within
 * each job. Given how many were selected in each job, the number selected in the group is a sum of
 * hypergeometric counts, whose distribution is computed whole. With one job it is {@link fisherExactTest}.
 *
 * Reference: Mehta, Patel & Gray (1985), Computing an exact confidence interval for the common odds ratio in
 * several 2×2 contingency tables, JASA 80, 969–973.
 *
 * @throws FairnessError `empty-input`, `invalid-count`, `empty-group`; `too-large` where {@link cmhTest} is as
 * good.
 *
 * @example
 * ```ts
 * import { exactCmhTest } from '@tremplin/fairness';
 *
 * const job = { group: { selected: 0, total: 4 }, reference: { selected: 2, total: 4 } };
 * // Too few to show anything in one job, but the same in three jobs shows something:
 * exactCmhTest([job]).pValue.toFixed(3); // '0.429'
 * exactCmhTest([job, job, job]).pValue.toFixed(3); // '0.020'
 * ```
 */
export function exactCmhTest(strata: readonly Stratum[]): ExactCmhTest {
  stratumCells(strata, 'exactCmhTest');
  const result = exactSum(strata, MOST_STEPS);
  if (result !== null) return result;
  throw new FairnessError(
    'too-large',
    'exactCmhTest: the strata have too many people for the exact sum; at such sizes use cmhTest',
  );
}
