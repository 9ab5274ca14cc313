/** A stored vector near the one searched for. */
export interface Neighbor {
  readonly id: string;
  /** Cosine of the angle between the two vectors, in [-1, 1]: 1 same direction, 0 unrelated, -1 opposite. */
  readonly similarity: number;
}

/**
 * Which tags a vector must have: conditions that are known beforehand, asked inside the search at next to no cost.
 * All parts that are given must hold. A tag that nothing has is no error: nothing has it.
 */
export interface TagFilter {
  /** Each of these: `['licence:c1', 'language:fr']`. */
  readonly all?: readonly string[];
  /** At least one of each list: `[['region:75', 'region:92'], ['shift:day', 'shift:any']]`. */
  readonly anyOf?: readonly (readonly string[])[];
  /** None of these. */
  readonly none?: readonly string[];
}

export interface AddOptions {
  /**
   * What the vector can be found by, beside its direction. Each tag costs one bit per vector of the index, so
   * let there be hundreds of them, not one per vector.
   *
   * @defaultValue none
   */
  readonly tags?: readonly string[];
}

export interface SearchOptions {
  /**
   * Which tags the neighbours must have. Asked before ranking, as `filter`.
   *
   * @defaultValue no condition
   */
  readonly tags?: TagFilter;
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
   * Puts a vector and its tags under an id, in place of those that are there. The id is any string. A refused
   * vector leaves the index as it was.
   *
   * @throws VectorIndexError `invalid-vector` (wrong length, all zeros, NaN or infinite), `invalid-id`,
   *   `invalid-tags`, `changed-while-searching`, `out-of-memory`.
   */
  add(id: string, vector: ArrayLike<number>, options?: AddOptions): void;

  /**
   * Takes an id out; its memory serves the next one. False when it was not there.
   *
   * @throws VectorIndexError `changed-while-searching`.
   */
  remove(id: string): boolean;

  has(id: string): boolean;

  /** The tags of an id, by their code units; none when it is not there. */
  tagsOf(id: string): readonly string[];

  /**
   * The `k` nearest, the most similar first; ids of equal similarity by UTF-16 code units, as `<` compares
   * strings. All of them when there are fewer than `k`. An order by id prefers the same ids every time: who
   * ranks people by it breaks ties otherwise, by a seeded hash of the id.
   *
   * @param k - How many, an integer of at least 1.
   * @throws VectorIndexError `invalid-vector`, `invalid-k`, `invalid-tags`.
   */
  search(vector: ArrayLike<number>, k: number, options?: SearchOptions): readonly Neighbor[];

  /**
   * The whole index as bytes that the `restore…` function of its implementation reads. They carry a version
   * and a SHA-256, so that truncated or altered bytes are refused; the SHA-256 has no key, so bytes from
   * somebody else are not to be trusted for it.
   */
  snapshot(): Uint8Array;
}
