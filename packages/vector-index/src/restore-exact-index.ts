import type { ExactIndexOptions } from './create-exact-index.ts';
import type { ExactIndex } from './exact-index.ts';
import { checkKernel } from './internal/check-kernel.ts';
import { exactIndexOver } from './internal/exact-index.ts';
import { decodeExact } from './internal/exact-snapshot.ts';
import { sourceOf } from './internal/snapshot.ts';

export interface RestoreExactOptions extends Pick<ExactIndexOptions, 'kernel'> {
  /**
   * Whether the index keeps the vectors where they are in `bytes`: sooner there, and in the memory once. The bytes
   * are the index's from then on: changes of the index change them; whoever else writes to them or transfers their
   * buffer makes its answers wrong. They are checked as a whole before, as always. The bytes of older
   * snapshots, and views that do not begin on a multiple of 4, are copied all the same.
   *
   * @defaultValue false
   */
  readonly keepBytes?: boolean;
}

/**
 * The exact index that wrote these bytes. They are copied, so that neither side changes with the other,
 * unless `keepBytes` gives them away.
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
  const { kernel = 'auto', keepBytes = false } = options;
  checkKernel(kernel);
  return exactIndexOver({ rows: decodeExact(sourceOf(bytes, keepBytes)), kernel });
}
