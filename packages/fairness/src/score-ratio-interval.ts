import { bisect } from './internal/bisect.ts';
import { requireProportion } from './internal/check.ts';
import { criticalValue } from './internal/normal-quantile.ts';
import { ratioScore } from './internal/score-statistic.ts';
import type { Interval, IntervalOptions } from './interval.ts';
import type { Proportion } from './proportion.ts';

/** e to the power of it is beyond every ratio of two counts that doubles hold. */
const FARTHEST = 80;

/**
 * The score interval of Miettinen and Nurminen of the ratio of two selection rates, `group` ÷ `reference`:
 * all ratios that a score test does not reject. Has an answer where {@link katzInterval} has none: with nobody
 * selected in the group the lower bound is 0, with nobody in the reference the upper is `Infinity`.
 * 1 inside means that no difference is shown.
 *
 * Reference: Miettinen & Nurminen (1985), Comparative analysis of two rates, Statistics in Medicine 4;
 * Koopman (1984), Confidence intervals for the ratio of two binomial proportions, Biometrics 40 (without the
 * factor N / (N − 1)).
 *
 * @returns bounds in [0, ∞].
 * @throws FairnessError `invalid-count`, `empty-group`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { scoreRatioInterval } from '@tremplin/fairness';
 *
 * const reference = { selected: 3, total: 4 };
 * const { lower, upper } = scoreRatioInterval({ selected: 0, total: 4 }, reference);
 * [lower, upper < 1]; // [0, true]
 * ```
 */
export function scoreRatioInterval(
  group: Proportion,
  reference: Proportion,
  options: IntervalOptions = {},
): Interval {
  requireProportion(group, 'scoreRatioInterval: group');
  requireProportion(reference, 'scoreRatioInterval: reference');
  const critical = criticalValue(options.confidence ?? 0.95, 'scoreRatioInterval') ** 2;
  const holds = (x: number): boolean => ratioScore(group, reference, Math.exp(x)) <= critical;
  if (group.selected === 0 && reference.selected === 0) {
    return { lower: 0, upper: Number.POSITIVE_INFINITY };
  }
  const estimate = Math.log(
    (group.selected * reference.total) / (reference.selected * group.total),
  );
  return {
    lower: group.selected === 0 ? 0 : Math.exp(bisect(start(estimate), -FARTHEST, holds)),
    upper:
      reference.selected === 0
        ? Number.POSITIVE_INFINITY
        : Math.exp(bisect(start(estimate), FARTHEST, holds)),
  };
}

/** Where no estimate is finite, the far end satisfies the hypothesis best. */
function start(estimate: number): number {
  return Math.max(-FARTHEST, Math.min(FARTHEST, estimate));
}
