import type { ExactIndex, ScanKernel } from '../exact-index.ts';
import type { AddOptions, Neighbor, SearchOptions } from '../vector-index.ts';
import { checkId } from './check-id.ts';
import { checkSearchSize } from './check-search-size.ts';
import { checkTagFilter, checkTags } from './check-tags.ts';
import { encodeExact } from './exact-snapshot.ts';
import { createNearestRows, type NearestRows } from './nearest-rows.ts';
import { OWN_MEMORY, SHARED_MEMORY } from './scan/kernel.ts';
import { compareRows, scanRows, type Search } from './scan/scan-rows.ts';
import { chooseKernel, createScanner, type Scanner } from './scan/scanner.ts';
import { createSearchGuard } from './search-guard.ts';
import { sealParts } from './snapshot.ts';
import { takenRuns } from './taken-runs.ts';
import { unitVector } from './unit-vector.ts';
import type { VectorRows } from './vector-rows.ts';

/** What the store needs beside the public index. */
export interface RawExactIndex extends ExactIndex {
  readonly rows: VectorRows;
  /** Searches for vectors that have been brought to length 1 before. */
  nearest(sought: Sought): readonly (readonly Neighbor[])[];
  /** `undefined` as long as rows are compared without one. */
  scanner(): Scanner | undefined;
  /** Takes the memory that `put` of this id needs. @throws VectorIndexError `out-of-memory`. */
  reserve(id: string): void;
  /** @throws VectorIndexError `changed-while-searching`. */
  checkIdle(operation: string): void;
  /** Puts a vector that has been brought to length 1 before, bit by bit. */
  put(id: string, unit: Float32Array, tags: readonly string[]): void;
}

export interface ExactIndexParts {
  readonly rows: VectorRows;
  /** @defaultValue `auto` */
  readonly kernel?: ScanKernel | 'auto';
  /** @defaultValue what half of 4 GiB holds */
  readonly rowsPerMemory?: number;
  /** Threads that read the memory of the scanner. @defaultValue none: it is this thread's own */
  readonly threads?: number;
  /** Fewer rows are compared without a kernel. @defaultValue 1024 */
  readonly scanFrom?: number;
}

/** Up to here plain JavaScript takes a fraction of a millisecond, and a memory of its own is not worth it. */
const SCAN_FROM_ROWS = 1024;

export interface Sought extends SearchOptions {
  readonly units: readonly Float32Array[];
  readonly k: number;
}

export function exactIndexOver(parts: ExactIndexParts): RawExactIndex {
  const { rows, kernel: asked = 'auto', scanFrom = SCAN_FROM_ROWS } = parts;
  const { dimensions } = rows;
  const guard = createSearchGuard();
  const kernel = chooseKernel(asked, parts.threads === undefined ? OWN_MEMORY : SHARED_MEMORY);
  const shared = parts.threads !== undefined;
  let scanner: Scanner | undefined;
  const makeRoom = (row: number): void => {
    if (!kernel || (!scanner && row < scanFrom)) return;
    if (!scanner)
      scanner = scannerOver(rows, createScanner({ ...parts, dimensions, kernel, shared }));
    scanner.reserve(row);
  };
  if (rows.end > 0) makeRoom(rows.end - 1);

  const put = (id: string, unit: Float32Array, tags: readonly string[]): void => {
    makeRoom(rows.rowFor(id));
    const row = rows.put(id, unit, tags);
    scanner?.put(row, unit);
  };
  const search = (sought: Sought): readonly (readonly Neighbor[])[] =>
    guard.during(() => nearest(rows, scanner, sought));

  return {
    dimensions,
    rows,
    nearest: search,
    scanner: () => scanner,
    reserve: (id) => {
      makeRoom(rows.rowFor(id));
      rows.reserve(rows.rowFor(id));
    },
    checkIdle: guard.checkIdle,
    kernel: kernel?.name ?? 'js',
    get size() {
      return rows.size;
    },
    put,
    add: (id, vector, options) => {
      guard.checkIdle('add');
      const { unit, tags } = checkedEntry(id, vector, { ...options, dimensions });
      put(id, unit, tags);
    },
    remove: (id) => {
      guard.checkIdle('remove');
      return rows.remove(id);
    },
    has: (id) => rows.rowOf(id) !== undefined,
    tagsOf: (id) => tagsAt(rows, id),
    search: (vector, k, options = {}) => {
      const units = [unitVector(vector, { dimensions, subject: 'search' })];
      return search({ ...checkedSearch(k, options), units })[0]!;
    },
    searchMany: (vectors, k, options = {}) => {
      const units = vectors.map((vector, i) =>
        unitVector(vector, { dimensions, subject: `searchMany: vector ${i}` }),
      );
      return search({ ...checkedSearch(k, options), units });
    },
    snapshot: () => sealParts(encodeExact(rows)),
  };
}

function scannerOver(rows: VectorRows, scanner: Scanner): Scanner {
  if (rows.end > 0) scanner.reserve(rows.end - 1);
  for (const { first, vectors } of takenRuns(rows)) scanner.putRun(first, vectors);
  return scanner;
}

/** @throws VectorIndexError `invalid-id`, `invalid-vector`, `invalid-tags`. */
export function checkedEntry(
  id: string,
  vector: ArrayLike<number>,
  { tags = [], dimensions }: AddOptions & { readonly dimensions: number },
): { readonly unit: Float32Array; readonly tags: readonly string[] } {
  checkId(id);
  const subject = `add ${JSON.stringify(id)}`;
  const unit = unitVector(vector, { dimensions, subject });
  checkTags(tags, subject);
  return { unit, tags };
}

/** @throws VectorIndexError `invalid-k`, `invalid-tags`. */
export function checkedSearch(
  k: number,
  options: SearchOptions,
): SearchOptions & { readonly k: number } {
  checkSearchSize(k);
  if (options.tags) checkTagFilter(options.tags);
  return { ...options, k };
}

function tagsAt(rows: VectorRows, id: string): readonly string[] {
  const row = rows.rowOf(id);
  return row === undefined ? [] : rows.tags.of(row);
}

function nearest(
  rows: VectorRows,
  scanner: Scanner | undefined,
  { units, k, filter, tags }: Sought,
): readonly (readonly Neighbor[])[] {
  const { ids, segments, dimensions } = rows;
  const count = Math.min(k, rows.size);
  if (count === 0) return units.map(() => []);
  const mask = tags ? rows.tags.select(rows.live(), tags) : rows.live();
  const allows = filter && ((row: number) => filter(ids.at(row)!));
  const searches = units.map((unit): Search & { readonly collector: NearestRows } => ({
    unit,
    collector: { ...createNearestRows(count, ids), ...(allows && { allows }) },
  }));
  const range = { first: 0, end: rows.end };
  if (scanner) {
    scanRows({ ...scanner, dimensions, segments, mask, scratch: 0 }, searches, range);
  } else {
    for (const search of searches) compareRows({ dimensions, segments, mask }, search, range);
  }
  return searches.map(({ collector }) => collector.neighbors());
}
