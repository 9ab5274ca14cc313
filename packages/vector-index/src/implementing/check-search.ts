import type { SearchOptions } from '../vector-index.ts';
import { checkSearchSize } from '../internal/check-search-size.ts';
import { checkTagFilter } from '../internal/check-tags.ts';
import { unitVector } from '../internal/unit-vector.ts';

export interface CheckSearchOptions extends SearchOptions {
  readonly dimensions: number;
  /** How many are sought. */
  readonly k: number;
}

/**
 * The vector that is searched for, at length 1, once everything about the search has been checked.
 *
 * @throws VectorIndexError `invalid-vector`, `invalid-k`, `invalid-tags`.
 *
 * @example
 * ```ts
 * import { checkSearch } from '@tremplin/vector-index/implementing';
 *
 * checkSearch([0, 2], { dimensions: 2, k: 10 }); // Float32Array [0, 1]
 * ```
 */
export function checkSearch(
  vector: ArrayLike<number>,
  { dimensions, k, tags }: CheckSearchOptions,
): Float32Array {
  const unit = unitVector(vector, { dimensions, subject: 'search' });
  checkSearchSize(k);
  if (tags) checkTagFilter(tags);
  return unit;
}
