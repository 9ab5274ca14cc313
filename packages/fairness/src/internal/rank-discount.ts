/**
 * Attention that the place `rank` (from 1) receives, relative to the first: 1 / log₂(rank + 1).
 *
 * Reference: Järvelin & Kekäläinen (2002), Cumulated gain-based evaluation of IR techniques, ACM TOIS 20;
 * as position bias: Singh & Joachims (2018), Fairness of exposure in rankings, KDD.
 */
export function rankDiscount(rank: number): number {
  return 1 / Math.log2(rank + 1);
}
