import type { Neighbor } from '../vector-index.ts';
import { compareNeighbors } from '../internal/compare-neighbors.ts';
import { dotProduct, toSimilarity } from '../internal/dot-product.ts';

/** A stored vector that may be among the nearest. */
export interface Candidate {
  readonly id: string;
  /** Of length 1. */
  readonly unit: Float32Array;
}

/**
 * Candidates as neighbours of a vector in the order of the contract: the most similar first, equals by the code units of
 * their ids. Similarities are added up in float64, the same bits as those of the exact index.
 *
 * @param unit - What is searched for, of length 1.
 *
 * @example
 * ```ts
 * import { rankNeighbors } from '@tremplin/vector-index/implementing';
 *
 * const candidates = [
 *   { id: 'north', unit: Float32Array.of(0, 1) },
 *   { id: 'east', unit: Float32Array.of(1, 0) },
 * ];
 * rankNeighbors(Float32Array.of(1, 0), candidates)[0]; // { id: 'east', similarity: 1 }
 * ```
 */
export function rankNeighbors(
  unit: Float32Array,
  candidates: readonly Candidate[],
): readonly Neighbor[] {
  return candidates
    .map(({ id, unit: own }) => ({ id, similarity: toSimilarity(dotProduct(unit, own, 0)) }))
    .toSorted(compareNeighbors);
}
