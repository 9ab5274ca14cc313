import { normalizeText } from './normalize-text.ts';
import { splitWords } from './split-words.ts';

/** What is read of a text, so that one of 5 MB takes no longer than a page. */
export const MAX_CHARACTERS = 16_384;
export const MAX_WORDS = 256;

/** The first words of a text. */
export function readWords(text: string): string[] {
  const read = text.length > MAX_CHARACTERS ? text.slice(0, MAX_CHARACTERS) : text;
  return splitWords(normalizeText(read), MAX_WORDS);
}
