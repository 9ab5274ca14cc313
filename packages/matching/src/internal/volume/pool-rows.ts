import type { PoolFilter } from '../../volume/profile-pool.ts';
import { createNumberedValues, type NumberedValues } from './numbered-values.ts';
import {
  clearRow,
  createPoolSegment,
  fillRow,
  SEGMENT_ROWS,
  type PoolEntry,
  type PoolSegment,
} from './pool-segment.ts';

/** Rows of a pool by id. Row `r` is row `r % SEGMENT_ROWS` of segment `⌊r / SEGMENT_ROWS⌋`. */
export interface PoolRows<Id extends string> {
  readonly segments: PoolSegment[];
  readonly rows: ReadonlyMap<Id, number>;
  /** By row; what stands at a free row is left over. */
  readonly ids: readonly Id[];
  readonly tags: NumberedValues<string>;
  /** Sets of tags: their numbers, ascending, joined by commas. Number 0 is the empty set. */
  readonly tagSets: NumberedValues<string>;
  /** Which row it became. */
  put(id: Id, entry: PoolEntry): number;
  /** The row that is free now; `undefined` where nothing has the id. */
  remove(id: Id): number | undefined;
  /** The number of the set of these tags. */
  tagSetOf(tags: readonly string[]): number;
  /** In code unit order; none where nothing has the id. */
  tagsOf(id: Id): readonly string[];
}

export function createPoolRows<Id extends string>(): PoolRows<Id> {
  const rows = new Map<Id, number>();
  const ids: Id[] = [];
  const free: number[] = [];
  const segments: PoolSegment[] = [];
  const tags = createNumberedValues();
  const tagSets = createNumberedValues<string>(['']);
  const segmentOf = (row: number): PoolSegment => segments[Math.floor(row / SEGMENT_ROWS)]!;
  return {
    segments,
    rows,
    ids,
    tags,
    tagSets,
    put(id, entry) {
      const known = rows.get(id);
      const row = known ?? free.pop() ?? ids.length;
      if (known !== undefined) clearRow(segmentOf(row), row % SEGMENT_ROWS);
      if (row === segments.length * SEGMENT_ROWS) segments.push(createPoolSegment());
      fillRow(segmentOf(row), row % SEGMENT_ROWS, entry);
      ids[row] = id;
      rows.set(id, row);
      return row;
    },
    remove(id) {
      const row = rows.get(id);
      if (row === undefined) return undefined;
      clearRow(segmentOf(row), row % SEGMENT_ROWS);
      rows.delete(id);
      free.push(row);
      return row;
    },
    tagSetOf(given) {
      const numbers = [...new Set(given)].map((tag) => tags.add(tag)).toSorted((a, b) => a - b);
      return tagSets.add(numbers.join(','));
    },
    tagsOf(id) {
      const row = rows.get(id);
      if (row === undefined) return [];
      const set = tagSets.values[segmentOf(row).tagSet[row % SEGMENT_ROWS]!]!;
      return tagsIn(set, tags).toSorted();
    },
  };
}

/** 1 for each set of tags that a filter lets through. */
export function allowedTagSets(
  { tags, tagSets }: Pick<PoolRows<string>, 'tags' | 'tagSets'>,
  filter: PoolFilter,
): Uint8Array {
  return Uint8Array.from(tagSets.values, (set) => {
    const held = new Set(tagsIn(set, tags));
    const has = (tag: string): boolean => held.has(tag);
    const passes =
      (filter.all ?? []).every(has) &&
      (filter.anyOf ?? []).every((list) => list.some(has)) &&
      !(filter.none ?? []).some(has);
    return passes ? 1 : 0;
  });
}

/** The rows of those ids that are in the pool and that a filter lets through, each once. */
export function rowsAmong<Id extends string>(
  pool: Pick<PoolRows<Id>, 'rows' | 'segments' | 'tags' | 'tagSets'>,
  ids: Iterable<Id>,
  filter: PoolFilter | undefined,
): ReadonlySet<number> {
  const allowed = filter && allowedTagSets(pool, filter);
  const among = new Set<number>();
  for (const id of ids) {
    const row = pool.rows.get(id);
    if (row === undefined) continue;
    const { tagSet } = pool.segments[Math.floor(row / SEGMENT_ROWS)]!;
    if (allowed?.[tagSet[row % SEGMENT_ROWS]!] !== 0) among.add(row);
  }
  return among;
}

function tagsIn(set: string, tags: NumberedValues<string>): readonly string[] {
  return set === '' ? [] : set.split(',').map((tag) => tags.values[Number(tag)]!);
}
