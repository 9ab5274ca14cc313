import type { PrefixViolation } from './internal/prefix-violations.ts';
import type { Ranking } from './ranking.ts';

/** The first prefix that has too few of a group, and why. */
export interface RerankViolation extends PrefixViolation {
  /**
   * `'exhausted-group'`: the pool has fewer of this group than the prefix asks for, so that no order can do
   * it. `'algorithm'`: it has enough, and this algorithm missed it; `detConstSort` does not.
   */
  readonly cause: 'exhausted-group' | 'algorithm';
}

/** What every re-ranker returns. */
export interface RerankedList {
  /** The first k of the new order. The best that the algorithm found, also when it is infeasible. */
  readonly ranking: Ranking;
  /**
   * What the order costs: nDCG of `ranking` with the scores as gains, in [0, 1]; 1 means that it costs nothing.
   * `null` where that is undefined: a negative score, or all scores 0.
   */
  readonly ndcg: number | null;
  /** People in `ranking` whose group is not known. They keep the place that their score gives them. */
  readonly unknown: number;
}

/** A re-ranked list whose prefixes all hold what was asked for, or one that names the first that does not. */
export type Reranking =
  | (RerankedList & { readonly status: 'feasible' })
  | (RerankedList & { readonly status: 'infeasible'; readonly violation: RerankViolation });
