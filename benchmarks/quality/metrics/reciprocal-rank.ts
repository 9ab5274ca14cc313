import type { RankedQuery } from './ranked-query.ts';

/** 1 over the rank of the first right answer; its mean over queries is the MRR. */
export function reciprocalRank({ ranks }: RankedQuery): number {
  return ranks[0] === undefined ? 0 : 1 / ranks[0];
}
