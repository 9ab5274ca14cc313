import { FairnessError } from './fairness-error.ts';
import { requireProportion } from './internal/check.ts';
import { largestProbability, loudRegion, MOST_TABLES } from './internal/exact-lower-bound.ts';
import { tailOf } from './internal/normal-quantile.ts';
import { differenceScore } from './internal/score-statistic.ts';
import type { Interval, IntervalOptions } from './interval.ts';
import type { Proportion } from './proportion.ts';
import { scoreDifferenceInterval } from './score-difference-interval.ts';

/** Steps of the search: to 2⁻³² of the range. */
const HALVINGS = 32;

/**
 * An exact interval of the difference of two selection rates, `group` − `reference`: it covers at least as often
 * as stated, for all rates and sizes, like {@link clopperPearsonInterval} of one rate. Each bound is the tightest
 * that keeps the order which {@link scoreDifferenceInterval} gives to what could have been seen, so that it is
 * wider than that approximation by what the guarantee costs: little from some tens of people on.
 *
 * The largest probability over the unknown rates is looked for on a grid and refined, as in {@link barnardTest}.
 *
 * Reference: Buehler (1957), Confidence intervals for the product of two binomial parameters, JASA 52, 482–493;
 * Lloyd & Kabaila (2003), On the optimality and limitations of Buehler bounds, ANZ J. Stat. 45; tails of two
 * groups: Santner & Snell (1980), JASA 75, 386–394.
 *
 * @returns bounds in [−1, 1].
 * @throws FairnessError `invalid-count`, `empty-group`, `invalid-option`; `too-large` for more than a million
 * tables, where {@link scoreDifferenceInterval} is as good.
 *
 * @example
 * ```ts
 * import { exactDifferenceInterval } from '@tremplin/fairness';
 *
 * const { lower, upper } = exactDifferenceInterval(
 *   { selected: 7, total: 10 },
 *   { selected: 2, total: 10 },
 * );
 * [lower.toFixed(3), upper.toFixed(3)]; // ['0.016', '0.827']
 * ```
 */
export function exactDifferenceInterval(
  group: Proportion,
  reference: Proportion,
  options: IntervalOptions = {},
): Interval {
  requireProportion(group, 'exactDifferenceInterval: group');
  requireProportion(reference, 'exactDifferenceInterval: reference');
  const tail = tailOf(options.confidence ?? 0.95, 'exactDifferenceInterval');
  const tables = (group.total + 1) * (reference.total + 1);
  if (tables > MOST_TABLES) {
    throw new FairnessError(
      'too-large',
      `exactDifferenceInterval: ${tables} tables; at such sizes use scoreDifferenceInterval`,
    );
  }
  // The other end is the same end of the difference the other way round.
  return {
    lower: lowerBound(group, reference, { tail, options }),
    upper: -lowerBound(reference, group, { tail, options }),
  };
}

function lowerBound(
  group: Proportion,
  reference: Proportion,
  { tail, options }: { readonly tail: number; readonly options: IntervalOptions },
): number {
  if (group.selected === 0 && reference.selected === reference.total) return -1;
  const at = scoreDifferenceInterval(group, reference, options).lower;
  const signed = (a: Proportion, b: Proportion): number =>
    Math.sign(a.selected / a.total - b.selected / b.total - at) * differenceScore(a, b, at);
  const seen = signed(group, reference);
  const region = loudRegion({ group, reference }, (a, b) => signed(a, b) >= seen);
  const isPossible = (difference: number): boolean =>
    largestProbability(region, reference, (share) => {
      const [from, to] = [Math.max(0, -difference), Math.min(1, 1 - difference)];
      const q = from + share * (to - from);
      return [Math.min(1, Math.max(0, q + difference)), q];
    }) > tail;
  // Rises with the difference, because the region is closed upwards.
  let [low, high] = [-1, group.selected / group.total - reference.selected / reference.total];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (isPossible(middle)) high = middle;
    else low = middle;
  }
  return low;
}
