import { EmbeddingsError } from '@tremplin/embeddings';

/** What an action throws or is rejected with; it must be an `EmbeddingsError`. */
export async function errorOf(action: () => unknown): Promise<EmbeddingsError> {
  try {
    await action();
  } catch (error) {
    if (EmbeddingsError.is(error)) return error;
    throw error;
  }
  throw new Error('expected an EmbeddingsError, got none');
}
