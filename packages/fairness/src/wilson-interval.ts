import { requireProportion } from './internal/check.ts';
import { criticalValue } from './internal/normal-quantile.ts';
import type { Interval, IntervalOptions } from './interval.ts';
import type { Proportion } from './proportion.ts';

/**
 * Wilson's score interval of a rate: close to its nominal coverage on average, also for small groups and
 * for rates of 0 and 1, where the interval still has a width. Can fall below the nominal coverage for some
 * rates (93.0 % at n = 10, rate .1); {@link clopperPearsonInterval} never does, and is wider.
 *
 * Reference: Wilson (1927), Probable inference, the law of succession, and statistical inference,
 * JASA 22, 209–212.
 *
 * @returns bounds in [0, 1].
 * @throws FairnessError `invalid-count`, `empty-group`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { wilsonInterval } from '@tremplin/fairness';
 *
 * const { lower, upper } = wilsonInterval({ selected: 48, total: 80 });
 * [lower.toFixed(3), upper.toFixed(3)]; // ['0.490', '0.700']
 * ```
 */
export function wilsonInterval(count: Proportion, options: IntervalOptions = {}): Interval {
  requireProportion(count, 'wilsonInterval');
  const z = criticalValue(options.confidence ?? 0.95, 'wilsonInterval');
  const { selected, total } = count;
  const spread = z * Math.sqrt(z * z + (4 * selected * (total - selected)) / total);
  const upper = selected === total ? 1 : (2 * selected + z * z + spread) / (2 * (total + z * z));
  // The product of both roots, because the difference in the usual form cancels for small rates.
  return { lower: selected ** 2 / (total * (total + z * z) * upper), upper };
}
