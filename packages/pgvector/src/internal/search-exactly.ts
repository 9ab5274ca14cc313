import type { Neighbor } from '@tremplin/vector-index';
import {
  checkSearch,
  rankNeighbors,
  type CheckSearchOptions,
} from '@tremplin/vector-index/implementing';
import { candidatesOf, type CandidateRow } from './candidates-of.ts';
import { nearestSql } from './nearest-sql.ts';
import { tagCondition } from './tag-condition.ts';
import type { VectorTable } from './vector-table.ts';
import { vectorText } from './vector-text.ts';

export interface SearchTableOptions extends CheckSearchOptions {
  readonly signal?: AbortSignal;
}

/** Beyond `k` in the first question: equals and near equals at its end. */
const MARGIN = 16;
const MOST_ROWS = 2 ** 31 - 1;
/** Of one product and of each sum on the way, relative to numbers of at most 1. */
const FLOAT32_ROUNDING = 2 ** -23;

/**
 * The nearest, as the exact index gives them. The database adds up in float32, so what it leaves out may be nearer than it
 * says by `dimensions` × 2⁻²³ at most; what lies that close to the last row is not settled, and more rows are asked for.
 */
export async function searchExactly(
  table: VectorTable,
  vector: ArrayLike<number>,
  options: SearchTableOptions,
): Promise<readonly Neighbor[]> {
  const unit = checkSearch(vector, options);
  const { k, filter = () => true, signal } = options;
  const allowed = allowedOnce(filter);
  for (let limit = Math.min(k + MARGIN, MOST_ROWS); ; limit = Math.min(limit * 4, MOST_ROWS)) {
    const rows = await nearestRows(table, unit, { ...options, limit, ...(signal && { signal }) });
    const isAll = rows.length < limit;
    const uncertain = table.dimensions * FLOAT32_ROUNDING - (rows.at(-1)?.distance ?? 0);
    const found: Neighbor[] = [];
    for (const neighbor of rankNeighbors(unit, candidatesOf(rows))) {
      if (found.length === k || (!isAll && neighbor.similarity <= uncertain)) break;
      if (allowed(neighbor.id)) found.push(neighbor);
    }
    if (found.length === k || isAll) return found;
  }
}

/** A filter may be slow: it is asked about each id once, though rows come again with more behind them. */
function allowedOnce(filter: (id: string) => boolean): (id: string) => boolean {
  const known = new Map<string, boolean>();
  return (id) => {
    const answer = known.get(id) ?? filter(id);
    known.set(id, answer);
    return answer;
  };
}

/** The first rows by the distance that the database computes. */
function nearestRows(
  { database, names, parts }: VectorTable,
  unit: Float32Array,
  { tags, limit, signal }: SearchTableOptions & { readonly limit: number },
): Promise<readonly CandidateRow[]> {
  const condition = tagCondition(tags, 3);
  const sql = nearestSql(parts.length === 0 ? [names.vectors] : parts, condition.sql);
  const values = [vectorText(unit), limit, ...condition.values];
  return database.query<CandidateRow>(sql, values, { ...(signal && { signal }) });
}
