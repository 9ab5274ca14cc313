import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chiSquareTest,
  fisherExactTest,
  twoProportionZTest,
  type Proportion,
} from '../src/index.ts';
import { toNumber } from '../src/internal/fraction.ts';
import { expectClose } from './expect-close.ts';

const of = (selected: number, total: number): Proportion => ({ selected, total });

function choose(n: number, x: number): bigint {
  let result = 1n;
  for (let i = 0; i < x; i++) result = (result * BigInt(n - i)) / BigInt(i + 1);
  return result;
}

/** All tables with these margins, in integers. */
function fisherByEnumeration(a: Proportion, b: Proportion): { pValue: number; midP: number } {
  const selected = a.selected + b.selected;
  const weights: bigint[] = [];
  for (let x = Math.max(0, selected - b.total); x <= Math.min(a.total, selected); x++) {
    weights.push(choose(a.total, x) * choose(b.total, selected - x));
  }
  const observed = choose(a.total, a.selected) * choose(b.total, b.selected);
  const sum = (keep: (weight: bigint) => boolean): bigint =>
    weights.filter(keep).reduce((all, weight) => all + weight, 0n);
  const [less, equal] = [sum((w) => w < observed), sum((w) => w === observed)];
  const total = sum(() => true);
  return {
    pValue: toNumber({ numerator: less + equal, denominator: total }),
    midP: toNumber({ numerator: 2n * less + equal, denominator: 2n * total }),
  };
}

describe('fisherExactTest', () => {
  it.each([
    [of(48, 80), of(12, 40), 0.0034092217678491827],
    [of(412, 797), of(170, 390), 0.00943011045229],
    [of(412, 797), of(18, 41), 0.341618347056517],
    [of(667, 1390), of(555, 1181), 0.63448618966],
    [of(235, 2435), of(157, 2435), 4.758747107909523e-5],
    [of(184, 1860), of(125, 1886), 2.8556e-4],
    [of(51, 575), of(32, 549), 0.05317],
    [of(3, 4), of(0, 4), 1 / 7],
    [of(5, 10), of(4, 10), 1],
    [of(241, 530), of(63, 451), 1.817805893791222e-27],
  ])('%o against %o (scipy)', (a, b, pValue) => {
    const tolerance = String(pValue).length > 10 ? 1e-11 : 1e-3;
    expectClose(fisherExactTest(a, b).pValue, pValue, tolerance);
  });

  it('equals the enumeration of all tables, for every table up to 7 and 7', () => {
    for (let n = 1; n <= 7; n++) {
      for (let m = 1; m <= 7; m++) {
        for (let x = 0; x <= n; x++) {
          for (let y = 0; y <= m; y++) {
            const { pValue, midP } = fisherByEnumeration(of(x, n), of(y, m));
            const actual = fisherExactTest(of(x, n), of(y, m));
            expectClose(actual.pValue, pValue, 1e-14);
            expectClose(actual.midP, midP, 1e-14);
          }
        }
      }
    }
  });

  it('equals it for large tables, with exact ties on both sides', () => {
    const size = fc.integer({ min: 1, max: 1500 });
    fc.assert(
      fc.property(size, size, fc.double({ min: 0, max: 1, noNaN: true }), (n, m, share) => {
        const [a, b] = [of(Math.floor(n * share), n), of(Math.floor(m * (1 - share * share)), m)];
        const expected = fisherByEnumeration(a, b);
        const actual = fisherExactTest(a, b);
        // Below that, weights leave the range of doubles.
        if (expected.pValue < 1e-280) return;
        expectClose(actual.pValue, expected.pValue);
        expectClose(actual.midP, expected.midP);
        expect(fisherExactTest(b, a).pValue).toBeCloseTo(actual.pValue, 12);
      }),
      { numRuns: 60 },
    );
    // Equal sizes: the mirrored table is exactly as probable, which a rounded comparison can miss.
    expectClose(
      fisherExactTest(of(4, 997), of(9, 997)).pValue,
      fisherByEnumeration(of(4, 997), of(9, 997)).pValue,
    );
  });

  it('answers for a million people', () => {
    const { pValue } = fisherExactTest(of(100_700, 500_000), of(100_000, 500_000));
    expectClose(
      pValue,
      twoProportionZTest(of(100_700, 500_000), of(100_000, 500_000)).pValue,
      0.01,
    );
    expect(fisherExactTest(of(400_000, 500_000), of(100_000, 500_000)).pValue).toBe(0);
  });
});

describe('chiSquareTest', () => {
  it('48 of 80 and 12 of 40: 9.6, Yates (scipy)', () => {
    const groups = [of(48, 80), of(12, 40)];
    expectClose(chiSquareTest(groups).statistic, 9.6);
    expectClose(chiSquareTest(groups, { correction: 'yates' }).pValue, 0.003675612117741226);
    expect(chiSquareTest([of(5, 10), of(4, 10)], { correction: 'yates' }).pValue).toBe(1);
  });

  it('four groups of 1000 (scipy)', () => {
    const { statistic, pValue } = chiSquareTest([250, 270, 240, 260].map((x) => of(x, 1000)));
    expectClose(statistic, 2.631925253323, 1e-12);
    expectClose(pValue, 0.451920106868, 1e-11);
  });

  it('is the square of z for two groups', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(300), (x, y) => {
        const [a, b] = [of(x, 200), of(y, 300)];
        const { z, pValue } = twoProportionZTest(a, b);
        const chiSquare = chiSquareTest([a, b]);
        expect(chiSquare.statistic).toBeCloseTo(z * z, 9);
        expect(chiSquare.pValue).toBeCloseTo(pValue, 12);
      }),
    );
  });

  it('finds equal rates where all or nobody are selected', () => {
    expect(chiSquareTest([of(0, 3), of(0, 9)])).toEqual({
      statistic: 0,
      degreesOfFreedom: 1,
      pValue: 1,
    });
    expect(twoProportionZTest(of(3, 3), of(9, 9))).toEqual({ z: 0, pValue: 1 });
    expect(fisherExactTest(of(3, 3), of(9, 9)).pValue).toBe(1);
  });
});

describe('twoProportionZTest', () => {
  it('has the sign of the difference, and says too much of small groups', () => {
    expectClose(twoProportionZTest(of(48, 80), of(12, 40)).z, 3.098386676965933);
    expectClose(twoProportionZTest(of(12, 40), of(48, 80)).z, -3.098386676965933);
    expectClose(twoProportionZTest(of(3, 4), of(0, 4)).pValue, 0.028459736916310565);
  });
});
