import { chiSquareTail } from './internal/incomplete-gamma.ts';
import { criticalValue } from './internal/normal-quantile.ts';
import {
  pooledOddsRatio,
  stratumCells,
  sumOf,
  type StratumCells,
} from './internal/stratum-cells.ts';
import type { Interval, IntervalOptions } from './interval.ts';
import type { Stratum } from './stratum.ts';

export interface CmhOptions extends IntervalOptions {
  /** `'continuity'` takes ½ off the summed difference, never below 0. @defaultValue `'continuity'` */
  readonly correction?: 'none' | 'continuity';
}

/** Result of {@link cmhTest}. */
export interface CmhTest {
  /** ≥ 0, compared with χ² of one degree of freedom. */
  readonly statistic: number;
  /** In [0, 1]; 1 when no stratum is informative. */
  readonly pValue: number;
  /** Mantel–Haenszel estimate of the common odds ratio, group over reference; 1 means parity, `null`: undefined. */
  readonly oddsRatio: number | null;
  /** Of the odds ratio; `null` where that is undefined or 0. */
  readonly oddsRatioInterval: Interval | null;
  /** Strata in which some but not all were selected: the others say nothing. */
  readonly informativeStrata: number;
}

/**
 * The test of Cochran, Mantel and Haenszel: do two groups have the same odds of selection within each job,
 * all jobs together? Comparing within jobs keeps who applied where from looking like, or hiding, a
 * difference. It averages: opposite differences cancel, so look at {@link breslowDayTest} and the jobs too.
 *
 * Reference: Mantel & Haenszel (1959), JNCI 22, 719–748; interval: Robins, Breslow & Greenland (1986),
 * Biometrics 42, 311–323, equation for the variance of ln OR.
 *
 * @throws FairnessError `empty-input`, `invalid-count`, `empty-group`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { cmhTest } from '@tremplin/fairness';
 *
 * const { pValue, oddsRatio } = cmhTest([
 *   { group: { selected: 10, total: 20 }, reference: { selected: 20, total: 40 } },
 *   { group: { selected: 4, total: 40 }, reference: { selected: 2, total: 20 } },
 * ]);
 * // 14 of 60 against 22 of 60 overall, and no difference in either job:
 * [pValue, oddsRatio]; // [1, 1]
 * ```
 */
export function cmhTest(strata: readonly Stratum[], options: CmhOptions = {}): CmhTest {
  const { correction = 'continuity', confidence = 0.95 } = options;
  const z = criticalValue(confidence, 'cmhTest');
  const cells = stratumCells(strata, 'cmhTest');
  const informative = cells.filter(({ a, b, c, d }) => a + c > 0 && b + d > 0);
  const difference = Math.abs(sumOf(informative, ({ a, b, c, d, n }) => (a * d - b * c) / n));
  const variance = sumOf(informative, varianceOf);
  const corrected = correction === 'continuity' ? Math.max(0, difference - 0.5) : difference;
  const statistic = variance === 0 ? 0 : corrected ** 2 / variance;
  return {
    statistic,
    pValue: chiSquareTail(statistic, 1),
    oddsRatio: pooledOddsRatio(informative),
    oddsRatioInterval: oddsRatioInterval(informative, z),
    informativeStrata: informative.length,
  };
}

/** Of the number selected in the group, margins given: hypergeometric. */
function varianceOf({ a, b, c, d, n }: StratumCells): number {
  return (((a + b) / n) * ((c + d) / n) * (a + c) * (b + d)) / (n - 1);
}

function oddsRatioInterval(cells: readonly StratumCells[], z: number): Interval | null {
  const ratio = pooledOddsRatio(cells);
  if (ratio === null || ratio === 0) return null;
  const terms = cells.map(({ a, b, c, d, n }) => ({
    p: (a + d) / n,
    q: (b + c) / n,
    r: (a * d) / n,
    s: (b * c) / n,
  }));
  const r = sumOf(terms, (term) => term.r);
  const s = sumOf(terms, (term) => term.s);
  const variance =
    sumOf(terms, (term) => term.p * term.r) / (2 * r * r) +
    sumOf(terms, (term) => term.p * term.s + term.q * term.r) / (2 * r * s) +
    sumOf(terms, (term) => term.q * term.s) / (2 * s * s);
  const factor = Math.exp(z * Math.sqrt(variance));
  return { lower: ratio / factor, upper: ratio * factor };
}
