import type { ChiSquareResult } from './chi-square-test.ts';
import { chiSquareTail } from './internal/incomplete-gamma.ts';
import {
  pooledOddsRatio,
  stratumCells,
  sumOf,
  type StratumCells,
} from './internal/stratum-cells.ts';
import type { Stratum } from './stratum.ts';

export interface BreslowDayOptions {
  /** Tarone's correction, which gives the statistic its stated distribution. @defaultValue `true` */
  readonly tarone?: boolean;
}

/**
 * The test of Breslow and Day: is the odds ratio of two groups the same in all jobs? A small p-value says
 * that one number for all jobs, as {@link cmhTest} gives, hides differences between them: look at each job.
 *
 * Reference: Breslow & Day (1980), Statistical Methods in Cancer Research I, equation 4.30;
 * Tarone (1985), On heterogeneity tests based on efficient scores, Biometrika 72, 91–95.
 *
 * @returns degrees of freedom: informative strata (some but not all selected) − 1; or `null` when there are
 * fewer than two of those, or the common odds ratio is 0 or undefined.
 * @throws FairnessError `empty-input`, `invalid-count`, `empty-group`.
 *
 * @example
 * ```ts
 * import { breslowDayTest } from '@tremplin/fairness';
 *
 * const up = { group: { selected: 30, total: 50 }, reference: { selected: 15, total: 50 } };
 * const down = { group: up.reference, reference: up.group };
 * // Opposite in the two jobs, nothing in the pool:
 * (breslowDayTest([up, down])?.pValue ?? 1) < 0.001; // true
 * ```
 */
export function breslowDayTest(
  strata: readonly Stratum[],
  options: BreslowDayOptions = {},
): ChiSquareResult | null {
  const { tarone = true } = options;
  const cells = stratumCells(strata, 'breslowDayTest').filter(
    ({ a, b, c, d }) => a + c > 0 && b + d > 0,
  );
  const ratio = pooledOddsRatio(cells);
  if (cells.length < 2 || ratio === null || ratio === 0) return null;
  const fitted = cells.map((stratum) => fit(stratum, ratio));
  const homogeneity = sumOf(fitted, ({ difference, variance }) => difference ** 2 / variance);
  const common =
    sumOf(fitted, ({ difference }) => difference) ** 2 / sumOf(fitted, ({ variance }) => variance);
  const statistic = Math.max(0, tarone ? homogeneity - common : homogeneity);
  const degreesOfFreedom = cells.length - 1;
  return { statistic, degreesOfFreedom, pValue: chiSquareTail(statistic, degreesOfFreedom) };
}

/** Observed − expected number selected in the group if the odds ratio were `ratio`, and its variance. */
function fit(
  { a, b, c, d, n }: StratumCells,
  ratio: number,
): { readonly difference: number; readonly variance: number } {
  const [group, reference, selected] = [a + b, c + d, a + c];
  // A (reference − selected + A) = ratio (group − A)(selected − A), the root within the margins.
  const square = 1 - ratio;
  const linear = reference - selected + ratio * (group + selected);
  const constant = -ratio * group * selected;
  const root = Math.sqrt(linear * linear - 4 * square * constant);
  // The stable form of the root, which also holds for ratio 1, where the equation is linear.
  const expected = (-2 * constant) / (linear + root);
  const inverse =
    1 / expected +
    1 / (group - expected) +
    1 / (selected - expected) +
    1 / (n - group - selected + expected);
  return { difference: a - expected, variance: 1 / inverse };
}
