import type { VectorIndex } from '../vector-index.ts';

/** What a build says of itself. */
export interface HnswReport {
  readonly size: number;
  /** How many searches recall was measured on. */
  readonly sampled: number;
  /**
   * Share of the ten nearest that the graph finds, in [0, 1], against comparing all, with the `efSearch` of the
   * index: neighbours of vectors spread evenly over the index, themselves left out. Vectors from elsewhere
   * may find less.
   */
  readonly recallAt10: number;
}

export interface RecallOptions {
  /**
   * How many searches to measure recall on. Each compares all vectors once.
   *
   * @defaultValue 100
   */
  readonly sample?: number;
  /** Ends the work; the index stays as it is. */
  readonly signal?: AbortSignal;
}

export interface RebuildOptions extends RecallOptions {
  /** Vectors linked so far, of all. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** The contract, and a build of the graph anew. */
export interface HnswIndex extends VectorIndex {
  /**
   * Measures what the graph misses. Searches and changes go on meanwhile; what changes does not count. For that
   * time the vectors are in memory twice.
   *
   * @throws VectorIndexError `invalid-option`; what the signal says. Both reject the promise.
   */
  measureRecall(options?: RecallOptions): Promise<HnswReport>;

  /**
   * Builds the graph again, without the places of what was removed and replaced, and exchanges it at the end.
   * Searches, additions and removals go on meanwhile, a few milliseconds apart; each answers from the graph
   * that is in place. For the time of the build the vectors are in memory three times.
   *
   * @throws VectorIndexError `invalid-option`, `changed-while-searching` (a build is going on); what the signal
   *   says. All reject the promise.
   */
  rebuild(options?: RebuildOptions): Promise<HnswReport>;
}
