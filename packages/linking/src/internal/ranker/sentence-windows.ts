import { tokenize } from '@tremplin/embeddings';

/** How many words stand together. */
const WIDTHS = [1, 2, 3, 5, 8] as const;

/** Words read of one sentence: a page of text takes no longer than its beginning. */
const MOST_WORDS = 200;

export interface SentenceTexts {
  /** Normalised, each once. */
  readonly words: readonly string[];
  /** Runs of words as they stand in the text, each once. */
  readonly windows: readonly string[];
}

export function sentenceWindows(sentence: string): SentenceTexts {
  const words = tokenize(sentence).slice(0, MOST_WORDS);
  const windows = WIDTHS.flatMap((width) =>
    words
      .slice(0, Math.max(0, words.length - width + 1))
      .map(({ start }, i) => sentence.slice(start, words[i + width - 1]!.end)),
  );
  return {
    words: [...new Set(words.map(({ word }) => word))],
    windows: [...new Set(windows)],
  };
}
