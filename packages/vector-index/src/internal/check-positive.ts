import { VectorIndexError } from '../vector-index-error.ts';

/** @throws VectorIndexError `invalid-option`. */
export function checkPositive(value: number, name: string): void {
  if (Number.isFinite(value) && value > 0) return;
  throw new VectorIndexError(
    'invalid-option',
    `${name} is ${String(value)}; give a number above 0`,
  );
}
