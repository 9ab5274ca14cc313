/**
 * Discounted cumulative gain of the first `k` answers over that of the best order of all candidates, with linear
 * gains; 0 when no candidate has a gain.
 *
 * Reference: Järvelin & Kekäläinen (2002), Cumulated gain-based evaluation of IR techniques, section 2; discount
 * 1 / log₂(rank + 1).
 *
 * @param gains - Of all candidates, in the order of the answer.
 */
export function ndcgAtK(gains: readonly number[], k: number): number {
  const best = dcg(gains.toSorted((a, b) => b - a).slice(0, k));
  return best === 0 ? 0 : dcg(gains.slice(0, k)) / best;
}

function dcg(gains: readonly number[]): number {
  return gains.reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);
}
