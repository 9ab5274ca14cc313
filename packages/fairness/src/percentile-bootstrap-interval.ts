import { requireProportion } from './internal/check.ts';
import { incompleteBeta } from './internal/incomplete-beta.ts';
import { tailOf } from './internal/normal-quantile.ts';
import type { Interval, IntervalOptions } from './interval.ts';
import type { Proportion } from './proportion.ts';

/** Far above the rounding of a binomial sum; equality with the level is a tie, which the quantile includes. */
const ROUNDING = 1e-12;

/**
 * What a percentile bootstrap of a rate converges to: the quantiles of the binomial distribution at the rate
 * observed. **For comparison only**: with nobody selected it is [0, 0], and at n = 10 and a rate of .1 its
 * nominal 95 % cover 65 %. Use {@link wilsonInterval} or {@link clopperPearsonInterval}.
 *
 * Reference: Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 13.
 *
 * @returns bounds in [0, 1].
 * @throws FairnessError `invalid-count`, `empty-group`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { percentileBootstrapInterval } from '@tremplin/fairness';
 *
 * percentileBootstrapInterval({ selected: 3, total: 4 }); // { lower: 0.25, upper: 1 }
 * percentileBootstrapInterval({ selected: 0, total: 40 }); // { lower: 0, upper: 0 }
 * ```
 */
export function percentileBootstrapInterval(
  count: Proportion,
  options: IntervalOptions = {},
): Interval {
  requireProportion(count, 'percentileBootstrapInterval');
  const tail = tailOf(options.confidence ?? 0.95, 'percentileBootstrapInterval');
  return {
    lower: binomialQuantile(count, (cdf) => cdf >= tail * (1 - ROUNDING)) / count.total,
    upper: binomialQuantile(count, (_cdf, above) => above <= tail * (1 + ROUNDING)) / count.total,
  };
}

/** The smallest m whose P(X ≤ m) and P(X > m) are enough, for X binomial at the rate observed. */
function binomialQuantile(
  { selected, total }: Proportion,
  isEnough: (cdf: number, above: number) => boolean,
): number {
  const p = selected / total;
  const q = (total - selected) / total;
  let low = 0;
  let high = total;
  while (low < high) {
    const m = Math.floor((low + high) / 2);
    const cdf = incompleteBeta(total - m, m + 1, { x: q, y: p });
    const above = incompleteBeta(m + 1, total - m, { x: p, y: q });
    if (isEnough(cdf, above)) high = m;
    else low = m + 1;
  }
  return low;
}
