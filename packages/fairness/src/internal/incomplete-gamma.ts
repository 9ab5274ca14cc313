import { continuedFraction } from './continued-fraction.ts';
import { gammaPower } from './saddle-point.ts';

/**
 * The regularised upper incomplete gamma function Q(a, x), for a > 0 and x ≥ 0.
 *
 * Reference: DLMF, 8.11.4 (series) and 8.9.2 (continued fraction).
 */
export function upperIncompleteGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  const power = gammaPower(a, x);
  if (x < a + 1) return 1 - power * lowerSeries(a, x);
  return (
    power *
    continuedFraction((i) =>
      i === 1 ? [1, x + 1 - a] : [-(i - 1) * (i - 1 - a), x + 2 * i - 1 - a],
    )
  );
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * 2 ** -54; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** P(χ² ≥ statistic) with this many degrees of freedom (≥ 1). */
export function chiSquareTail(statistic: number, degreesOfFreedom: number): number {
  return upperIncompleteGamma(degreesOfFreedom / 2, statistic / 2);
}

/** P(Z ≥ z) of the standard normal distribution, for z ≥ 0. */
export function normalTail(z: number): number {
  return upperIncompleteGamma(0.5, (z * z) / 2) / 2;
}
