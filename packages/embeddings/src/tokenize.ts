import { normalizeText } from './internal/normalize-text.ts';
import { splitWords } from './internal/split-words.ts';
import type { TextWord } from './static-model.ts';

/** What can be part of a word: letters, digits, what sits on them or does not show, and `+`, `#`. */
const RUN = /[\p{L}\p{M}\p{N}\p{Cf}+#]+/gu;

/**
 * The words of a text as the static model reads them, each with its place. A sign that stands for several words
 * (½) gives each of them its own place.
 *
 * @example
 * ```ts
 * import { tokenize } from '@tremplin/embeddings';
 *
 * tokenize("Développeur C++").map(({ word }) => word); // ['developpeur', 'c++']
 * tokenize('à Lyon')[1]; // { word: 'lyon', start: 2, end: 6 }
 * ```
 */
export function tokenize(text: string): readonly TextWord[] {
  const words: TextWord[] = [];
  for (const { 0: run, index: start } of text.matchAll(RUN)) {
    const end = start + run.length;
    for (const word of splitWords(normalizeText(run), Infinity)) words.push({ word, start, end });
  }
  return words;
}
