import type { ScanKernel } from '../exact-index.ts';
import type { AddOptions, Neighbor, SearchOptions } from '../vector-index.ts';

/**
 * The exact index, read by several threads at once. The answers are those of `createExactIndex` to the last bit.
 * Changes wait for the searches that run, and searches for the changes that were asked for before them.
 */
export interface ThreadedIndex {
  readonly dimensions: number;
  readonly size: number;
  readonly kernel: ScanKernel;
  readonly threads: number;
  /** As of `VectorIndex`; rejects with the same errors, and `closed`. */
  add(id: string, vector: ArrayLike<number>, options?: AddOptions): Promise<void>;
  /** As of `VectorIndex`. */
  remove(id: string): Promise<boolean>;
  has(id: string): boolean;
  tagsOf(id: string): readonly string[];
  /**
   * As of `VectorIndex`, but `filter` is asked about every id that `tags` allows, before the search, because
   * threads cannot ask: prefer `tags`.
   *
   * @throws VectorIndexError as `search`, `closed`, `thread-failed`; all reject the promise.
   */
  search(
    vector: ArrayLike<number>,
    k: number,
    options?: SearchOptions,
  ): Promise<readonly Neighbor[]>;
  /** As of `ExactIndex`. */
  searchMany(
    vectors: readonly ArrayLike<number>[],
    k: number,
    options?: SearchOptions,
  ): Promise<readonly (readonly Neighbor[])[]>;
  /** Bytes that `restoreExactIndex` reads, and {@link restoreThreadedIndex}. */
  snapshot(): Promise<Uint8Array>;
  /** Ends the threads after the work that was asked for. An index that is not closed keeps no process alive. */
  close(): Promise<void>;
}
