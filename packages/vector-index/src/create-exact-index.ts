import type { ExactIndex, ScanKernel } from './exact-index.ts';
import { checkInteger } from './internal/check-integer.ts';
import { checkKernel } from './internal/check-kernel.ts';
import { exactIndexOver } from './internal/exact-index.ts';
import { createVectorRows } from './internal/vector-rows.ts';

export interface ExactIndexOptions {
  /** How many numbers each vector has, at least 1. */
  readonly dimensions: number;
  /**
   * For how many vectors to take memory at once, about 5 × `dimensions` bytes each. The index grows beyond it.
   *
   * @defaultValue 0
   */
  readonly capacity?: number;
  /**
   * Compares with this kernel, or the next slower one that the engine can run. The answers are the same.
   *
   * @defaultValue `auto`, the fastest that the engine can run
   */
  readonly kernel?: ScanKernel | 'auto';
}

/**
 * An index that compares each search with every vector: always right, nothing to build or to tune, and
 * additions and removals count at once. Its answer depends on the content alone, not on the kernel nor on the
 * order of additions and removals.
 *
 * A search reads a copy of each vector that is rounded to one byte per number, and leaves out those that cannot
 * be among the nearest whatever the rounding took; the others are compared in float64. So it costs what it
 * costs to read `size × (dimensions + 8)` bytes of memory. An id or a tag costs no reading: vectors that `tags`
 * excludes are not read. `filter` is asked about those only that would be among the nearest.
 *
 * A vector takes 5 × `dimensions` + 8 bytes (`dimensions` rounded up to 32 for one of them) and its id. Beyond
 * what one WebAssembly memory holds, further ones are taken.
 *
 * @throws VectorIndexError `invalid-option`, `out-of-memory`.
 *
 * @example
 * ```ts
 * import { createExactIndex } from '@tremplin/vector-index';
 *
 * const index = createExactIndex({ dimensions: 2 });
 * index.add('east', [1, 0]);
 * index.add('north', [0, 3]);
 * index.add('west', [-1, 0]);
 * index.search([2, 0], 2); // [{ id: 'east', similarity: 1 }, { id: 'north', similarity: 0 }]
 * index.search([2, 0], 1, { filter: (id) => id !== 'east' }); // [{ id: 'north', similarity: 0 }]
 * ```
 */
export function createExactIndex(options: ExactIndexOptions): ExactIndex {
  const { dimensions, capacity = 0, kernel = 'auto' } = options;
  checkInteger(dimensions, { name: 'dimensions', minimum: 1 });
  checkInteger(capacity, { name: 'capacity', minimum: 0 });
  checkKernel(kernel);
  return exactIndexOver({ rows: createVectorRows({ dimensions, capacity }), kernel });
}
