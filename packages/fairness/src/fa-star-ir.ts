import {
  faStarIrTable,
  type FaStarIrTable,
  type FaStarIrTableOptions,
} from './fa-star-ir-table.ts';
import { groupOf } from './internal/group-of.ts';
import { ndcg } from './internal/ndcg.ts';
import { rerankPool, type PoolOptions, type RerankPool } from './internal/rerank-pool.ts';
import type { Ranking } from './ranking.ts';
import type { Reranking, RerankViolation } from './reranking.ts';

export interface FaStarIrOptions extends PoolOptions, FaStarIrTableOptions {
  /** The group that the minimum counts are for. */
  readonly protectedGroup: string;
}

/** A {@link Reranking} with the table that it was made with; `null` when no group is known. */
export type FaStarIrReranking = Reranking & { readonly test: FaStarIrTable | null };

/**
 * FA*IR: the best candidate at each place, unless the prefix needs one more of the protected group, whose
 * best then comes. Protected candidates also come by their score alone. Once one side has run out, the places
 * go to the other.
 *
 * Mitigation, never run by default. Ties in score are ordered by a seeded hash of the id. The table is for
 * the places of those whose group is known.
 *
 * Reference: Zehlike, Bonchi, Castillo, Hajian, Megahed & Baeza-Yates (2017), FA*IR: A fair top-k ranking
 * algorithm, CIKM, algorithm FA*IR.
 *
 * @param candidates the pool, in any order.
 * @throws FairnessError `duplicate-id`, `invalid-score`, `invalid-k`, `invalid-option`, `too-large`.
 *
 * @example
 * ```ts
 * import { faStarIr } from '@tremplin/fairness';
 *
 * const candidates = ['p', 'q', 'r', 's', 't'].map((id, i) => ({ id, score: 10 - i }));
 * const labels = { p: 'a', q: 'a', r: 'a', s: 'a', t: 'b' };
 * const options = { labels, protectedGroup: 'b', p: 0.5, k: 4, adjust: 'none' } as const;
 * const { ranking, test } = faStarIr(candidates, options);
 * ranking.map(({ id }) => id); // ['p', 'q', 'r', 't']
 * test?.table; // [0, 0, 0, 1]
 * ```
 */
export function faStarIr(candidates: Ranking, options: FaStarIrOptions): FaStarIrReranking {
  const pool = rerankPool(candidates, options, 'faStarIr');
  // Also with nobody to re-rank, so that a wrong option is always told.
  const test = faStarIrTable(Math.max(1, pool.knownPlaces), options);
  const table = test.table.slice(0, pool.knownPlaces);
  const ranking = pool.merge(orderByTable(pool, table, options.protectedGroup));
  const list = {
    ranking,
    ndcg: ndcg(
      ranking.map(({ score }) => score),
      candidates.map(({ score }) => score),
    ),
    unknown: ranking.length - pool.knownPlaces,
    test: pool.knownPlaces === 0 ? null : test,
  };
  const violation = firstViolation(ranking, table, options);
  return violation === null
    ? { ...list, status: 'feasible' }
    : { ...list, status: 'infeasible', violation };
}

function orderByTable(
  { known, groups }: RerankPool,
  table: readonly number[],
  protectedGroup: string,
): Ranking {
  const positions = groups.map((_, position) => position);
  const inside = positions.filter((position) => groups[position] === protectedGroup);
  const outside = positions.filter((position) => groups[position] !== protectedGroup);
  let [taken, others] = [0, 0];
  return table.map((minimum) => {
    const next = inside[taken] ?? Number.POSITIVE_INFINITY;
    const other = outside[others] ?? Number.POSITIVE_INFINITY;
    const isNeeded = taken < minimum && taken < inside.length;
    if (isNeeded || next < other) {
      taken += 1;
      return known[next]!;
    }
    others += 1;
    return known[other]!;
  });
}

function firstViolation(
  ranking: Ranking,
  table: readonly number[],
  { labels, protectedGroup }: FaStarIrOptions,
): RerankViolation | null {
  const group = groupOf(labels);
  let [known, actual] = [0, 0];
  for (const [i, { id }] of ranking.entries()) {
    const name = group(id);
    if (name === undefined) continue;
    if (name === protectedGroup) actual += 1;
    known += 1;
    const required = table[known - 1]!;
    if (actual < required) {
      // The algorithm takes one whenever the table asks for it: it can only have run out.
      return { prefix: i + 1, group: protectedGroup, required, actual, cause: 'exhausted-group' };
    }
  }
  return null;
}
