import { betaQuantile } from './internal/beta-quantile.ts';
import { requireProportion } from './internal/check.ts';
import { tailOf } from './internal/normal-quantile.ts';
import type { Interval, IntervalOptions } from './interval.ts';
import type { Proportion } from './proportion.ts';

/**
 * The exact interval of Clopper and Pearson of a rate: covers at least as often as stated, for every rate
 * and group size, and is therefore wider than {@link wilsonInterval}. With nobody selected of n, the upper
 * bound is what "none seen" still allows.
 *
 * Reference: Clopper & Pearson (1934), The use of confidence or fiducial limits, Biometrika 26, 404–413;
 * as beta quantiles: Brown, Cai & DasGupta (2001), Statistical Science 16, §4.2.1.
 *
 * @returns bounds in [0, 1].
 * @throws FairnessError `invalid-count`, `empty-group`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { clopperPearsonInterval } from '@tremplin/fairness';
 *
 * clopperPearsonInterval({ selected: 0, total: 10 }).upper.toFixed(4); // '0.3085'
 * ```
 */
export function clopperPearsonInterval(count: Proportion, options: IntervalOptions = {}): Interval {
  requireProportion(count, 'clopperPearsonInterval');
  const tail = tailOf(options.confidence ?? 0.95, 'clopperPearsonInterval');
  const { selected, total } = count;
  const rejected = total - selected;
  return {
    lower: selected === 0 ? 0 : betaQuantile(selected, rejected + 1, tail),
    upper: rejected === 0 ? 1 : 1 - betaQuantile(rejected, selected + 1, tail),
  };
}
