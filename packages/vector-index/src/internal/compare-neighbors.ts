import type { Neighbor } from '../vector-index.ts';

/** The order of every answer: the most similar first, equals by the code units of the id. */
export function compareNeighbors(a: Neighbor, b: Neighbor): number {
  if (a.similarity !== b.similarity) return b.similarity - a.similarity;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
