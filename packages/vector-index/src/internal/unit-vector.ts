import { VectorIndexError } from '../vector-index-error.ts';

/**
 * The vector at length 1, in float32, as every implementation stores and searches it.
 *
 * @param subject - Whose vector it is, for the message: `add "id"` or `search`.
 * @throws VectorIndexError `invalid-vector`.
 */
export function unitVector(
  vector: ArrayLike<number>,
  { dimensions, subject }: { readonly dimensions: number; readonly subject: string },
): Float32Array {
  if (vector?.length !== dimensions) {
    const got = vector === null || vector === undefined ? 'no vector' : `${vector.length} numbers`;
    throw refused(subject, `got ${got}, this index takes ${dimensions}`);
  }
  const largest = largestMagnitude(vector, subject);
  if (largest === 0) throw refused(subject, 'all numbers are 0, which has no direction');
  // Divided by the largest first: the squares of 1e200 and of 1e-200 are not numbers that a float64 holds.
  let sum = 0;
  for (let i = 0; i < dimensions; i++) sum += (vector[i]! / largest) ** 2;
  const norm = Math.sqrt(sum);
  const unit = new Float32Array(dimensions);
  for (let i = 0; i < dimensions; i++) unit[i] = vector[i]! / largest / norm;
  return unit;
}

function largestMagnitude(vector: ArrayLike<number>, subject: string): number {
  let largest = 0;
  for (let i = 0; i < vector.length; i++) {
    const value = vector[i]!;
    if (!Number.isFinite(value)) {
      throw refused(subject, `number ${i} is ${String(value)}; all must be finite`);
    }
    largest = Math.max(largest, Math.abs(value));
  }
  return largest;
}

function refused(subject: string, what: string): VectorIndexError {
  return new VectorIndexError(
    'invalid-vector',
    `${subject}: ${what}; leave the vector out or embed it again`,
  );
}
