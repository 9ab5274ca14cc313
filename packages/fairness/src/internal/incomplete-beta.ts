import { continuedFraction } from './continued-fraction.ts';
import { betaPower } from './saddle-point.ts';

/**
 * The regularised incomplete beta function I_x(a, b), for a, b > 0, with `y` = 1 − x given.
 *
 * Reference: Didonato & Morris (1992), Algorithm 708: Significant digit computation of the incomplete beta
 * function ratios, ACM TOMS 18 (continued fraction BFRAC); DLMF, 8.17.4 (symmetry).
 */
export function incompleteBeta(a: number, b: number, point: { x: number; y: number }): number {
  const { x, y } = point;
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  // The fraction converges, with positive terms, below the mean only.
  return a * y >= b * x ? lowerTail(a, b, point) : 1 - lowerTail(b, a, { x: y, y: x });
}

function lowerTail(a: number, b: number, point: { x: number; y: number }): number {
  const { x, y } = point;
  // a − (a + b) x, from whichever of x and y holds more digits.
  const belowMean = a > b ? (a + b) * y - b : a - (a + b) * x;
  const fraction = continuedFraction((i) => {
    const n = i - 1;
    const s = a + 2 * n;
    const numerator =
      n === 0 ? 1 : ((a + n - 1) / (s - 1)) * ((a + b + n - 1) / (s - 1)) * n * (b - n) * x * x;
    const denominator =
      n + (n * (b - n) * x) / (s - 1) + ((a + n) / (s + 1)) * (1 + belowMean + n * (1 + y));
    return [numerator, n === 0 ? (a * (1 + belowMean)) / (a + 1) : denominator];
  });
  return betaPower(a, b, point) * fraction;
}
