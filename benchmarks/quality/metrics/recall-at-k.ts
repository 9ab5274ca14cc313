import type { RankedQuery } from './ranked-query.ts';

/** The share of the right answers that are among the first `k`. */
export function recallAtK({ ranks }: RankedQuery, k: number): number {
  return ranks.length === 0 ? 0 : ranks.filter((rank) => rank <= k).length / ranks.length;
}
