import type { ConceptId } from '../concept.ts';

/**
 * One vector per concept, all of one length, as a text embedder gives them; a `Map` is one. Concepts without
 * a vector are compared by the other signals. Vectors need not have length 1.
 */
export interface ConceptVectors {
  get(concept: ConceptId): Float32Array | undefined;
}

/** Cosine of two vectors, never below 0: opposite is as little related as unrelated. */
export function vectorCosine(a: Float32Array | undefined, b: Float32Array | undefined): number {
  if (!a || !b) return 0;
  let product = 0;
  let squaresOfA = 0;
  let squaresOfB = 0;
  for (let i = 0; i < a.length; i++) {
    product += a[i]! * b[i]!;
    squaresOfA += a[i]! * a[i]!;
    squaresOfB += b[i]! * b[i]!;
  }
  return product <= 0 ? 0 : Math.min(1, product / Math.sqrt(squaresOfA * squaresOfB));
}
