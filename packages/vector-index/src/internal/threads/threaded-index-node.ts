import type { ThreadedIndex } from '../../threads/threaded-index.ts';
import { VectorIndexError } from '../../vector-index-error.ts';
import type { Neighbor } from '../../vector-index.ts';
import { createBits } from '../bits.ts';
import {
  checkedEntry,
  checkedSearch,
  exactIndexOver,
  type ExactIndexParts,
  type RawExactIndex,
  type Sought,
} from '../exact-index.ts';
import { createNearestRows } from '../nearest-rows.ts';
import { BLOCK_ROWS } from '../scan/block-layout.ts';
import type { Scanner } from '../scan/scanner.ts';
import type { FoundRows } from '../scan/tie-collector.ts';
import { unitVector } from '../unit-vector.ts';
import type { VectorRows } from '../vector-rows.ts';
import { createCrew, type Crew } from './crew-node.ts';
import { createTurns } from './turns.ts';

export interface ThreadedParts extends ExactIndexParts {
  readonly threads: number;
}

type Found = readonly (readonly Neighbor[])[];

export function threadedIndexOver(parts: ThreadedParts): ThreadedIndex {
  const { threads, rows } = parts;
  const { dimensions } = rows;
  const index = exactIndexOver(parts);
  const turns = createTurns();
  const crew = crewOnDemand(index, threads);
  let closed: Promise<void> | undefined;
  const checkOpen = (operation: string): void => {
    if (!closed) return;
    throw new VectorIndexError(
      'closed',
      `${operation}: the index is closed; restore it from a snapshot`,
    );
  };
  const search = async (sought: Sought): Promise<Found> => {
    const scanner = index.scanner();
    // So few that asking others takes longer; and where there is no WebAssembly.
    if (!scanner) return index.nearest(sought);
    return scanByAll({ rows, crew: crew.over(scanner), threads }, sought);
  };
  return {
    dimensions,
    threads,
    kernel: index.kernel,
    get size() {
      return index.size;
    },
    add: async (id, vector, options) => {
      checkOpen('add');
      const { unit, tags } = checkedEntry(id, vector, { ...options, dimensions });
      return turns.write(() => index.put(id, unit, tags));
    },
    remove: async (id) => {
      checkOpen('remove');
      return turns.write(() => rows.remove(id));
    },
    has: index.has,
    tagsOf: index.tagsOf,
    search: async (vector, k, options = {}) => {
      checkOpen('search');
      const units = [unitVector(vector, { dimensions, subject: 'search' })];
      const sought = { ...checkedSearch(k, options), units };
      return (await turns.read(() => search(sought)))[0]!;
    },
    searchMany: async (vectors, k, options = {}) => {
      checkOpen('searchMany');
      const units = vectors.map((vector, i) =>
        unitVector(vector, { dimensions, subject: `searchMany: vector ${i}` }),
      );
      const sought = { ...checkedSearch(k, options), units };
      return turns.read(() => search(sought));
    },
    snapshot: async () => {
      checkOpen('snapshot');
      return turns.write(() => index.snapshot());
    },
    close: () => (closed ??= turns.idle().then(() => crew.close())),
  };
}

interface CrewOnDemand {
  /** The threads, with all memory that the scanner has by now. */
  over(scanner: Scanner): Crew;
  close(): Promise<void>;
}

function crewOnDemand({ dimensions, rows }: RawExactIndex, threads: number): CrewOnDemand {
  let crew: Crew | undefined;
  let [memories, segments] = [0, 0];
  return {
    over: (scanner) => {
      const { kernel, rowsPerMemory, parts } = scanner;
      crew ??= createCrew({ dimensions, kernel, rowsPerMemory, threads });
      if (parts.length > memories || rows.segments.length > segments) {
        crew.share({
          memories: parts.slice(memories).map(({ memory }) => memory),
          segments: rows.segments.slice(segments),
        });
        memories = parts.length;
        segments = rows.segments.length;
      }
      return crew;
    },
    close: async () => crew?.close(),
  };
}

interface Scanned {
  readonly rows: VectorRows;
  readonly crew: Crew;
  readonly threads: number;
}

async function scanByAll({ rows, crew, threads }: Scanned, sought: Sought): Promise<Found> {
  const { units, k } = sought;
  const count = Math.min(k, rows.size);
  if (count === 0) return units.map(() => []);
  const mask = maskOf(rows, sought);
  const blocks = Math.ceil(rows.end / BLOCK_ROWS);
  const scans = Array.from({ length: threads }, (_, thread) => {
    const from = Math.floor((blocks * thread) / threads);
    const to = Math.floor((blocks * (thread + 1)) / threads);
    const range = { first: from * BLOCK_ROWS, end: Math.min(to * BLOCK_ROWS, rows.end) };
    return crew.scan(thread, { units, count, ...range, mask: mask.slice(from, to) });
  });
  const found = await Promise.all(scans);
  return units.map((_, i) =>
    merge(
      rows,
      found.map((ofThread) => ofThread[i]!),
      count,
    ),
  );
}

function maskOf(rows: VectorRows, { tags, filter }: Sought): Uint32Array {
  const mask = tags ? rows.tags.select(rows.live(), tags) : rows.live();
  if (!filter) return mask;
  const allowed = createBits(mask.slice());
  for (let row = 0; row < rows.end; row++) {
    if (allowed.has(row) && !filter(rows.ids.at(row)!)) allowed.clear(row);
  }
  return allowed.words();
}

/** Equals are put in order here, where the ids are known. */
function merge(
  { ids }: VectorRows,
  parts: readonly FoundRows[],
  count: number,
): readonly Neighbor[] {
  const nearest = createNearestRows(count, ids);
  for (const { rows, similarities } of parts) {
    rows.forEach((row, i) => nearest.offer(row, similarities[i]!));
  }
  return nearest.neighbors();
}
