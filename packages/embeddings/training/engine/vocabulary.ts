import { normalizeText } from '../../src/internal/normalize-text.ts';
import { splitWords } from '../../src/internal/split-words.ts';
import { fnv1a } from '../../src/internal/fnv1a.ts';
import { maxWordRows, wordRows, type NgramOptions } from '../../src/internal/word-rows.ts';

/** Texts as numbers: words in place of texts, rows and slots in place of words. */
export interface Vocabulary {
  readonly words: readonly string[];
  /** How often each word is in the texts. */
  readonly counts: Uint32Array;
  /** Words of text `t`: `textWords[textOffsets[t] … textOffsets[t + 1])`. */
  readonly textOffsets: Int32Array;
  readonly textWords: Int32Array;
  /** Rows of word `w`: `rows[rowOffsets[w] … rowOffsets[w + 1])`. */
  readonly rowOffsets: Int32Array;
  readonly rows: Int32Array;
  /** Where the weight of each word stands. */
  readonly slots: Int32Array;
}

export interface VocabularyOptions {
  readonly ngrams: NgramOptions;
  readonly slots: number;
  /** Words of a text that are read. */
  readonly maxWords: number;
}

export function compileVocabulary(
  texts: readonly string[],
  { ngrams, slots, maxWords }: VocabularyOptions,
): Vocabulary {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const textOffsets = sharedInt32(texts.length + 1);
  const occurrences: number[] = [];
  for (const [i, text] of texts.entries()) {
    for (const word of splitWords(normalizeText(text), maxWords)) {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      counts[number] = (counts[number] ?? 0) + 1;
      occurrences.push(number);
    }
    textOffsets[i + 1] = occurrences.length;
  }
  const words = [...numbers.keys()];
  return {
    words,
    counts: Uint32Array.from(counts),
    textOffsets,
    textWords: toShared(occurrences),
    slots: toShared(words.map((word) => fnv1a(word) % slots)),
    ...rowsOf(words, ngrams),
  };
}

function rowsOf(
  words: readonly string[],
  ngrams: NgramOptions,
): Pick<Vocabulary, 'rowOffsets' | 'rows'> {
  const all: number[] = [];
  const rowOffsets = sharedInt32(words.length + 1);
  const longest = words.reduce((length, word) => Math.max(length, word.length), 0);
  const own = new Int32Array(maxWordRows(longest, ngrams));
  for (const [i, word] of words.entries()) {
    const count = wordRows(word, ngrams, own);
    for (let f = 0; f < count; f++) all.push(own[f]!);
    rowOffsets[i + 1] = all.length;
  }
  return { rowOffsets, rows: toShared(all) };
}

function sharedInt32(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * 4));
}

function toShared(values: readonly number[]): Int32Array {
  const shared = sharedInt32(values.length);
  shared.set(values);
  return shared;
}
