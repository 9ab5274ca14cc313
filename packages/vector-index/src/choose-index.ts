import { checkInteger } from './internal/check-integer.ts';
import { checkPositive } from './internal/check-positive.ts';

export interface IndexNeeds {
  /** How many vectors there will be. */
  readonly count: number;
  readonly dimensions: number;
  /**
   * Milliseconds that one search for the ten nearest may take, on one thread.
   *
   * @defaultValue 50
   */
  readonly latency?: number;
  /**
   * Bytes that the index may take.
   *
   * @defaultValue 4 GiB
   */
  readonly memory?: number;
  /**
   * Bytes that one thread of the machine reads in a millisecond: the `floor` that `tremplin bench search` prints
   * gives it.
   *
   * @defaultValue 16,000,000, what a busy 2-core server did
   */
  readonly bytesPerMillisecond?: number;
}

/** What one kind of index would take. */
export interface IndexCost {
  /** For one search for the ten nearest. */
  readonly milliseconds: number;
  readonly bytes: number;
  readonly buildSeconds: number;
}

export interface IndexChoice {
  /** `createExactIndex`, `createHnswIndex`, or PostgreSQL with pgvector. */
  readonly kind: 'exact' | 'hnsw' | 'database';
  /** In a sentence. */
  readonly reason: string;
  readonly exact: IndexCost;
  readonly hnsw: IndexCost;
}

/*
 * Measured by `tremplin bench search` and written up in docs/search.md. They are to choose by, not to plan a
 * machine by: measure there.
 */
const BLOCK_BYTES_PER_ROW = 8.5;
/** An id of some ten characters, and its places in a map and a list. */
const BYTES_PER_ID = 120;
const ADD_MICROSECONDS = 1.5;
const ADD_MICROSECONDS_PER_NUMBER = 0.025;
const HNSW_LINK_BYTES = 150;
const HNSW_MILLISECONDS = 0.3;
/** Of one vector of 128 numbers among 100,000; it grows with the logarithm of the number. */
const HNSW_LINK_MILLISECONDS = 0.45;

/**
 * The index for so many vectors: the exact one where it is fast enough and fits, because it misses nothing and
 * needs no build; HNSW where only that is fast enough; a database where neither fits into this process.
 *
 * @throws VectorIndexError `invalid-option`.
 *
 * @example
 * ```ts
 * import { chooseIndex } from '@tremplin/vector-index';
 *
 * chooseIndex({ count: 1_000_000, dimensions: 128 }).kind; // 'exact'
 * chooseIndex({ count: 1_000_000, dimensions: 128, latency: 1 }).kind; // 'hnsw'
 * chooseIndex({ count: 50_000_000, dimensions: 128, memory: 8e9 }).kind; // 'database'
 * ```
 */
export function chooseIndex(needs: IndexNeeds): IndexChoice {
  const { count, dimensions, latency = 50, memory = 2 ** 32 } = needs;
  checkInteger(count, { name: 'count', minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
  checkInteger(dimensions, { name: 'dimensions', minimum: 1 });
  checkPositive(latency, 'latency');
  checkPositive(memory, 'memory');
  const exact = exactCost(needs);
  const hnsw = hnswCost(needs);
  const fits = ({ bytes }: IndexCost): boolean => bytes <= memory;
  const isFast = ({ milliseconds }: IndexCost): boolean => milliseconds <= latency;
  const about = `about ${rounded(exact.milliseconds)} ms and ${rounded(exact.bytes / 2 ** 20)} MiB`;
  if (fits(exact) && isFast(exact)) {
    return { kind: 'exact', reason: `comparing all takes ${about}`, exact, hnsw };
  }
  if (fits(hnsw) && isFast(hnsw)) {
    const reason = `comparing all would take ${about}; a graph takes about ${rounded(hnsw.buildSeconds)} s to build and misses some`;
    return { kind: 'hnsw', reason, exact, hnsw };
  }
  const reason = `comparing all would take ${about}, a graph ${rounded(hnsw.milliseconds)} ms and ${rounded(hnsw.bytes / 2 ** 20)} MiB: more than one process is given here`;
  return { kind: 'database', reason, exact, hnsw };
}

function exactCost({ count, dimensions, bytesPerMillisecond = 16e6 }: IndexNeeds): IndexCost {
  checkPositive(bytesPerMillisecond, 'bytesPerMillisecond');
  const read = Math.ceil(dimensions / 32) * 32 + BLOCK_BYTES_PER_ROW;
  const microseconds = ADD_MICROSECONDS + ADD_MICROSECONDS_PER_NUMBER * dimensions;
  return {
    milliseconds: 0.05 + (count * read) / bytesPerMillisecond,
    bytes: count * (read + 4 * dimensions + BYTES_PER_ID),
    buildSeconds: (count * microseconds) / 1e6,
  };
}

function hnswCost({ count, dimensions }: IndexNeeds): IndexCost {
  const growth = Math.max(1, Math.log(count + 1)) / Math.log(100_000);
  const width = 0.5 + (0.5 * dimensions) / 128;
  return {
    milliseconds: HNSW_MILLISECONDS * growth * width,
    bytes: count * (4 * dimensions + HNSW_LINK_BYTES + BYTES_PER_ID),
    buildSeconds: (count * HNSW_LINK_MILLISECONDS * growth * width) / 1000,
  };
}

function rounded(value: number): string {
  return value >= 10 ? String(Math.round(value)) : value.toPrecision(2);
}
