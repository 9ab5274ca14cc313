import { createBits } from './bits.ts';
import { outOfMemory } from './out-of-memory.ts';
import { createRowIds, type RowIds } from './row-ids.ts';
import { invalidSnapshot } from './snapshot.ts';
import { createTags, type Tags } from './tags.ts';

/** Rows in one piece of memory: as many fit, whatever the index grows to, without copying any. */
export const SEGMENT_ROWS = 1024;
/** Taken at once when an index grows; the system gives memory only when it is written to. */
const MOST_SEGMENTS_AHEAD = 64;
const LARGEST_ARRAY_BYTES = 2 ** 30;

/** Unit vectors in rows, and which id is in which row. A vector stays in its row until it is removed. */
export interface VectorRows {
  readonly dimensions: number;
  /** How many ids there are. */
  readonly size: number;
  /** The rows below this one are taken, or were. */
  readonly end: number;
  /** The id of each taken row. */
  readonly ids: Pick<RowIds, 'at' | 'length'>;
  isTaken(row: number): boolean;
  readonly segments: readonly Float32Array[];
  readonly tags: Tags;
  /** A bit for each taken row. */
  live(): Uint32Array;
  rowOf(id: string): number | undefined;
  /** The row that `put` would put this id in. */
  rowFor(id: string): number;
  /** Takes the memory of a row. @throws VectorIndexError `out-of-memory`. */
  reserve(row: number): void;
  /** @throws VectorIndexError `out-of-memory`, and nothing is changed. */
  put(id: string, unit: Float32Array, tags: readonly string[]): number;
  remove(id: string): boolean;
}

export interface VectorRowsOptions {
  readonly dimensions: number;
  /** @defaultValue 0 */
  readonly capacity?: number;
  /** Whether other threads read the vectors. @defaultValue false */
  readonly shared?: boolean;
}

/** What is read back: ids in rows without gaps, vectors in segments, tags. */
export interface RowContent {
  readonly ids: RowIds;
  readonly segments: Float32Array[];
  readonly tags: Tags;
}

export function createVectorRows(
  { dimensions, capacity = 0, shared = false }: VectorRowsOptions,
  { ids, segments, tags }: RowContent = { ids: createRowIds(), segments: [], tags: createTags() },
): VectorRows {
  let rowById: Map<string, number> | undefined;
  let size = ids.length;
  const free: number[] = [];
  const live = createBits(new Uint32Array(Math.ceil(Math.max(capacity, ids.length) / 32)));
  fillBits(live.words(), ids.length);
  // Built when it is first asked for: searches need no map, and it is half of the time that reading back takes.
  const byId = (): Map<string, number> => (rowById ??= mapOf(ids));
  const reserve = (row: number): void => {
    const missing = Math.floor(row / SEGMENT_ROWS) + 1 - segments.length;
    if (missing <= 0) return;
    const ample = Math.min(MOST_SEGMENTS_AHEAD, Math.floor(segments.length / 8));
    segments.push(...newSegments(Math.max(missing, ample), { dimensions, shared }));
  };
  if (capacity > 0) reserve(capacity - 1);
  const rowFor = (id: string): number => byId().get(id) ?? free.at(-1) ?? ids.length;

  return {
    dimensions,
    ids,
    isTaken: live.has,
    segments,
    tags,
    get size() {
      return size;
    },
    get end() {
      return ids.length;
    },
    live: () => live.words(),
    rowOf: (id) => byId().get(id),
    rowFor,
    reserve,
    put: (id, unit, names) => {
      const row = rowFor(id);
      reserve(row);
      if (free.at(-1) === row) free.pop();
      segments[Math.floor(row / SEGMENT_ROWS)]!.set(unit, (row % SEGMENT_ROWS) * dimensions);
      if (!live.has(row)) size++;
      ids.set(row, id);
      byId().set(id, row);
      live.set(row);
      tags.put(row, names);
      return row;
    },
    remove: (id) => {
      const row = byId().get(id);
      if (row === undefined) return false;
      byId().delete(id);
      size--;
      ids.set(row, undefined);
      live.clear(row);
      tags.clear(row);
      free.push(row);
      return true;
    },
  };
}

function mapOf(ids: RowIds): Map<string, number> {
  const rowById = new Map<string, number>();
  for (let row = 0; row < ids.length; row++) rowById.set(ids.at(row)!, row);
  if (rowById.size === ids.length) return rowById;
  throw invalidSnapshot('an id is there twice');
}

/** The first bits. */
function fillBits(words: Uint32Array, count: number): void {
  words.fill(0xff_ff_ff_ff, 0, count >>> 5);
  if ((count & 31) !== 0) words[count >>> 5] = 2 ** (count & 31) - 1;
}

/** The vector in a row; a view, not a copy. */
export function vectorAt({ segments, dimensions }: VectorRows, row: number): Float32Array {
  const start = (row % SEGMENT_ROWS) * dimensions;
  return segments[Math.floor(row / SEGMENT_ROWS)]!.subarray(start, start + dimensions);
}

/**
 * So many segments, as views on as few arrays as hold them: an engine that is given many large arrays one by one
 * collects garbage again and again.
 */
export function newSegments(
  count: number,
  { dimensions, shared = false }: Pick<VectorRowsOptions, 'dimensions' | 'shared'>,
): Float32Array[] {
  const numbers = SEGMENT_ROWS * dimensions;
  const bytes = numbers * Float32Array.BYTES_PER_ELEMENT;
  const perArray = Math.max(1, Math.floor(LARGEST_ARRAY_BYTES / bytes));
  const segments: Float32Array[] = [];
  while (segments.length < count) {
    const together = Math.min(perArray, count - segments.length);
    const buffer = newBuffer(together * bytes, shared);
    for (let i = 0; i < together; i++) segments.push(new Float32Array(buffer, i * bytes, numbers));
  }
  return segments;
}

function newBuffer(bytes: number, shared: boolean): ArrayBuffer | SharedArrayBuffer {
  try {
    return shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
  } catch (cause) {
    throw outOfMemory(bytes, cause);
  }
}
