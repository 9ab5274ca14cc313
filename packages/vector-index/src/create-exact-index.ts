import { checkInteger } from './internal/check-integer.ts';
import { exactIndexOver } from './internal/exact-index.ts';
import { createVectorRows } from './internal/vector-rows.ts';
import type { VectorIndex } from './vector-index.ts';

export interface ExactIndexOptions {
  /** How many numbers each vector has, at least 1. */
  readonly dimensions: number;
  /**
   * For how many vectors to take memory at once, 4 × `dimensions` bytes each. The index grows beyond it by
   * copying; the right number spares the copies.
   *
   * @defaultValue 0
   */
  readonly capacity?: number;
}

/**
 * An index that compares each search with every vector: always right, nothing to build or to tune, and
 * additions and removals count at once. A search costs `size × dimensions` multiplications, plus one call
 * of the filter per id; its answer depends on the content alone, not on the order of additions and removals.
 *
 * @throws VectorIndexError `invalid-option`.
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
export function createExactIndex(options: ExactIndexOptions): VectorIndex {
  const { dimensions, capacity = 0 } = options;
  checkInteger(dimensions, { name: 'dimensions', minimum: 1 });
  checkInteger(capacity, { name: 'capacity', minimum: 0 });
  return exactIndexOver(createVectorRows(dimensions, capacity));
}
