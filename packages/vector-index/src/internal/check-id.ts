import { VectorIndexError } from '../vector-index-error.ts';

/** Types are no guard against callers in JavaScript, and a number would come back from a snapshot as a string. */
export function checkId(id: string): void {
  if (typeof id === 'string') return;
  throw new VectorIndexError('invalid-id', `add: the id is a ${typeof id}; give a string`);
}
