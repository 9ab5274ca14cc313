import { detRerank, placeByPlace, type DetOptions } from './internal/det-rerank.ts';
import { ceilOf, compareFractions, type Fraction } from './internal/fraction.ts';
import { bestOf, type GroupQueue } from './internal/group-queues.ts';
import type { Ranking } from './ranking.ts';
import type { Reranking } from './reranking.ts';

const order = placeByPlace((queues, k) => {
  const soonest = queues
    .map((queue) => dueAfter(queue, k))
    .reduce((a, b) => (compareFractions(b, a) < 0 ? b : a));
  return bestOf(queues.filter((queue) => compareFractions(dueAfter(queue, k), soonest) === 0));
});

/** ⌈k share⌉ ÷ share: the length of list at which the group's next minimum is due. */
function dueAfter({ share }: GroupQueue, k: number): Fraction {
  return {
    numerator: BigInt(ceilOf(k, share)) * share.denominator,
    denominator: share.numerator,
  };
}

/**
 * DetCons: as {@link detGreedy}, but where no group is below its minimum, the place goes to the group whose
 * next minimum comes first. Closer to the target than `detGreedy`, at a higher cost. With four groups or more
 * a prefix can still miss its target.
 *
 * Mitigation, never run by default. Groups whose minimum comes at the same place are ordered by merit.
 *
 * Reference: Geyik, Ambler & Kenthapadi (2019), Fairness-aware ranking in search & recommendation systems,
 * KDD, algorithm 2 (DetCons).
 *
 * @param candidates the pool, in any order.
 * @throws FairnessError `duplicate-id`, `invalid-score`, `invalid-k`, `invalid-target`.
 *
 * @example
 * ```ts
 * import { detCons } from '@tremplin/fairness';
 *
 * const candidates = [
 *   { id: 'p', score: 9 },
 *   { id: 'q', score: 8 },
 *   { id: 'r', score: 5 },
 * ];
 * const labels = { p: 'a', q: 'a', r: 'b' };
 * const { ranking } = detCons(candidates, { labels, target: { a: 0.3, b: 0.7 } });
 * ranking.map(({ id }) => id); // ['r', 'p', 'q']
 * ```
 */
export function detCons(candidates: Ranking, options: DetOptions): Reranking {
  return detRerank(candidates, options, { order, where: 'detCons' });
}
