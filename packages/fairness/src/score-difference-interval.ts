import { bisect } from './internal/bisect.ts';
import { requireProportion } from './internal/check.ts';
import { criticalValue } from './internal/normal-quantile.ts';
import { differenceScore } from './internal/score-statistic.ts';
import type { Interval, IntervalOptions } from './interval.ts';
import type { Proportion } from './proportion.ts';

/**
 * The score interval of Miettinen and Nurminen of the difference of two selection rates, `group` −
 * `reference`: all differences that a score test does not reject. An approximation, good also for rates near
 * 0 and 1 and for groups of unequal size. 0 inside means that no difference is shown, not that there is none.
 *
 * Reference: Miettinen & Nurminen (1985), Comparative analysis of two rates, Statistics in Medicine 4.
 *
 * @returns bounds in [−1, 1].
 * @throws FairnessError `invalid-count`, `empty-group`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { scoreDifferenceInterval } from '@tremplin/fairness';
 *
 * const { lower, upper } = scoreDifferenceInterval(
 *   { selected: 56, total: 70 },
 *   { selected: 48, total: 80 },
 * );
 * [lower.toFixed(4), upper.toFixed(4)]; // ['0.0528', '0.3382']
 * ```
 */
export function scoreDifferenceInterval(
  group: Proportion,
  reference: Proportion,
  options: IntervalOptions = {},
): Interval {
  requireProportion(group, 'scoreDifferenceInterval: group');
  requireProportion(reference, 'scoreDifferenceInterval: reference');
  const critical = criticalValue(options.confidence ?? 0.95, 'scoreDifferenceInterval') ** 2;
  const observed = group.selected / group.total - reference.selected / reference.total;
  const holds = (x: number): boolean => differenceScore(group, reference, x) <= critical;
  return {
    lower: observed === -1 ? -1 : bisect(observed, -1, holds),
    upper: observed === 1 ? 1 : bisect(observed, 1, holds),
  };
}
