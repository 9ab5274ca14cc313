import type { AddOptions } from '../vector-index.ts';
import { checkId } from '../internal/check-id.ts';
import { checkTags } from '../internal/check-tags.ts';
import { unitVector } from '../internal/unit-vector.ts';

/** A vector and its tags as the contract stores them. */
export interface CheckedEntry {
  /** Of length 1, in float32. */
  readonly unit: Float32Array;
  /** Each once, by code units. */
  readonly tags: readonly string[];
}

/**
 * What an index is given to keep, checked and brought to length 1, with the messages of the contract.
 *
 * @param vector - Any numbers but all zeros, as many as `dimensions`.
 * @throws VectorIndexError `invalid-id`, `invalid-vector`, `invalid-tags`.
 *
 * @example
 * ```ts
 * import { checkEntry } from '@tremplin/vector-index/implementing';
 *
 * checkEntry('a', [3, 4], { dimensions: 2, tags: ['z', 'b', 'z'] }).tags; // ['b', 'z']
 * ```
 */
export function checkEntry(
  id: string,
  vector: ArrayLike<number>,
  { dimensions, tags = [] }: AddOptions & { readonly dimensions: number },
): CheckedEntry {
  checkId(id);
  const subject = `add ${JSON.stringify(id)}`;
  const unit = unitVector(vector, { dimensions, subject });
  checkTags(tags, subject);
  return { unit, tags: Array.from(new Set(tags)).toSorted() };
}
