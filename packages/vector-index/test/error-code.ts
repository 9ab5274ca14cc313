import { VectorIndexError } from '../src/index.ts';

/** The code of the `VectorIndexError` that this ends with; `none` without an error. */
export async function errorCode(action: () => unknown): Promise<string> {
  try {
    await action();
  } catch (error) {
    if (VectorIndexError.is(error)) return error.code;
    throw error;
  }
  return 'none';
}
