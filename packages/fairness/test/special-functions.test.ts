import { describe, expect, it } from 'vitest';
import { betaQuantile } from '../src/internal/beta-quantile.ts';
import { incompleteBeta } from '../src/internal/incomplete-beta.ts';
import { upperIncompleteGamma } from '../src/internal/incomplete-gamma.ts';
import { criticalValue, normalQuantile } from '../src/internal/normal-quantile.ts';
import { stirlingError } from '../src/internal/saddle-point.ts';
import { expectClose } from './expect-close.ts';

// Computed with mpmath 1.3 at 40 digits, from the doubles as written.
const BETA: readonly (readonly [a: number, b: number, x: number, value: number])[] = [
  [1, 1, 0.3, 0.3],
  [0.5, 0.5, 0.02, 0.0903344706017331],
  [2, 3, 0.4, 0.5248],
  [5, 10, 0.2, 0.1298396258304],
  [10, 5, 0.9, 0.99076978754415],
  [0.5, 48.5, 0.001, 0.24398981337727224],
  [400, 3000, 0.1, 0.0004302218653846893],
  [3000.5, 400, 0.9, 0.9995651810498325],
  [100000, 10, 0.9999, 0.45781085958512585],
  [100000, 0.5, 0.99995, 0.001565211004921634],
];
const GAMMA: readonly (readonly [a: number, x: number, value: number])[] = [
  [0.5, 0.01, 0.8875370839817152],
  [0.5, 1.92, 0.050043521248705106],
  [0.5, 50, 1.523970604832105e-23],
  [1, 2, 0.1353352832366127],
  [1.5, 7.8, 0.0013694899228687226],
  [2.5, 18.8, 4.539772512392081e-7],
  [5, 4, 0.6288369351798735],
  [20, 60, 6.351918340378976e-10],
  [300, 330, 0.044890223870012964],
  [5000, 4900, 0.9220550437734861],
];
const NORMAL: readonly (readonly [tail: number, z: number])[] = [
  [0.49, 0.025068908258711057],
  [0.3, 0.5244005127080408],
  [0.1, 1.2815515655446004],
  [0.05, 1.6448536269514726],
  [0.025, 1.9599639845400543],
  [0.005, 2.575829303548901],
  [0.0001, 3.7190164854556804],
  [1e-8, 5.612001244174789],
  [1e-50, 14.933337534788489],
  [1e-300, 37.0470962993612],
];
const STIRLING: readonly (readonly [n: number, value: number])[] = [
  [0.5, 0.15342640972002736],
  [1, 0.08106146679532726],
  [2.5, 0.03316287351993629],
  [10, 0.00833056343336287],
  [15, 0.005554733551962801],
  [100.5, 0.0008291846599046487],
  [10000, 8.333333330555555e-6],
];

describe('special functions', () => {
  it.each(BETA)('I(%d, %d) at %d', (a, b, x, value) => {
    expectClose(incompleteBeta(a, b, { x, y: 1 - x }), value);
  });

  it.each(GAMMA)('Q(%d, %d)', (a, x, value) => {
    expectClose(upperIncompleteGamma(a, x), value);
  });

  it.each(NORMAL)('normal quantile of the tail %d', (tail, z) => {
    expectClose(normalQuantile(tail), z);
  });

  it.each(STIRLING)("error of Stirling's formula for %d!", (n, value) => {
    expect(Math.abs(stirlingError(n) - value)).toBeLessThan(2e-15);
  });

  it('ends at the ends', () => {
    expect(incompleteBeta(2, 3, { x: 0, y: 1 })).toBe(0);
    expect(incompleteBeta(2, 3, { x: 1, y: 0 })).toBe(1);
    expect(upperIncompleteGamma(2, 0)).toBe(1);
    expect(upperIncompleteGamma(2, Number.POSITIVE_INFINITY)).toBe(0);
    expect(normalQuantile(0.5)).toBe(0);
  });

  it('inverts the incomplete beta function, also where the quantile is tiny', () => {
    for (const a of [0.5, 1, 3, 48.5, 2000]) {
      for (const b of [0.5, 1, 7, 32.5, 100_000]) {
        for (const tail of [0.5, 0.1, 0.025, 1e-6]) {
          const x = betaQuantile(a, b, tail);
          // A double next to 1 cannot say more than this about its distance from 1.
          if (x < 0.9) expectClose(incompleteBeta(a, b, { x, y: 1 - x }), tail, 1e-10);
        }
      }
    }
    expectClose(betaQuantile(1, 7, 0.025), 1 - 0.975 ** (1 / 7));
  });

  it('takes the tail of a confidence without cancellation', () => {
    expectClose(criticalValue(0.95, 'test'), 1.959963984540054);
    expectClose(criticalValue(0.999999, 'test'), normalQuantile(5e-7), 1e-15);
  });
});
