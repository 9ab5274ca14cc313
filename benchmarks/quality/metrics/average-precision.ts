import type { RankedQuery } from './ranked-query.ts';

/**
 * The mean, over the right answers, of the precision at their ranks; its mean over queries is the MAP.
 *
 * Reference: Manning, Raghavan, Schütze (2008), Introduction to Information Retrieval, equation 8.8.
 */
export function averagePrecision({ ranks }: RankedQuery): number {
  if (ranks.length === 0) return 0;
  return ranks.reduce((sum, rank, i) => sum + (i + 1) / rank, 0) / ranks.length;
}
