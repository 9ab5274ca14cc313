import { checkInteger } from '../internal/check-integer.ts';
import { checkKernel } from '../internal/check-kernel.ts';
import { decodeExact } from '../internal/exact-snapshot.ts';
import { sourceOf } from '../internal/snapshot.ts';
import { threadedIndexOver } from '../internal/threads/threaded-index-node.ts';
import type { ThreadedIndexOptions } from './create-threaded-index-node.ts';
import type { ThreadedIndex } from './threaded-index.ts';

export type RestoreThreadedOptions = Pick<ThreadedIndexOptions, 'kernel' | 'threads'>;

/**
 * The exact index that wrote these bytes, with or without threads, for threads.
 *
 * @throws VectorIndexError as `restoreExactIndex`.
 *
 * @example
 * ```ts
 * import { createExactIndex } from '@tremplin/vector-index';
 * import { restoreThreadedIndex } from '@tremplin/vector-index/threads';
 *
 * const index = createExactIndex({ dimensions: 2 });
 * index.add('east', [1, 0]);
 * const threaded = restoreThreadedIndex(index.snapshot(), { threads: 2 });
 * await threaded.search([2, 0], 1); // [{ id: 'east', similarity: 1 }]
 * await threaded.close();
 * ```
 */
export function restoreThreadedIndex(
  bytes: Uint8Array,
  options: RestoreThreadedOptions = {},
): ThreadedIndex {
  const { kernel = 'auto', threads = 2 } = options;
  checkInteger(threads, { name: 'threads', minimum: 1, maximum: 256 });
  checkKernel(kernel);
  const rows = decodeExact(sourceOf(bytes), { shared: true });
  return threadedIndexOver({ rows, kernel, threads });
}
