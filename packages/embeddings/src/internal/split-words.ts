const WORD = /[a-z0-9+#]+/gu;

/** Longer words are cut: nobody's vocabulary, and their n-grams cost time. */
export const MAX_WORD_LENGTH = 48;

/** The words of a normalised text, at most `limit`. */
export function splitWords(normalized: string, limit: number): string[] {
  const words: string[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(normalized); match; match = WORD.exec(normalized)) {
    if (words.length === limit) break;
    words.push(match[0].length > MAX_WORD_LENGTH ? match[0].slice(0, MAX_WORD_LENGTH) : match[0]);
  }
  return words;
}
