import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exactDifferenceInterval,
  exactRatioInterval,
  scoreDifferenceInterval,
  type Interval,
  type Proportion,
} from '../src/index.ts';
import { expectCode } from './expect-code.ts';

const of = (selected: number, total: number): Proportion => ({ selected, total });

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 0; i < k; i++) ways = (ways * (n - i)) / (i + 1);
  return ways;
}

const pmf = (x: number, n: number, p: number): number => choose(n, x) * p ** x * (1 - p) ** (n - x);

/** Smallest coverage over a grid of rates, by adding up the probability of every table: nothing of the source is used. */
function smallestCoverage(
  [n, m]: readonly [number, number],
  interval: (group: Proportion, reference: Proportion) => Interval,
  truth: (p: number, q: number) => number,
): number {
  const tables = Array.from({ length: (n + 1) * (m + 1) }, (_, i) => {
    const [x, y] = [Math.floor(i / (m + 1)), i % (m + 1)];
    return { x, y, ...interval(of(x, n), of(y, m)) };
  });
  let smallest = 1;
  for (let p = 0.03; p < 1; p += 0.047) {
    for (let q = 0.03; q < 1; q += 0.047) {
      const theta = truth(p, q);
      let covered = 0;
      for (const { x, y, lower, upper } of tables) {
        if (lower <= theta && theta <= upper) covered += pmf(x, n, p) * pmf(y, m, q);
      }
      smallest = Math.min(smallest, covered);
    }
  }
  return smallest;
}

describe('exactDifferenceInterval', () => {
  it.each([[[6, 6] as const], [[4, 11] as const]])(
    'covers at least as often as stated, %j',
    (sizes) => {
      expect(
        smallestCoverage(sizes, exactDifferenceInterval, (p, q) => p - q),
      ).toBeGreaterThanOrEqual(0.95);
      // The approximation does not: the test can tell.
      expect(smallestCoverage(sizes, scoreDifferenceInterval, (p, q) => p - q)).toBeLessThan(0.95);
    },
  );

  it('has the bound that can be written down: nobody of 5 and all of 5', () => {
    // Only this table is in the region: (1 − p)⁵ q⁵ with q = p + d is largest at p = (1 − d) / 2, and .025 there.
    const { lower, upper } = exactDifferenceInterval(of(0, 5), of(5, 5));
    expect(lower).toBe(-1);
    expect(upper).toBeCloseTo(-(2 * 0.025 ** 0.1 - 1), 8);
  });

  it('holds the estimate, turns round with the groups, and is at hand at n = 100', () => {
    fc.assert(
      fc.property(
        fc.tuple(
          fc.nat(12),
          fc.nat(12),
          fc.integer({ min: 1, max: 12 }),
          fc.integer({ min: 1, max: 12 }),
        ),
        ([a, b, n, m]) => {
          const [group, reference] = [of(Math.min(a, n), n), of(Math.min(b, m), m)];
          const { lower, upper } = exactDifferenceInterval(group, reference);
          const turned = exactDifferenceInterval(reference, group);
          const difference = group.selected / n - reference.selected / m;
          expect(lower).toBeLessThanOrEqual(difference + 1e-9);
          expect(upper).toBeGreaterThanOrEqual(difference - 1e-9);
          expect(turned.lower).toBe(-upper);
        },
      ),
      { numRuns: 60 },
    );
    const exact = exactDifferenceInterval(of(40, 100), of(50, 100));
    const score = scoreDifferenceInterval(of(40, 100), of(50, 100));
    expect(Math.abs(exact.lower - score.lower)).toBeLessThan(0.02);
  });

  it('refuses what is no pair of counts, or too large', () => {
    expectCode(() => exactDifferenceInterval(of(3, 2), of(1, 2)), 'invalid-count');
    expectCode(() => exactDifferenceInterval(of(0, 0), of(1, 2)), 'empty-group');
    expectCode(() => exactDifferenceInterval(of(1, 2000), of(1, 2000)), 'too-large');
    expectCode(
      () => exactDifferenceInterval(of(1, 2), of(1, 2), { confidence: 1 }),
      'invalid-option',
    );
  });
});

describe('exactRatioInterval', () => {
  it.each([[[6, 6] as const], [[4, 11] as const]])(
    'covers at least as often as stated, %j',
    (sizes) => {
      expect(smallestCoverage(sizes, exactRatioInterval, (p, q) => p / q)).toBeGreaterThanOrEqual(
        0.95,
      );
    },
  );

  it('has an end where counts have none', () => {
    expect(exactRatioInterval(of(0, 4), of(0, 4))).toEqual({ lower: 0, upper: Infinity });
    expect(exactRatioInterval(of(0, 9), of(5, 9)).lower).toBe(0);
    expect(exactRatioInterval(of(5, 9), of(0, 9)).upper).toBe(Infinity);
    const { lower, upper } = exactRatioInterval(of(5, 9), of(0, 9));
    expect(exactRatioInterval(of(0, 9), of(5, 9)).upper).toBe(1 / lower);
    expect(upper).toBeGreaterThan(lower);
  });

  it('refuses what is too large', () => {
    expectCode(() => exactRatioInterval(of(1, 2000), of(1, 2000)), 'too-large');
    expectCode(() => exactRatioInterval(of(1, 0), of(1, 2)), 'invalid-count');
  });
});
