import type { AddOptions, Neighbor, SearchOptions } from '../vector-index.ts';

/** One promise of the contract. */
export interface ConformanceCase {
  readonly name: string;
  /** Throws an `Error` that says what was expected and what was got. */
  readonly run: () => Promise<void> | void;
}

/**
 * What the cases call: a `VectorIndex`, or one whose members return promises because it lives on a server.
 * An error may be thrown or reject the promise.
 */
export interface TestedIndex {
  readonly dimensions: number;
  readonly size: number | Promise<number>;
  add(id: string, vector: ArrayLike<number>, options?: AddOptions): void | Promise<void>;
  remove(id: string): boolean | Promise<boolean>;
  has(id: string): boolean | Promise<boolean>;
  tagsOf(id: string): readonly string[] | Promise<readonly string[]>;
  search(
    vector: ArrayLike<number>,
    k: number,
    options?: SearchOptions,
  ): readonly Neighbor[] | Promise<readonly Neighbor[]>;
  snapshot(): Uint8Array | Promise<Uint8Array>;
}

/** Makes an empty index; called anew in each case. */
export type CreateTestedIndex = (options: {
  readonly dimensions: number;
}) => TestedIndex | Promise<TestedIndex>;

/** Reads what `snapshot()` returned. */
export type RestoreTestedIndex = (bytes: Uint8Array) => TestedIndex | Promise<TestedIndex>;
