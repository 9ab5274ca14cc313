import { setImmediate as turn } from 'node:timers/promises';
import { VectorIndexError } from '../vector-index-error.ts';
import type { AddOptions } from '../vector-index.ts';
import { createHnswIndex, type HnswIndexOptions } from './create-hnsw-index-node.ts';
import type { HnswIndex, HnswReport, RecallOptions } from './hnsw-index.ts';

/** One vector of a build. */
export interface HnswEntry extends AddOptions {
  readonly id: string;
  readonly vector: ArrayLike<number>;
}

export interface BuiltHnswIndex {
  readonly index: HnswIndex;
  readonly report: HnswReport;
  /** Entries that were left out, with the reason: their place among the entries, from 0. */
  readonly rejected: readonly { readonly at: number; readonly error: VectorIndexError }[];
}

export type BuildHnswOptions = HnswIndexOptions & RecallOptions;

/** Entries linked before others get their turn. */
const ENTRIES_PER_TURN = 16;

/**
 * An HNSW index of many vectors, with its recall against the exact search. A bad entry is left out and
 * reported; of entries with one id the last counts. Others get their turn every few milliseconds.
 *
 * @throws VectorIndexError `not-installed`, `invalid-option`; what the signal says. All reject the promise.
 *
 * @example
 * ```ts no-run
 * import { buildHnswIndex } from '@tremplin/vector-index/hnsw';
 *
 * const entries = [{ id: 'east', vector: [1, 0], tags: ['open'] }];
 * const { index, report } = await buildHnswIndex(entries, { dimensions: 2 });
 * report.recallAt10; // 1
 * index.search([2, 0], 1, { tags: { all: ['open'] } }); // [{ id: 'east', similarity: 1 }]
 * ```
 */
export async function buildHnswIndex(
  entries: Iterable<HnswEntry> | AsyncIterable<HnswEntry>,
  options: BuildHnswOptions,
): Promise<BuiltHnswIndex> {
  const { signal } = options;
  const index = await createHnswIndex(options);
  const rejected: { readonly at: number; readonly error: VectorIndexError }[] = [];
  let at = 0;
  for await (const { id, vector, ...rest } of entries) {
    if (at % ENTRIES_PER_TURN === 0) {
      await turn();
      signal?.throwIfAborted();
    }
    try {
      index.add(id, vector, rest);
    } catch (error) {
      if (!VectorIndexError.is(error)) throw error;
      rejected.push({ at, error });
    }
    at++;
  }
  return { index, report: await index.measureRecall(options), rejected };
}
