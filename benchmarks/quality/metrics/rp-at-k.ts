import type { RankedQuery } from './ranked-query.ts';

/**
 * R-precision at `k`: right answers among the first `k`, over the most that there could be, min(k, R).
 *
 * Reference: Decorte et al. (2022), Design of negative sampling strategies for distantly supervised skill
 * extraction, section 4.2; the same as WorkRB's.
 */
export function rpAtK({ ranks }: RankedQuery, k: number): number {
  const most = Math.min(k, ranks.length);
  return most === 0 ? 0 : ranks.filter((rank) => rank <= k).length / most;
}
