import type { ConceptId } from '@tremplin/ontology';
import type { RankedConcept } from '../../concept-ranker.ts';

/** The highest scores, ties by id; nothing when all are alike, as for a text without a word. */
export function topConcepts(
  concepts: readonly ConceptId[],
  scores: Float32Array,
  limit: number,
): readonly RankedConcept[] {
  if (scores.every((score) => score === Number.NEGATIVE_INFINITY)) return [];
  // Concepts are in id order, and the sort is stable.
  return Array.from(scores, (score, i) => ({ concept: concepts[i]!, score }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit);
}
