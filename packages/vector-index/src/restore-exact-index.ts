import { exactIndexOver } from './internal/exact-index.ts';
import { invalidSnapshot, openSnapshot } from './internal/snapshot.ts';
import { vectorRowsFrom } from './internal/vector-rows.ts';
import type { VectorIndex } from './vector-index.ts';

/**
 * The exact index that wrote these bytes. They are copied: neither side changes with the other.
 *
 * @throws VectorIndexError `invalid-snapshot` (not a snapshot of an exact index), `snapshot-version`
 *   (a later format), `snapshot-checksum` (truncated or altered).
 *
 * @example
 * ```ts
 * import { createExactIndex, restoreExactIndex } from '@tremplin/vector-index';
 *
 * const index = createExactIndex({ dimensions: 2 });
 * index.add('east', [1, 0]);
 * restoreExactIndex(index.snapshot()).search([1, 0], 1); // [{ id: 'east', similarity: 1 }]
 * ```
 */
export function restoreExactIndex(bytes: Uint8Array): VectorIndex {
  const { header, body } = openSnapshot(bytes, 'exact');
  const { dimensions, ids } = header;
  const vectorBytes = ids.length * dimensions * Float32Array.BYTES_PER_ELEMENT;
  if (body.length !== vectorBytes) {
    throw invalidSnapshot(`${ids.length} ids with ${body.length} bytes of vectors`);
  }
  const vectors = new Float32Array(ids.length * dimensions);
  new Uint8Array(vectors.buffer).set(body);
  return exactIndexOver(vectorRowsFrom(ids, vectors, dimensions));
}
