import { FairnessError } from './fairness-error.ts';
import { requireProportion } from './internal/check.ts';
import { largestProbability, loudRegion, MOST_TABLES } from './internal/exact-lower-bound.ts';
import { tailOf } from './internal/normal-quantile.ts';
import { ratioScore } from './internal/score-statistic.ts';
import type { Interval, IntervalOptions } from './interval.ts';
import type { Proportion } from './proportion.ts';
import { scoreRatioInterval } from './score-ratio-interval.ts';

/** Steps of the search on the logarithm. */
const HALVINGS = 44;
/** Logarithm of the smallest ratio that is looked for. */
const SMALLEST = -60;

/**
 * An exact interval of the ratio of two selection rates, `group` ÷ `reference`: it covers at least as often as
 * stated, for all rates and sizes. Made as {@link exactDifferenceInterval}, in the order that
 * {@link scoreRatioInterval} gives; with nobody selected in the group the lower bound is 0, with nobody in the
 * reference the upper is `Infinity`.
 *
 * Reference: Buehler (1957), Confidence intervals for the product of two binomial parameters, JASA 52, 482–493;
 * Lloyd & Kabaila (2003), ANZ J. Stat. 45.
 *
 * @returns bounds in [0, ∞].
 * @throws FairnessError `invalid-count`, `empty-group`, `invalid-option`; `too-large` for more than a million
 * tables, where {@link scoreRatioInterval} is as good.
 *
 * @example
 * ```ts
 * import { exactRatioInterval } from '@tremplin/fairness';
 *
 * // Three of ten beside six of ten; from under a tenth to more than as often, all is still possible:
 * const { lower, upper } = exactRatioInterval(
 *   { selected: 3, total: 10 },
 *   { selected: 6, total: 10 },
 * );
 * [lower.toFixed(2), upper.toFixed(2)]; // ['0.07', '1.43']
 * ```
 */
export function exactRatioInterval(
  group: Proportion,
  reference: Proportion,
  options: IntervalOptions = {},
): Interval {
  requireProportion(group, 'exactRatioInterval: group');
  requireProportion(reference, 'exactRatioInterval: reference');
  const tail = tailOf(options.confidence ?? 0.95, 'exactRatioInterval');
  const tables = (group.total + 1) * (reference.total + 1);
  if (tables > MOST_TABLES) {
    throw new FairnessError(
      'too-large',
      `exactRatioInterval: ${tables} tables; at such sizes use scoreRatioInterval`,
    );
  }
  const lower = lowerBound(group, reference, { tail, options });
  const inverse = lowerBound(reference, group, { tail, options });
  return { lower, upper: inverse === 0 ? Number.POSITIVE_INFINITY : 1 / inverse };
}

function lowerBound(
  group: Proportion,
  reference: Proportion,
  { tail, options }: { readonly tail: number; readonly options: IntervalOptions },
): number {
  if (group.selected === 0) return 0;
  const at = scoreRatioInterval(group, reference, options).lower;
  const signed = (a: Proportion, b: Proportion): number =>
    Math.sign(a.selected / a.total - (at * b.selected) / b.total) * ratioScore(a, b, at);
  const seen = signed(group, reference);
  // Nobody selected in the group says nothing for a ratio above 0, whatever the reference.
  const region = loudRegion({ group, reference }, (a, b) => a.selected > 0 && signed(a, b) >= seen);
  const isPossible = (ratio: number): boolean =>
    largestProbability(region, reference, (share) => {
      const q = share * Math.min(1, 1 / ratio);
      return [Math.min(1, q * ratio), q];
    }) > tail;
  const estimate =
    reference.selected === 0
      ? -SMALLEST
      : Math.log((group.selected * reference.total) / (reference.selected * group.total));
  let [low, high] = [SMALLEST, estimate];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (isPossible(Math.exp(middle))) high = middle;
    else low = middle;
  }
  return Math.exp(low);
}
