import { betaQuantile } from './internal/beta-quantile.ts';
import { requireProportion } from './internal/check.ts';
import { tailOf } from './internal/normal-quantile.ts';
import type { Interval, IntervalOptions } from './interval.ts';
import type { Proportion } from './proportion.ts';

/**
 * The equal-tailed Bayesian interval of a rate under Jeffreys' prior, Beta(½, ½). The bounds are the plain
 * quantiles, also at 0 and n selected, where some libraries put 0 and 1 instead.
 *
 * Reference: Brown, Cai & DasGupta (2001), Interval estimation for a binomial proportion,
 * Statistical Science 16.
 *
 * @returns bounds in (0, 1).
 * @throws FairnessError `invalid-count`, `empty-group`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { jeffreysInterval } from '@tremplin/fairness';
 *
 * jeffreysInterval({ selected: 5, total: 10 }).lower.toFixed(4); // '0.2235'
 * ```
 */
export function jeffreysInterval(count: Proportion, options: IntervalOptions = {}): Interval {
  requireProportion(count, 'jeffreysInterval');
  const tail = tailOf(options.confidence ?? 0.95, 'jeffreysInterval');
  const yes = count.selected + 0.5;
  const no = count.total - count.selected + 0.5;
  return { lower: betaQuantile(yes, no, tail), upper: 1 - betaQuantile(no, yes, tail) };
}
