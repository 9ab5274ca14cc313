import type { Proportion } from '../proportion.ts';
import { stirlingError } from './saddle-point.ts';

const MOST_STEPS = 5e7;

/**
 * Two-sided p-value of a trend: the share of all ways to spread the selected over the periods whose summed score is
 * at least as far from its mean. `null` when there are too many.
 */
export function trendDistribution(
  periods: readonly Proportion[],
  scores: readonly number[],
): number | null {
  const selected = periods.reduce((sum, period) => sum + period.selected, 0);
  const total = periods.reduce((sum, period) => sum + period.total, 0);
  const width = selected * scores.at(-1)! + 1;
  const steps = periods.reduce((sum, { total: n }) => sum + Math.min(n, selected) + 1, 0);
  if (steps * width * (selected + 1) > MOST_STEPS) return null;
  // Of (how many selected so far, their summed score): relative weights.
  let weights = new Float64Array((selected + 1) * width);
  weights[0] = 1;
  periods.forEach(({ total: n }, i) => {
    weights = spread(
      weights,
      { selected, width },
      { choices: choices(n, selected), score: scores[i]! },
    );
  });
  const last = weights.subarray(selected * width);
  const seen = periods.reduce((sum, period, i) => sum + period.selected * scores[i]!, 0);
  // Whole numbers, so that ties are exact: twice the distance to the mean, times the people.
  const people = periods.reduce((sum, { total: n }, i) => sum + n * scores[i]!, 0);
  const distance = (sum: number): number => Math.abs(sum * total - selected * people);
  const far = distance(seen);
  let [extreme, all] = [0, 0];
  last.forEach((weight, sum) => {
    all += weight;
    if (distance(sum) >= far) extreme += weight;
  });
  return Math.min(1, extreme / all);
}

/** C(n, x) for x up to `most`, relative to the largest, so that nothing overflows. */
function choices(n: number, most: number): Float64Array {
  const logs = Array.from({ length: Math.min(n, most) + 1 }, (_, x) => logChoices(n, x));
  const largest = Math.max(...logs);
  return Float64Array.from(logs, (log) => Math.exp(log - largest));
}

function logChoices(n: number, x: number): number {
  if (x === 0 || x === n) return 0;
  const y = n - x;
  return (
    x * Math.log(n / x) +
    y * Math.log(n / y) +
    0.5 * Math.log(n / (2 * Math.PI * x * y)) +
    stirlingError(n) -
    stirlingError(x) -
    stirlingError(y)
  );
}

function spread(
  weights: Float64Array,
  { selected, width }: { readonly selected: number; readonly width: number },
  { choices: own, score }: { readonly choices: Float64Array; readonly score: number },
): Float64Array<ArrayBuffer> {
  const next = new Float64Array(weights.length);
  let largest = 0;
  for (let before = 0; before <= selected; before++) {
    for (let sum = 0; sum < width; sum++) {
      const weight = weights[before * width + sum]!;
      if (weight === 0) continue;
      for (let x = 0; x < own.length && before + x <= selected; x++) {
        const at = (before + x) * width + sum + x * score;
        next[at]! += weight * own[x]!;
        largest = Math.max(largest, next[at]!);
      }
    }
  }
  return next.map((weight) => weight / largest);
}
