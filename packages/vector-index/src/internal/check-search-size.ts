import { VectorIndexError } from '../vector-index-error.ts';

/** @throws VectorIndexError `invalid-k`. */
export function checkSearchSize(k: number): void {
  if (Number.isInteger(k) && k >= 1) return;
  throw new VectorIndexError(
    'invalid-k',
    `search: k is ${String(k)}; give an integer of at least 1`,
  );
}
