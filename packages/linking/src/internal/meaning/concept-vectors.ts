import type { Embedder } from '@tremplin/embeddings';
import { describeConcept, type Ontology } from '@tremplin/ontology';
import { scaleVector } from '../ranker/scale-vector.ts';
import type { LabelStore } from './label-store.ts';

/** The concepts of a label store as directions. Rows are of length 1, or all zeros where there is no text. */
export interface ConceptVectors {
  readonly dimensions: number;
  /** Preferred labels in all languages: those of concept `i` are rows [`preferredStart[i]`, `preferredStart[i + 1]`). */
  readonly preferredStart: Uint32Array;
  readonly preferred: Float32Array;
  /** The mean of all labels: one row per concept. */
  readonly centre: Float32Array;
  readonly description: Float32Array;
}

/** Labels embedded in one call, so that their vectors are not in memory together. */
const TEXTS_PER_CALL = 4096;

export async function createConceptVectors(
  ontology: Ontology,
  store: LabelStore,
  embedder: Embedder,
): Promise<ConceptVectors> {
  const { dimensions } = embedder;
  const { concepts, texts, labelConcept, isPreferred } = store;
  const preferredStart = new Uint32Array(concepts.length + 1);
  labelConcept.forEach((concept, label) => (preferredStart[concept + 1]! += isPreferred[label]!));
  for (let i = 0; i < concepts.length; i++) preferredStart[i + 1]! += preferredStart[i]!;
  const preferred = new Float32Array(preferredStart[concepts.length]! * dimensions);
  const centre = new Float32Array(concepts.length * dimensions);
  const cursor = preferredStart.slice();
  for (let start = 0; start < texts.length; start += TEXTS_PER_CALL) {
    const part = texts.slice(start, start + TEXTS_PER_CALL);
    const vectors = await embedder.embed(part, { kind: 'passage' });
    for (let i = 0; i < part.length; i++) {
      const row = vectors.subarray(i * dimensions, (i + 1) * dimensions);
      const concept = labelConcept[start + i]!;
      for (let k = 0; k < dimensions; k++) centre[concept * dimensions + k]! += row[k]!;
      if (isPreferred[start + i] === 1) preferred.set(row, cursor[concept]!++ * dimensions);
    }
  }
  for (let i = 0; i < concepts.length; i++) {
    scaleVector(centre.subarray(i * dimensions, (i + 1) * dimensions), 1);
  }
  const description = await embedder.embed(
    concepts.map((id) => Object.values(describeConcept(ontology, id).descriptions ?? {})[0] ?? ''),
    { kind: 'passage' },
  );
  return { dimensions, preferredStart, preferred, centre, description };
}

/** The highest cosine of a vector with a preferred label of the concept; −1 when it has none. */
export function nearestName(
  { dimensions, preferredStart, preferred }: ConceptVectors,
  concept: number,
  vector: Float32Array,
): number {
  let best = -1;
  for (let row = preferredStart[concept]!; row < preferredStart[concept + 1]!; row++) {
    best = Math.max(best, dotAt(preferred, row * dimensions, vector));
  }
  return best;
}

/** Product of a vector with the numbers of a table from `at` on; float64, in one fixed order. */
function dotAt(table: Float32Array, at: number, vector: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < vector.length; k++) sum += table[at + k]! * vector[k]!;
  return sum;
}
