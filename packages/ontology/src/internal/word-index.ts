import type { Language } from '../concept.ts';
import { groupInLists, listAt, type Lists } from './lists.ts';
import {
  buildSortedTexts,
  placeOf,
  prefixRange,
  type Range,
  type SortedTexts,
} from './sorted-texts.ts';
import { baseForm } from './word-forms.ts';

/** Which words stand in which labels. A label is named by its rank, a word by its place in `words`. */
export interface WordIndex {
  readonly language: Language;
  readonly words: SortedTexts;
  /** Word → labels. */
  readonly labels: Lists;
  /** Label → words. */
  readonly wordsOf: Lists;
  /** Singular and masculine of the words, and base → words. */
  readonly bases: SortedTexts;
  readonly inflected: Lists;
}

/** The words that a typed one stands for: those that start with it, and those it is another form of. */
export interface WordMatches extends Range {
  readonly forms: Uint32Array;
  /** How many labels hold one of them; labels that hold several count several times. */
  readonly size: number;
}

/** Takes the words of one label after the other; most words stand in many, and are kept once. */
export interface WordCollector {
  /** The words of the next label, each once. */
  add(words: readonly string[]): void;
  build(language: Language): WordIndex;
}

export function createWordCollector(): WordCollector {
  const numbers = new Map<string, number>();
  const wordOf: number[] = [];
  const labelOf: number[] = [];
  let labelCount = 0;
  return {
    add(words) {
      for (const word of words) {
        const number = numbers.get(word) ?? numbers.size;
        if (number === numbers.size) numbers.set(word, number);
        wordOf.push(number);
        labelOf.push(labelCount);
      }
      labelCount++;
    },
    build(language) {
      const { sorted: words, places } = sortTexts([...numbers.keys()]);
      const placeOfWord = wordOf.map((number) => places[number]!);
      const { sorted: bases, places: basePlaces } = sortTexts(
        words.map((word) => baseForm(word, language, 'together')),
      );
      const wordPlaces = Uint32Array.from(words, (_, place) => place);
      return {
        language,
        words: buildSortedTexts(words),
        labels: groupInLists(placeOfWord, labelOf, words.length),
        wordsOf: groupInLists(labelOf, placeOfWord, labelCount),
        bases: buildSortedTexts(bases),
        inflected: groupInLists(basePlaces, wordPlaces, bases.length),
      };
    },
  };
}

/** Texts in ascending order, each once, and the place of each among them. */
function sortTexts(texts: readonly string[]): {
  readonly sorted: readonly string[];
  readonly places: Uint32Array;
} {
  // Without a comparator strings are put in order of their UTF-16 units.
  const sorted = [...new Set(texts)].toSorted();
  const place = new Map(sorted.map((text, i) => [text, i]));
  return { sorted, places: Uint32Array.from(texts, (text) => place.get(text)!) };
}

export function matchWord(index: WordIndex, word: string): WordMatches {
  const { from, to } = prefixRange(index.words, word);
  const base = placeOf(index.bases, baseForm(word, index.language, 'together'));
  const forms = base < 0 ? new Uint32Array() : listAt(index.inflected, base);
  const { offsets } = index.labels;
  const size = forms.reduce(
    (sum, form) => sum + offsets[form + 1]! - offsets[form]!,
    offsets[to]! - offsets[from]!,
  );
  return { from, to, forms, size };
}

/** Calls `visit` for each label that holds a matching word, several times for one that holds several. */
export function eachLabelWith(
  { labels }: WordIndex,
  { from, to, forms }: WordMatches,
  visit: (rank: number) => void,
): void {
  for (let at = labels.offsets[from]!; at < labels.offsets[to]!; at++) visit(labels.items[at]!);
  for (const form of forms) {
    if (form >= from && form < to) continue;
    for (let at = labels.offsets[form]!; at < labels.offsets[form + 1]!; at++)
      visit(labels.items[at]!);
  }
}

/** True when the label holds one of the matching words. */
export function holdsWord({ wordsOf }: WordIndex, rank: number, matches: WordMatches): boolean {
  const { offsets, items } = wordsOf;
  for (let at = offsets[rank]!; at < offsets[rank + 1]!; at++) {
    const word = items[at]!;
    if ((word >= matches.from && word < matches.to) || matches.forms.includes(word)) return true;
  }
  return false;
}
