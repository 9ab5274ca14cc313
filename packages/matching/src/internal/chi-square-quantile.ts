/** Φ⁻¹(0.95). */
const Z_95 = 1.6448536269514722;

/**
 * Quantile of χ² at .95, within 1 % from one degree of freedom on.
 *
 * Reference: Wilson & Hilferty (1931), The distribution of chi-square, eq. 12.
 */
export function chiSquareQuantile(level: 0.95, freedom: number): number {
  const z = level === 0.95 ? Z_95 : Number.NaN;
  const spread = 2 / (9 * freedom);
  return freedom * (1 - spread + z * Math.sqrt(spread)) ** 3;
}
