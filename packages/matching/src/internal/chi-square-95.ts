/** Φ⁻¹(0.95). */
const Z_95 = 1.6448536269514722;

/**
 * The value that χ² exceeds one time in twenty: within 3 % for one degree of freedom, within 1 % for more.
 *
 * Reference: Wilson & Hilferty (1931), The distribution of chi-square, eq. 12.
 */
export function chiSquare95(freedom: number): number {
  const spread = 2 / (9 * freedom);
  return freedom * (1 - spread + Z_95 * Math.sqrt(spread)) ** 3;
}
