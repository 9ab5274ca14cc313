const SERIES_FROM = 15;

/** Coefficients of 1/n, 1/n³, … in the Stirling series: B₂ₖ / (2k (2k − 1)). */
const STIRLING_SERIES: readonly number[] = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
];

/**
 * The error of Stirling's formula, ln Γ(n + 1) − (n + ½) ln n + n − ½ ln 2π, for n > 0. Densities are
 * written with it because the large terms of ln Γ, which would cancel, then never appear.
 *
 * Reference: Loader (2000), Fast and Accurate Computation of Binomial Probabilities, §2;
 * Abramowitz & Stegun (1964), 6.1.41.
 */
export function stirlingError(n: number): number {
  let correction = 0;
  let shifted = n;
  // ln Γ(n + 2) = ln(n + 1) + ln Γ(n + 1), until the series is exact to double precision.
  while (shifted < SERIES_FROM) {
    correction += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
    shifted += 1;
  }
  const square = shifted * shifted;
  const series = STIRLING_SERIES.reduceRight((sum, c) => sum / square + c, 0) / shifted;
  return correction + series;
}

/**
 * The deviance x ln(x / mean) + mean − x, for x, mean > 0, accurate also where x ≈ mean.
 *
 * Reference: Loader (2000), §3, function D₀ (`bd0`).
 */
function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - difference;
  const v = difference / (x + mean);
  let sum = difference * v;
  let term = 2 * x * v;
  for (let j = 3; ; j += 2) {
    term *= v * v;
    const next = sum + term / j;
    if (next === sum) return sum;
    sum = next;
  }
}

/** xᵃ (1 − x)ᵇ / B(a, b) with `y` = 1 − x given, so that neither end of [0, 1] loses digits. */
export function betaPower(a: number, b: number, { x, y }: { x: number; y: number }): number {
  const n = a + b;
  const exponent =
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    deviance(a, n * x) -
    deviance(b, n * y);
  return Math.exp(exponent) * Math.sqrt((a * b) / (2 * Math.PI * n));
}

/** xᵃ e⁻ˣ / Γ(a). */
export function gammaPower(a: number, x: number): number {
  return Math.exp(-stirlingError(a) - deviance(a, x)) * Math.sqrt(a / (2 * Math.PI));
}
