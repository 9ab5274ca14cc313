import type { ExactIndexOptions } from '../create-exact-index.ts';
import { checkInteger } from '../internal/check-integer.ts';
import { checkKernel } from '../internal/check-kernel.ts';
import { threadedIndexOver } from '../internal/threads/threaded-index-node.ts';
import { createVectorRows } from '../internal/vector-rows.ts';
import type { ThreadedIndex } from './threaded-index.ts';

export interface ThreadedIndexOptions extends ExactIndexOptions {
  /**
   * Threads that search, 1 to 256. The thread that asks does not search, so it stays free for other work. One
   * search is bound by the memory of the machine and gains little from a second thread; many at once
   * (`searchMany`) gain more.
   *
   * @defaultValue 2
   */
  readonly threads?: number;
}

/**
 * An exact index for servers: its vectors are in shared memory, and worker threads search them.
 *
 * @throws VectorIndexError `invalid-option`, `out-of-memory`.
 *
 * @example
 * ```ts
 * import { createThreadedIndex } from '@tremplin/vector-index/threads';
 *
 * const index = createThreadedIndex({ dimensions: 2, threads: 2 });
 * await index.add('east', [1, 0]);
 * await index.search([2, 0], 1); // [{ id: 'east', similarity: 1 }]
 * await index.close();
 * ```
 */
export function createThreadedIndex(options: ThreadedIndexOptions): ThreadedIndex {
  const { dimensions, capacity = 0, kernel = 'auto', threads = 2 } = options;
  checkInteger(dimensions, { name: 'dimensions', minimum: 1 });
  checkInteger(capacity, { name: 'capacity', minimum: 0 });
  checkInteger(threads, { name: 'threads', minimum: 1, maximum: 256 });
  checkKernel(kernel);
  const rows = createVectorRows({ dimensions, capacity, shared: true });
  return threadedIndexOver({ rows, kernel, threads });
}
