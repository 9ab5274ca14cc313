import type { Neighbor, SearchOptions, VectorIndex } from './vector-index.ts';

/**
 * How vectors are compared: WebAssembly with relaxed SIMD (Node 22, Chrome 114), with SIMD (Node 16, any
 * browser since 2023), or plain JavaScript. The answers are the same to the last bit.
 */
export type ScanKernel = 'relaxed-simd' | 'simd' | 'js';

/** What {@link createExactIndex} returns: the contract, and searches for many vectors at once. */
export interface ExactIndex extends VectorIndex {
  /** What this engine can run of what the options ask for. An index of fewer than 1,024 vectors needs none. */
  readonly kernel: ScanKernel;

  /**
   * What `search` answers for each vector, in their order. Rows are read once for all of them while they are
   * near the processor, so that many searches at once take less time each than one.
   *
   * @throws VectorIndexError as `search`; the message says which vector it was.
   */
  searchMany(
    vectors: readonly ArrayLike<number>[],
    k: number,
    options?: SearchOptions,
  ): readonly (readonly Neighbor[])[];
}
