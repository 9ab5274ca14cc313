import { PgvectorError } from '../pgvector-error.ts';
import { isRetryable } from './to-pgvector-error.ts';

/** @throws PgvectorError `invalid-option`, or what the last attempt threw. */
export async function retryTransaction<T>(
  attempt: () => Promise<T>,
  { retries = 3, signal }: { readonly retries?: number; readonly signal?: AbortSignal },
): Promise<T> {
  if (!Number.isInteger(retries) || retries < 0) {
    throw new PgvectorError('invalid-option', `retries is ${retries}; give a whole number from 0`);
  }
  for (let left = retries; ; left--) {
    signal?.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if (left === 0 || !isRetryable(error)) throw error;
    }
  }
}
