import type { RankedQuery } from './ranked-query.ts';

/** The share of the first `k` answers that are right. */
export function precisionAtK({ ranks }: RankedQuery, k: number): number {
  return ranks.filter((rank) => rank <= k).length / k;
}
