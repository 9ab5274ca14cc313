import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bootstrapInterval,
  scoreDifferenceInterval,
  scoreRatioInterval,
  type Proportion,
} from '../src/index.ts';
import { differenceScore, ratioScore } from '../src/internal/score-statistic.ts';
import { expectCode } from './expect-code.ts';

const of = (selected: number, total: number): Proportion => ({ selected, total });
const counts = fc
  .tuple(fc.nat(30), fc.integer({ min: 1, max: 30 }))
  .map(([x, n]) => of(x % (n + 1), n));

/** The most likely second rate under a hypothesis, by a plain search over the likelihood. */
function likeliest(
  a: Proportion,
  b: Proportion,
  firstOf: (second: number) => number,
): { readonly first: number; readonly second: number } {
  const term = (x: number, p: number): number => (x === 0 ? 0 : x * Math.log(p));
  const logLikelihood = (second: number): number => {
    const first = firstOf(second);
    if (first < 0 || first > 1) return Number.NEGATIVE_INFINITY;
    return (
      term(a.selected, first) +
      term(a.total - a.selected, 1 - first) +
      term(b.selected, second) +
      term(b.total - b.selected, 1 - second)
    );
  };
  let [low, high] = [0, 1];
  let best = 0;
  for (let zoom = 0; zoom < 12; zoom++) {
    const width = (high - low) / 200;
    let at = Number.NEGATIVE_INFINITY;
    for (let i = 0; i <= 200; i++) {
      const value = logLikelihood(low + i * width);
      if (value > at) [at, best] = [value, low + i * width];
    }
    [low, high] = [Math.max(0, best - 2 * width), Math.min(1, best + 2 * width)];
  }
  return { first: firstOf(best), second: best };
}

/** The search stops at about that. */
function expectNear(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-5 * (1 + expected));
}

describe('score statistics', () => {
  it('use the most likely rates under the hypothesis (plain search)', () => {
    const size = fc.integer({ min: 2, max: 30 });
    const hypothesis = fc.double({ min: -0.9, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(size, size, fc.nat(29), fc.nat(29), hypothesis, (n, m, x, y, by) => {
        const [a, b] = [of(1 + (x % (n - 1)), n), of(1 + (y % (m - 1)), m)];
        const total = n + m;
        const at = likeliest(a, b, (second) => second + by);
        const spread = (at.first * (1 - at.first)) / n + (at.second * (1 - at.second)) / m;
        const deviation = a.selected / n - b.selected / m - by;
        const expected = (deviation ** 2 / spread) * ((total - 1) / total);
        expectNear(differenceScore(a, b, by), expected);
        const ratio = Math.exp(2 * by);
        const other = likeliest(a, b, (second) => second * ratio);
        const ratioSpread =
          (other.first * (1 - other.first)) / n +
          (ratio ** 2 * other.second * (1 - other.second)) / m;
        const ratioExpected =
          ((a.selected / n - (ratio * b.selected) / m) ** 2 / ratioSpread) * ((total - 1) / total);
        expectNear(ratioScore(a, b, ratio), ratioExpected);
      }),
      { numRuns: 50 },
    );
  });
});

describe('scoreDifferenceInterval', () => {
  it.each([
    [of(56, 70), of(48, 80), '0.0528', '0.3382'],
    [of(9, 10), of(3, 10), '0.1700', '0.8406'],
  ])('%o against %o (Newcombe 1998, table II, method 6)', (a, b, lower, upper) => {
    const interval = scoreDifferenceInterval(a, b);
    expect([interval.lower.toFixed(4), interval.upper.toFixed(4)]).toEqual([lower, upper]);
  });

  it('turns around with the groups, holds the estimate, and stays within [−1, 1]', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const { lower, upper } = scoreDifferenceInterval(a, b);
        const mirrored = scoreDifferenceInterval(b, a);
        expect(lower).toBeCloseTo(-mirrored.upper, 9);
        const observed = a.selected / a.total - b.selected / b.total;
        expect(lower).toBeLessThanOrEqual(observed);
        expect(upper).toBeGreaterThanOrEqual(observed);
        expect(lower).toBeGreaterThanOrEqual(-1);
        expect(upper).toBeLessThanOrEqual(1);
        expect(upper).toBeGreaterThan(lower);
      }),
    );
  });
});

describe('scoreRatioInterval', () => {
  it('is the inverse with the groups exchanged, also without anybody selected', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const { lower, upper } = scoreRatioInterval(a, b);
        const mirrored = scoreRatioInterval(b, a);
        if (mirrored.upper === Number.POSITIVE_INFINITY) expect(lower).toBe(0);
        else expect(lower * mirrored.upper).toBeCloseTo(1, 6);
        expect(upper).toBeGreaterThan(lower);
        expect(Number.isNaN(lower + upper)).toBe(false);
      }),
    );
    expect(scoreRatioInterval(of(0, 5), of(0, 5))).toEqual({ lower: 0, upper: Infinity });
  });

  it('leaves out parity exactly where the z test, with N − 1, rejects', () => {
    const { lower, upper } = scoreRatioInterval(of(12, 40), of(48, 80));
    expect(upper).toBeLessThan(1);
    expect(lower).toBeGreaterThan(0.25);
    expect(scoreRatioInterval(of(4, 10), of(5, 10)).upper).toBeGreaterThan(1);
  });
});

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const meanOf = ([values]: readonly (readonly number[])[]): number => mean(values!);

describe('bootstrapInterval', () => {
  const skewed = [1, 1, 2, 2, 3, 3, 4, 5, 7, 9, 14, 25].map((value) => value * 1.5);

  it('is the same for the same seed, another for another', () => {
    const one = bootstrapInterval([skewed], meanOf, { seed: 'a' });
    expect(bootstrapInterval([skewed], meanOf, { seed: 'a' })).toEqual(one);
    expect(bootstrapInterval([skewed], meanOf, { seed: 'b' })).not.toEqual(one);
  });

  it('shifts towards the long tail, where the percentile method does not', () => {
    const bca = bootstrapInterval([skewed], meanOf);
    const percentile = bootstrapInterval([skewed], meanOf, { method: 'percentile' });
    expect(bca!.lower).toBeGreaterThan(percentile!.lower);
    expect(bca!.upper).toBeGreaterThan(percentile!.upper);
  });

  it('is near the normal interval for many values without skew', () => {
    const values = Array.from({ length: 400 }, (_, i) => i);
    const { lower, upper } = bootstrapInterval([values], meanOf)!;
    const half = (1.96 * Math.sqrt((400 ** 2 - 1) / 12)) / 20;
    expect(Math.abs(lower - (199.5 - half))).toBeLessThan(1.2);
    expect(Math.abs(upper - (199.5 + half))).toBeLessThan(1.2);
  });

  it('resamples each group in itself', () => {
    const sizes = new Set<string>();
    bootstrapInterval(
      [
        [1, 2],
        [3, 4, 5],
      ],
      (strata) => {
        sizes.add(strata.map((stratum) => stratum.length).join());
        expect(strata[0]!.every((value) => value < 3)).toBe(true);
        return mean(strata.flat());
      },
    );
    // Also those without one person.
    expect(Array.from(sizes).toSorted()).toEqual(['1,3', '2,2', '2,3']);
  });

  it('has nothing to say of equal values, and refuses what it cannot resample', () => {
    expect(bootstrapInterval([[0, 0, 0]], meanOf)).toBeNull();
    expectCode(() => bootstrapInterval([[1]], meanOf), 'empty-group');
    expectCode(() => bootstrapInterval([], () => 1), 'empty-input');
    expectCode(() => bootstrapInterval([[1, 2]], () => Number.NaN), 'invalid-score');
    expectCode(() => bootstrapInterval([[1, 2]], meanOf, { resamples: 5 }), 'invalid-option');
  });
});
