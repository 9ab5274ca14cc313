import type { Interval, IntervalOptions } from './interval.ts';
import type { Proportion } from './proportion.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * Newcombe's hybrid score interval of the difference of two selection rates, `group` − `reference`:
 * the Wilson limits of both rates, squared and added. 0 inside means that no difference is shown, not that
 * there is none.
 *
 * Reference: Newcombe (1998), Interval estimation for the difference between independent proportions,
 * Statistics in Medicine 17, 873–890, method 10.
 *
 * @returns bounds in [−1, 1].
 * @throws FairnessError `invalid-count`, `empty-group`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { newcombeInterval } from '@tremplin/fairness';
 *
 * const interval = newcombeInterval({ selected: 12, total: 40 }, { selected: 48, total: 80 });
 * [interval.lower.toFixed(3), interval.upper.toFixed(3)]; // ['-0.456', '-0.111']
 * ```
 */
export function newcombeInterval(
  group: Proportion,
  reference: Proportion,
  options: IntervalOptions = {},
): Interval {
  const [a, b] = [wilsonInterval(group, options), wilsonInterval(reference, options)];
  const [p, q] = [group.selected / group.total, reference.selected / reference.total];
  return {
    lower: p - q - Math.hypot(p - a.lower, b.upper - q),
    upper: p - q + Math.hypot(a.upper - p, q - b.lower),
  };
}
