import { rankDiscount } from './rank-discount.ts';

/**
 * nDCG of the first places with the score itself as gain, against the best order of the whole pool.
 * `null` where that means nothing: a negative score, or all scores 0.
 *
 * Reference: Järvelin & Kekäläinen (2002), Cumulated gain-based evaluation of IR techniques, ACM TOIS 20.
 */
export function ndcg(scores: readonly number[], pool: readonly number[]): number | null {
  if (pool.some((score) => score < 0)) return null;
  const ideal = pool.toSorted((a, b) => b - a).slice(0, scores.length);
  const best = discountedGain(ideal);
  return best === 0 ? null : discountedGain(scores) / best;
}

function discountedGain(scores: readonly number[]): number {
  return scores.reduce((sum, score, i) => sum + score * rankDiscount(i + 1), 0);
}
