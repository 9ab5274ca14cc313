import { EmbeddingsError } from '../embeddings-error.ts';

/**
 * For callers without types: what is no text is named by its place, never shown.
 *
 * @throws EmbeddingsError `invalid-input`.
 */
export function checkTexts(texts: readonly string[]): void {
  if (!Array.isArray(texts)) {
    throw new EmbeddingsError(
      'invalid-input',
      `embed: got ${kindOf(texts)}; give an array of texts`,
    );
  }
  const place = texts.findIndex((text) => typeof text !== 'string');
  if (place === -1) return;
  throw new EmbeddingsError(
    'invalid-input',
    `embed: text ${place} of ${texts.length} is ${kindOf(texts[place])}; give strings, '' where there is nothing`,
  );
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : typeof value;
}
