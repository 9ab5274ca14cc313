import { detRerank, placeByPlace, type DetOptions } from './internal/det-rerank.ts';
import { bestOf } from './internal/group-queues.ts';
import type { Ranking } from './ranking.ts';
import type { Reranking } from './reranking.ts';

const order = placeByPlace(bestOf);

/**
 * DetGreedy: at each place the best candidate of a group that is below its minimum there, else of a group
 * that is below its maximum. Keeps the order by score where it can. With four groups or more it can paint
 * itself into a corner (status `infeasible`, cause `algorithm`); {@link detConstSort} does not.
 *
 * Mitigation, never run by default. Ties in score are ordered by a seeded hash of the id; once a group has
 * run out, its places go by merit.
 *
 * Reference: Geyik, Ambler & Kenthapadi (2019), Fairness-aware ranking in search & recommendation systems,
 * KDD, algorithm 1.
 *
 * @param candidates the pool, in any order.
 * @throws FairnessError `duplicate-id`, `invalid-score`, `invalid-k`, `invalid-target`.
 *
 * @example
 * ```ts
 * import { detGreedy } from '@tremplin/fairness';
 *
 * const candidates = [
 *   { id: 'p', score: 9 },
 *   { id: 'q', score: 8 },
 *   { id: 'r', score: 5 },
 * ];
 * const labels = { p: 'a', q: 'a', r: 'b' };
 * const { ranking, ndcg } = detGreedy(candidates, { labels, target: { a: 0.5, b: 0.5 }, k: 2 });
 * ranking.map(({ id }) => id); // ['p', 'r']
 * ndcg?.toFixed(3); // '0.865'
 * ```
 */
export function detGreedy(candidates: Ranking, options: DetOptions): Reranking {
  return detRerank(candidates, options, { order, where: 'detGreedy' });
}
