import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  barnardTest,
  cmhTest,
  exactCmhTest,
  exactPower,
  fisherExactTest,
  requiredSampleSize,
  type Proportion,
  type Stratum,
} from '../src/index.ts';
import { toNumber } from '../src/internal/fraction.ts';
import { expectClose } from './expect-close.ts';
import { expectCode } from './expect-code.ts';

const of = (selected: number, total: number): Proportion => ({ selected, total });

function choose(n: number, x: number): bigint {
  let result = 1n;
  for (let i = 0; i < x; i++) result = (result * BigInt(n - i)) / BigInt(i + 1);
  return result;
}

/** P(table at least as extreme) at one rate, all tables compared by the squared pooled z as fractions. */
function barnardAt(a: Proportion, b: Proportion, rate: number): number {
  const square = (x: number, y: number): readonly [bigint, bigint] => {
    const selected = x + y;
    const rest = a.total + b.total - selected;
    return [BigInt(x * b.total - y * a.total) ** 2n, BigInt(selected * rest || 1)];
  };
  const [top, bottom] = square(a.selected, b.selected);
  let sum = 0;
  for (let x = 0; x <= a.total; x++) {
    for (let y = 0; y <= b.total; y++) {
      const [own, under] = square(x, y);
      if (own * bottom < top * under) continue;
      const ways = Number(choose(a.total, x) * choose(b.total, y));
      sum += ways * rate ** (x + y) * (1 - rate) ** (a.total + b.total - x - y);
    }
  }
  return sum;
}

describe('barnardTest', () => {
  it('3 of 3 against 1 of 5: .046875 (scipy)', () => {
    expectClose(barnardTest(of(3, 3), of(1, 5)).pValue, 0.046875);
  });

  it('3 of 4 against 0 of 4: 18 of 256, with the four tables that tie', () => {
    // (3,0), (4,1) and their mirrors have the same z; (4,0) and its mirror a larger one.
    expectClose(barnardTest(of(3, 4), of(0, 4)).pValue, (4 * 4 + 2) / 256);
  });

  it('is at least the probability at every rate, and reaches it at the worst', () => {
    for (const [a, b] of [
      [of(0, 3), of(4, 5)],
      [of(5, 7), of(1, 9)],
      [of(2, 12), of(6, 6)],
      [of(7, 8), of(2, 11)],
      [of(1, 1), of(0, 13)],
    ] as const) {
      const { pValue, worstRate } = barnardTest(a, b);
      for (let i = 1; i < 500; i++) {
        expect(barnardAt(a, b, i / 500)).toBeLessThanOrEqual(pValue * (1 + 1e-9));
      }
      expectClose(pValue, barnardAt(a, b, worstRate), 1e-10);
      expectClose(barnardTest(b, a).pValue, pValue, 1e-9);
    }
  });

  it('rejects at most alpha of the time, at any rate, and more often than Fisher', () => {
    const [n, m, alpha] = [9, 6, 0.05];
    for (const rate of [0.1, 0.3, 0.5, 0.77]) {
      let [barnard, fisher] = [0, 0];
      for (let x = 0; x <= n; x++) {
        for (let y = 0; y <= m; y++) {
          const weight =
            Number(choose(n, x) * choose(m, y)) * rate ** (x + y) * (1 - rate) ** (n + m - x - y);
          if (barnardTest(of(x, n), of(y, m)).pValue <= alpha) barnard += weight;
          if (fisherExactTest(of(x, n), of(y, m)).pValue <= alpha) fisher += weight;
        }
      }
      expect(barnard).toBeLessThanOrEqual(alpha);
      expect(barnard).toBeGreaterThanOrEqual(fisher);
    }
  });

  it('finds nothing in equal rates, and refuses too large tables', () => {
    expect(barnardTest(of(2, 4), of(3, 6)).pValue).toBe(1);
    expect(barnardTest(of(0, 4), of(0, 6)).pValue).toBe(1);
    expectCode(() => barnardTest(of(1, 3000), of(1, 3000)), 'too-large');
    expectCode(() => barnardTest(of(0, 0), of(1, 3)), 'empty-group');
  });
});

/** All combinations of tables with the margins of the strata, in integers. */
function cmhByEnumeration(strata: readonly Stratum[]): number {
  let sums = new Map([[0, 1n]]);
  for (const { group, reference } of strata) {
    const selected = group.selected + reference.selected;
    const next = new Map<number, bigint>();
    const tables = Array.from({ length: group.total + 1 }, (_, x) => x)
      .filter((x) => x <= selected && selected - x <= reference.total)
      .map((x) => [x, choose(group.total, x) * choose(reference.total, selected - x)] as const);
    for (const [sum, weight] of sums) {
      for (const [x, own] of tables) {
        next.set(sum + x, (next.get(sum + x) ?? 0n) + weight * own);
      }
    }
    sums = next;
  }
  const at = sums.get(strata.reduce((sum, { group }) => sum + group.selected, 0))!;
  let [extreme, total] = [0n, 0n];
  for (const weight of sums.values()) {
    total += weight;
    if (weight <= at) extreme += weight;
  }
  return toNumber({ numerator: extreme, denominator: total });
}

const stratum = fc
  .tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .map(([x, y, n, m]): Stratum => ({ group: of(x % (n + 1), n), reference: of(y % (m + 1), m) }));

describe('exactCmhTest', () => {
  it('equals the enumeration in integers', () => {
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 4 }), (strata) => {
        expectClose(exactCmhTest(strata).pValue, cmhByEnumeration(strata), 1e-11);
      }),
    );
  });

  it('is Fisher for one stratum', () => {
    fc.assert(
      fc.property(stratum, ({ group, reference }) => {
        const { pValue, midP } = exactCmhTest([{ group, reference }]);
        const fisher = fisherExactTest(group, reference);
        expectClose(pValue, fisher.pValue);
        expectClose(midP, fisher.midP);
      }),
    );
  });

  it('finds nothing within the departments of Berkeley', () => {
    const strata = [
      [512, 313, 89, 19],
      [353, 207, 17, 8],
      [120, 205, 202, 391],
      [138, 279, 131, 244],
      [53, 138, 94, 299],
      [22, 351, 24, 317],
    ].map(([a, b, c, d]) => ({ group: of(a!, a! + b!), reference: of(c!, c! + d!) }));
    const { pValue, expected, selected } = exactCmhTest(strata);
    expectClose(pValue, cmhByEnumeration(strata), 1e-10);
    expect(Math.abs(pValue - cmhTest(strata).pValue)).toBeLessThan(0.01);
    expect(selected).toBeLessThan(expected);
  });

  it('says 1 when no stratum is informative, and refuses millions', () => {
    expect(exactCmhTest([{ group: of(0, 3), reference: of(0, 4) }])).toMatchObject({
      pValue: 1,
      informativeStrata: 0,
    });
    expectCode(() => exactCmhTest([]), 'empty-input');
    const huge = { group: of(2e8, 4e8), reference: of(2e8, 4e8) };
    expectCode(() => exactCmhTest([huge, huge]), 'too-large');
  });
});

describe('requiredSampleSize and exactPower', () => {
  it.each([
    [0.5, 388],
    [0.2, 1445],
    [0.1, 3205],
  ])('for a z test at base rate %d: %d', (baseRate, n) => {
    expect(requiredSampleSize({ baseRate, test: 'z' })).toEqual({ group: n, reference: n });
  });

  it('equals the sum over all tables', () => {
    const [n, m, p, q] = [11, 7, 0.2, 0.8];
    let expected = 0;
    for (let x = 0; x <= n; x++) {
      for (let y = 0; y <= m; y++) {
        if (fisherExactTest(of(x, n), of(y, m)).pValue > 0.05) continue;
        const [a, b] = [Number(choose(n, x)), Number(choose(m, y))];
        expected += a * p ** x * (1 - p) ** (n - x) * b * q ** y * (1 - q) ** (m - y);
      }
    }
    const sizes = { group: n, reference: m };
    expectClose(exactPower(sizes, { groupRate: p, referenceRate: q }), expected, 1e-11);
  });

  it.each([
    [0.5, 1, 0.05],
    [0.5, 6, 0.05 / 28],
    [0.8, 1, 0.05],
    [0.3, 3, 0.05 / 10],
  ])(
    'gives 80 % power, exactly, at base rate %d, allocation %d, alpha %d',
    (baseRate, allocation, alpha) => {
      const sizes = requiredSampleSize({ baseRate, allocation, alpha });
      const rates = { groupRate: 0.8 * baseRate, referenceRate: baseRate, alpha };
      const power = exactPower(sizes, rates);
      expect(power).toBeGreaterThanOrEqual(0.795);
      expect(power).toBeLessThan(0.84);
      // Not wastefully many: a tenth fewer are not enough.
      const fewer = {
        group: Math.floor(sizes.group * 0.9),
        reference: Math.floor(sizes.reference * 0.9),
      };
      expect(exactPower(fewer, rates)).toBeLessThan(0.8);
    },
  );

  it('refuses what is no question', () => {
    expectCode(() => requiredSampleSize({ baseRate: 0 }), 'invalid-option');
    expectCode(() => requiredSampleSize({ baseRate: 0.5, ratio: 1 }), 'invalid-option');
    expectCode(() => requiredSampleSize({ baseRate: 0.5, ratio: 2 }), 'invalid-option');
    const sizes = { group: 0, reference: 3 };
    expectCode(() => exactPower(sizes, { groupRate: 0, referenceRate: 1 }), 'empty-group');
  });
});
