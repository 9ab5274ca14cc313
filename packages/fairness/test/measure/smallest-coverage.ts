import type { Interval, Proportion } from '../../src/index.ts';
import { binomialPmf } from '../../src/internal/binomial-pmf.ts';

type IntervalOf = (count: Proportion) => Interval;

/** The probability that the interval holds the true rate, summed over all counts. */
export function coverageAt(total: number, rate: number, intervalOf: IntervalOf): number {
  return coverage(intervalsOf(total, intervalOf), rate, rate);
}

/**
 * The smallest of these over *all* true rates in (0, 1), not a grid of them. Between two neighboring bounds the
 * same counts hold the rate, and the probability of a range of counts has no minimum inside, so that the
 * smallest is at an end of such a stretch.
 */
export function smallestCoverage(total: number, intervalOf: IntervalOf): number {
  const intervals = intervalsOf(total, intervalOf);
  const bounds = intervals.flatMap(({ lower, upper }) => [lower, upper]);
  const ends = Array.from(new Set([0, 1, ...bounds])).toSorted((a, b) => a - b);
  let smallest = 1;
  for (let i = 1; i < ends.length; i++) {
    const [from, to] = [ends[i - 1]!, ends[i]!];
    for (const end of [from, to]) {
      smallest = Math.min(smallest, coverage(intervals, end, (from + to) / 2));
    }
  }
  return smallest;
}

function intervalsOf(total: number, intervalOf: IntervalOf): readonly Interval[] {
  return Array.from({ length: total + 1 }, (_, selected) => intervalOf({ selected, total }));
}

/** The probability at `rate` of the counts whose intervals hold `held`. */
function coverage(intervals: readonly Interval[], rate: number, held: number): number {
  const pmf = binomialPmf(intervals.length - 1, rate);
  return intervals.reduce(
    (sum, { lower, upper }, x) => (lower <= held && held <= upper ? sum + pmf[x]! : sum),
    0,
  );
}
