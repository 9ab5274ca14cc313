import type { Neighbor } from '@tremplin/vector-index';
import { checkSearch, rankNeighbors } from '@tremplin/vector-index/implementing';
import type { Queries } from '../database.ts';
import { candidatesOf, type CandidateRow } from './candidates-of.ts';
import type { SearchTableOptions } from './search-exactly.ts';
import { tagCondition } from './tag-condition.ts';
import type { VectorTable } from './vector-table.ts';
import { vectorText } from './vector-text.ts';

/** What pgvector lets a walk keep in view at most. */
const WIDEST = 1000;
const MOST_ROWS = 2 ** 31 - 1;

/** The nearest that a walk through the graph finds; with a filter, wider walks until enough are allowed. */
export async function searchGraph(
  table: VectorTable,
  vector: ArrayLike<number>,
  options: SearchTableOptions & { readonly efSearch: number },
): Promise<readonly Neighbor[]> {
  const unit = checkSearch(vector, options);
  const { k, filter, signal } = options;
  for (
    let limit = Math.min(filter ? 4 * k : k, MOST_ROWS);
    ;
    limit = Math.min(4 * limit, MOST_ROWS)
  ) {
    const rows = await table.database.withTransaction(
      (within) => walk(table, within, { ...options, unit, limit }),
      { ...(signal && { signal }) },
    );
    const near = rankNeighbors(unit, candidatesOf(rows));
    const found = filter ? near.filter(({ id }) => filter(id)) : near;
    if (found.length >= k || rows.length < limit) return found.slice(0, k);
  }
}

interface Walk extends SearchTableOptions {
  readonly unit: Float32Array;
  readonly limit: number;
  readonly efSearch: number;
}

async function walk(
  { names, hasIterativeScan }: VectorTable,
  within: Queries,
  { unit, limit, efSearch, tags, signal }: Walk,
): Promise<readonly CandidateRow[]> {
  const width = Math.min(WIDEST, Math.max(efSearch, limit));
  await within.query("select set_config('hnsw.ef_search', $1, true)", [String(width)]);
  if (hasIterativeScan) {
    // Without it a condition that few rows meet leaves few of those in view, and the list is short.
    await within.query("select set_config('hnsw.iterative_scan', 'strict_order', true)");
  }
  const condition = tagCondition(tags, 3);
  return within.query<CandidateRow>(
    `select id, embedding::text as embedding, embedding <#> $1::vector as distance from ${names.vectors}
      where ${condition.sql} order by embedding <#> $1::vector limit $2`,
    [vectorText(unit), limit, ...condition.values],
    { ...(signal && { signal }) },
  );
}
