import { detRerank, placeByPlace, type DetOptions } from './internal/det-rerank.ts';
import { ceilDivide, ceilOf } from './internal/fraction.ts';
import { bestOf, type GroupQueue } from './internal/group-queues.ts';
import type { Ranking } from './ranking.ts';
import type { Reranking } from './reranking.ts';

const order = placeByPlace((queues, k) => {
  const soonest = queues.map((queue) => dueAt(queue, k)).reduce((a, b) => (b < a ? b : a));
  return bestOf(queues.filter((queue) => dueAt(queue, k) === soonest));
});

/** ⌈⌈k share⌉ ÷ share⌉: the place at which the group's next minimum is due. */
function dueAt({ share }: GroupQueue, k: number): bigint {
  return ceilDivide(BigInt(ceilOf(k, share)) * share.denominator, share.numerator);
}

/**
 * DetRelaxed: as `detCons`, but groups whose next minimum is due at the same whole place are ordered by
 * merit. Between {@link detGreedy} and {@link detCons} in cost and in closeness to the target.
 *
 * Mitigation, never run by default.
 *
 * Reference: Geyik, Ambler & Kenthapadi (2019), Fairness-aware ranking in search & recommendation systems,
 * KDD, algorithm 2 (DetRelaxed).
 *
 * @param candidates the pool, in any order.
 * @throws FairnessError `duplicate-id`, `invalid-score`, `invalid-k`, `invalid-target`.
 *
 * @example
 * ```ts
 * import { detRelaxed } from '@tremplin/fairness';
 *
 * const candidates = [
 *   { id: 'p', score: 9 },
 *   { id: 'q', score: 8 },
 *   { id: 'r', score: 5 },
 * ];
 * const labels = { p: 'a', q: 'a', r: 'b' };
 * const { status } = detRelaxed(candidates, { labels, target: { a: 0.5, b: 0.5 } });
 * status; // 'feasible'
 * ```
 */
export function detRelaxed(candidates: Ranking, options: DetOptions): Reranking {
  return detRerank(candidates, options, { order, where: 'detRelaxed' });
}
