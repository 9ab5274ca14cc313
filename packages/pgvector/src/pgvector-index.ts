import type { AddOptions, Neighbor, SearchOptions } from '@tremplin/vector-index';

/** A vector to be stored, as a host has it. */
export interface PgvectorEntry extends AddOptions {
  readonly id: string;
  readonly vector: ArrayLike<number>;
}

export interface PgvectorSearchOptions extends SearchOptions {
  /** Cancels the search on the server. */
  readonly signal?: AbortSignal;
}

export interface AddManyOptions {
  /** Stops between batches, and cancels the running one; batches before it stay. */
  readonly signal?: AbortSignal;
  /** Called after each batch with how many entries were read so far. */
  readonly onProgress?: (read: number) => void;
  /** Entries that are written together. @defaultValue 5000 */
  readonly batch?: number;
}

/** An entry that was not stored; the others of its batch were. */
export interface RefusedEntry {
  /** Its place among the entries, from 0. */
  readonly position: number;
  /** What is wrong with it; names the id, no numbers of the vector but the wrong one. */
  readonly error: Error;
}

export interface Added {
  /** Entries that were stored, replacements included. */
  readonly added: number;
  readonly refused: readonly RefusedEntry[];
}

/**
 * The contract of `VectorIndex` with promises. A method throws what its counterpart throws (`VectorIndexError`), and
 * `PgvectorError` where the database fails: never a short list.
 */
export interface PgvectorIndex {
  readonly dimensions: number;
  /** How many ids there are; counted by the database. */
  readonly size: Promise<number>;
  add(id: string, vector: ArrayLike<number>, options?: AddOptions): Promise<void>;
  /** Very many at once, by `COPY` where the driver can. Of entries with one id the last counts. */
  addMany(
    entries: Iterable<PgvectorEntry> | AsyncIterable<PgvectorEntry>,
    options?: AddManyOptions,
  ): Promise<Added>;
  remove(id: string): Promise<boolean>;
  has(id: string): Promise<boolean>;
  tagsOf(id: string): Promise<readonly string[]>;
  search(
    vector: ArrayLike<number>,
    k: number,
    options?: PgvectorSearchOptions,
  ): Promise<readonly Neighbor[]>;
  /** What `restoreExactIndex` of `@tremplin/vector-index` reads: the collection for a process of its own. */
  snapshot(): Promise<Uint8Array>;
  /**
   * Builds the graph that `plan: 'hnsw'` walks, after the vectors are loaded: a build takes minutes for 100,000, a load
   * into a table that has it a hundred times longer. Does nothing when it is there.
   */
  buildGraph(): Promise<void>;
}
