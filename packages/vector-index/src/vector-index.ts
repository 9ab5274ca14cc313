/** A stored vector near the one searched for. */
export interface Neighbor {
  readonly id: string;
  /** Cosine of the angle between the two vectors, in [-1, 1]: 1 same direction, 0 unrelated, -1 opposite. */
  readonly similarity: number;
}

export interface SearchOptions {
  /**
   * Which ids may be found. It is asked before ranking, so a search finds `k` allowed neighbours whenever
   * there are as many. It must neither change the index nor throw for control flow: what it throws ends the
   * search and reaches the caller.
   *
   * @defaultValue every id
   */
  readonly filter?: (id: string) => boolean;
}

/**
 * Vectors by id, and the nearest of them by cosine similarity.
 *
 * Vectors are arrays of numbers of any kind and any length but zero. They are brought to length 1 and
 * rounded to float32 on the way in; the caller's array is neither kept nor changed.
 *
 * Held by the cases of `@tremplin/vector-index/conformance`.
 */
export interface VectorIndex {
  /** How many numbers each vector has. */
  readonly dimensions: number;
  /** How many ids are in the index. */
  readonly size: number;

  /**
   * Puts a vector under an id, in place of the one that is there. The id is any string. A refused
   * vector leaves the index as it was.
   *
   * @throws VectorIndexError `invalid-vector` (wrong length, all zeros, NaN or infinite), `invalid-id`,
   *   `changed-while-searching`.
   */
  add(id: string, vector: ArrayLike<number>): void;

  /**
   * Takes an id out; its memory serves the next one. False when it was not there.
   *
   * @throws VectorIndexError `changed-while-searching`.
   */
  remove(id: string): boolean;

  has(id: string): boolean;

  /**
   * The `k` nearest, the most similar first; ids of equal similarity by UTF-16 code units, as `<` compares
   * strings. All of them when there are fewer than `k`. An order by id prefers the same ids every time: who
   * ranks people by it breaks ties otherwise, by a seeded hash of the id.
   *
   * @param k - How many, an integer of at least 1.
   * @throws VectorIndexError `invalid-vector`, `invalid-k`.
   */
  search(vector: ArrayLike<number>, k: number, options?: SearchOptions): readonly Neighbor[];

  /**
   * The whole index as bytes that the `restore…` function of its implementation reads. They carry a version
   * and a SHA-256, so that truncated or altered bytes are refused; the SHA-256 has no key, so bytes from
   * somebody else are not to be trusted for it.
   */
  snapshot(): Uint8Array;
}
