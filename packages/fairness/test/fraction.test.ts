import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ceilOf, exactFraction, floorOf, toNumber } from '../src/internal/fraction.ts';

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

describe('exactFraction', () => {
  it('finds the quotient that a double was rounded from', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        (a, b) => {
          const d = gcd(a, b);
          expect(exactFraction(a / b)).toEqual({
            numerator: BigInt(a / d),
            denominator: BigInt(b / d),
          });
        },
      ),
    );
  });

  it('is the same double again, for any double', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1, noNaN: true }), (x) => {
        expect(toNumber(exactFraction(x))).toBe(x);
      }),
    );
  });

  it('reads decimals and powers of two as written', () => {
    expect(exactFraction(0.29)).toEqual({ numerator: 29n, denominator: 100n });
    expect(exactFraction(0.03125)).toEqual({ numerator: 1n, denominator: 32n });
    expect(exactFraction(1)).toEqual({ numerator: 1n, denominator: 1n });
  });
});

describe('floor and ceiling of a share', () => {
  it('are exact where doubles are not: 12 floors and 27 ceilings of whole percentages', () => {
    let [floors, ceilings] = [0, 0];
    for (let percent = 0; percent <= 100; percent++) {
      for (let k = 1; k <= 200; k++) {
        const share = exactFraction(percent / 100);
        const [floor, rest] = [Math.floor((percent * k) / 100), (percent * k) % 100];
        expect(floorOf(k, share)).toBe(floor);
        expect(ceilOf(k, share)).toBe(rest === 0 ? floor : floor + 1);
        if (Math.floor((percent / 100) * k) !== floor) floors += 1;
        if (Math.ceil((percent / 100) * k) !== ceilOf(k, share)) ceilings += 1;
      }
    }
    expect([floors, ceilings]).toEqual([12, 27]);
  });
});

describe('toNumber', () => {
  it('divides integers of any size, down to the smallest doubles', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 15n }),
        fc.integer({ min: 0, max: 300 }),
        (n, e) => {
          const quotient = toNumber({ numerator: n, denominator: 10n ** BigInt(e) });
          const expected = Number(`${n}e-${e}`);
          expect(Math.abs(quotient / expected - 1)).toBeLessThan(3e-16);
        },
      ),
    );
    expect(toNumber({ numerator: 0n, denominator: 7n })).toBe(0);
    expect(toNumber({ numerator: 10n ** 400n, denominator: 10n ** 399n })).toBe(10);
  });
});
