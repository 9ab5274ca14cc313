import type { ExactIndexOptions } from './create-exact-index.ts';
import type { ExactIndex } from './exact-index.ts';
import { checkKernel } from './internal/check-kernel.ts';
import { exactIndexOver } from './internal/exact-index.ts';
import { decodeExact } from './internal/exact-snapshot.ts';
import { sourceOf } from './internal/snapshot.ts';

export type RestoreExactOptions = Pick<ExactIndexOptions, 'kernel'>;

/**
 * The exact index that wrote these bytes. They are copied: neither side changes with the other.
 *
 * @throws VectorIndexError `invalid-snapshot` (not a snapshot of an exact index), `snapshot-version`
 *   (of another format), `snapshot-checksum` (truncated or altered), `invalid-option`, `out-of-memory`.
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
export function restoreExactIndex(
  bytes: Uint8Array,
  options: RestoreExactOptions = {},
): ExactIndex {
  const { kernel = 'auto' } = options;
  checkKernel(kernel);
  return exactIndexOver({ rows: decodeExact(sourceOf(bytes)), kernel });
}
