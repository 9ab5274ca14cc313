import { groupOf } from './internal/group-of.ts';
import { orderByCounts } from './internal/order-by-counts.ts';
import { ndcg } from './internal/ndcg.ts';
import { rerankPool, type PoolOptions } from './internal/rerank-pool.ts';
import {
  multinomialFaStarIrTable,
  type MultinomialFaStarIrTable,
  type MultinomialFaStarIrTableOptions,
} from './multinomial-fa-star-ir-table.ts';
import type { Ranking } from './ranking.ts';
import type { RerankedList } from './reranking.ts';

export interface MultinomialFaStarIrOptions extends PoolOptions, MultinomialFaStarIrTableOptions {}

/** Result of {@link multinomialFaStarIr}, with the table that it was made with; `null` when no group is known. */
export type MultinomialFaStarIrReranking = RerankedList & {
  readonly test: MultinomialFaStarIrTable | null;
} & (
    | { readonly status: 'feasible' }
    /** `prefix`: length of the first prefix, of those of known group, that no order of this pool can make pass. */
    | { readonly status: 'infeasible'; readonly violation: { readonly prefix: number } }
  );

/**
 * FA*IR for several protected groups: at each place the best candidate with whom the list can still pass the
 * test to its end, given who is left in the pool. Deterministic, also where groups are symmetric.
 *
 * Mitigation, never run by default. Ties in score are ordered by a seeded hash of the id; people of unknown
 * group keep the place that their score gives them, and the table is for the others. A group without a share
 * counts as not protected. Where the pool is too short of a group, the list passes up to the prefix named and
 * goes on by score.
 *
 * Reference: Zehlike et al. (2022), Fair top-k ranking with multiple protected groups, Information Processing
 * & Management 59.
 *
 * @param candidates the pool, in any order.
 * @throws FairnessError `duplicate-id`, `invalid-score`, `invalid-k`, `invalid-option`, `invalid-target`,
 * `too-large`.
 *
 * @example
 * ```ts
 * import { multinomialFaStarIr } from '@tremplin/fairness';
 *
 * const candidates = ['p', 'q', 'r', 's', 't', 'u'].map((id, i) => ({ id, score: 10 - i }));
 * const labels = { p: 'm', q: 'm', r: 'm', s: 'm', t: 'a', u: 'b' };
 * const options = { labels, shares: { a: 1 / 3, b: 1 / 3 }, k: 4, adjust: 'none' } as const;
 * const { ranking, status } = multinomialFaStarIr(candidates, options);
 * ranking.map(({ id }) => id); // ['p', 'q', 't', 'u']
 * status; // 'feasible'
 * ```
 */
export function multinomialFaStarIr(
  candidates: Ranking,
  options: MultinomialFaStarIrOptions,
): MultinomialFaStarIrReranking {
  const pool = rerankPool(candidates, options, 'multinomialFaStarIr');
  // Also with nobody to re-rank, so that a wrong option is always told.
  const test = multinomialFaStarIrTable(Math.max(1, pool.knownPlaces), options);
  const group = groupOf(options.labels);
  const { positions, failedPrefix } = orderByCounts(
    pool.known.map(({ id }) => test.groups.indexOf(group(id)!)),
    test.nodes.slice(0, pool.knownPlaces),
  );
  const ranking = pool.merge(positions.map((position) => pool.known[position]!));
  const list = {
    ranking,
    ndcg: ndcg(
      ranking.map(({ score }) => score),
      candidates.map(({ score }) => score),
    ),
    unknown: ranking.length - pool.knownPlaces,
    test: pool.knownPlaces === 0 ? null : test,
  };
  return failedPrefix === null
    ? { ...list, status: 'feasible' }
    : { ...list, status: 'infeasible', violation: { prefix: failedPrefix } };
}
