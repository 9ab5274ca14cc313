import { VectorIndexError } from '../vector-index-error.ts';

export function outOfMemory(bytes: number, cause: unknown): VectorIndexError {
  const mebibytes = Math.ceil(bytes / 2 ** 20);
  return new VectorIndexError(
    'out-of-memory',
    `add: ${mebibytes} MiB in one piece are not to be had; the index is as it was: split it over several processes, or use a database`,
    { cause },
  );
}
