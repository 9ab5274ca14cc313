import type { Embedder } from '@tremplin/embeddings';
import { describeConcept, type ConceptId, type Ontology } from '@tremplin/ontology';

import { scaleVector } from '../ranker/scale-vector.ts';
import type { LabelStore } from './label-store.ts';

/**
 * The concepts of a label store as directions: rows of length 1, or all zeros where there is no text, in
 * {@link STEPS}ths. A cosine is off by some hundred-thousandths, and they take half of the memory, and of a saved index.
 */
export interface ConceptVectors {
  readonly dimensions: number;
  /** Preferred labels in all languages: those of concept `i` are rows [`preferredStart[i]`, `preferredStart[i + 1]`). */
  readonly preferredStart: Uint32Array;
  readonly preferred: Int16Array;
  /** The mean of all labels: one row per concept. */
  readonly centre: Int16Array;
  readonly description: Int16Array;
}

/** Of a 1. */
export const STEPS = 32_767;

/** Labels embedded in one call, so that their vectors are not in memory together. */
const TEXTS_PER_CALL = 4096;

export async function createConceptVectors(
  ontology: Ontology,
  store: LabelStore,
  embedder: Embedder,
): Promise<ConceptVectors> {
  const { dimensions } = embedder;
  const { texts, labelText, labelConcept, isPreferred } = store;
  const concepts = store.rows.length;
  const preferredStart = new Uint32Array(concepts + 1);
  labelConcept.forEach((concept, label) => (preferredStart[concept + 1]! += isPreferred[label]!));
  for (let i = 0; i < concepts; i++) preferredStart[i + 1]! += preferredStart[i]!;
  const preferred = new Int16Array(preferredStart[concepts]! * dimensions);
  const centre = new Float32Array(concepts * dimensions);
  const cursor = preferredStart.slice();
  for (let start = 0; start < labelText.length; start += TEXTS_PER_CALL) {
    const length = Math.min(TEXTS_PER_CALL, labelText.length - start);
    const part = Array.from({ length }, (_, i) => texts.at(labelText[start + i]!));
    const vectors = await embedder.embed(part, { kind: 'passage' });
    for (let i = 0; i < part.length; i++) {
      const row = vectors.subarray(i * dimensions, (i + 1) * dimensions);
      const concept = labelConcept[start + i]!;
      for (let k = 0; k < dimensions; k++) centre[concept * dimensions + k]! += row[k]!;
      if (isPreferred[start + i] === 1) {
        preferred.set(inSteps(row), cursor[concept]!++ * dimensions);
      }
    }
  }
  for (let i = 0; i < concepts; i++) {
    scaleVector(centre.subarray(i * dimensions, (i + 1) * dimensions), 1);
  }
  const description = await embedder.embed(
    Array.from({ length: concepts }, (_, i) => descriptionOf(ontology, texts.at(store.rows[i]!))),
    { kind: 'passage' },
  );
  return {
    dimensions,
    preferredStart,
    preferred,
    centre: inSteps(centre),
    description: inSteps(description),
  };
}

function inSteps(vectors: Float32Array): Int16Array {
  return Int16Array.from(vectors, (value) => Math.round(value * STEPS));
}

/** Its first one, in the order of the languages. */
function descriptionOf(ontology: Ontology, concept: string): string {
  return Object.values(describeConcept(ontology, concept as ConceptId).descriptions ?? {})[0] ?? '';
}

/** The highest cosine of a vector with a preferred label of the concept; −1 when it has none. */
export function nearestName(
  { dimensions, preferredStart, preferred }: ConceptVectors,
  concept: number,
  vector: Float32Array,
): number {
  let best = -1;
  for (let row = preferredStart[concept]!; row < preferredStart[concept + 1]!; row++) {
    best = Math.max(best, dotAt(preferred, row * dimensions, vector) / STEPS);
  }
  return best;
}

/** Product of a vector with the numbers of a table from `at` on; float64, in one fixed order. */
function dotAt(table: Int16Array, at: number, vector: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < vector.length; k++) sum += table[at + k]! * vector[k]!;
  return sum;
}
