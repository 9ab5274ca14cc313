import { createBestHits, type BestHits } from './best-hits.ts';
import { bucketOf, gendersOf, type LabelIndex } from './build-label-index.ts';
import { labelKey } from './label-key.ts';
import { listAt } from './lists.ts';
import { labelVariants, spellings, typedText } from './label-variants.ts';
import { readSegments } from './read-segments.ts';
import { prefixRange } from './sorted-texts.ts';
import { stringAt } from './string-table.ts';
import { eachLabelWith, holdsWord, matchWord } from './word-index.ts';
import type { Genders } from './word-forms.ts';

/** The best first: the order of a label is the place of its match here × the number of labels + its rank. */
export const LABEL_MATCHES = ['exact', 'normalized', 'prefix', 'words'] as const;
export type LabelMatch = (typeof LABEL_MATCHES)[number];
const PREFIX = LABEL_MATCHES.indexOf('prefix');
const WORDS = LABEL_MATCHES.indexOf('words');

export interface SearchOptions {
  /** Kind of each concept, as in `tables.kinds`. */
  readonly kinds: Uint8Array;
  /** Whether concepts of this kind are looked for. */
  readonly accepts: (kindCode: number) => boolean;
  readonly limit: number;
}

export interface LabelHit {
  readonly match: LabelMatch;
  readonly concept: number;
  readonly label: string;
  readonly preferred: boolean;
}

interface Search {
  readonly index: LabelIndex;
  readonly options: SearchOptions;
  readonly best: BestHits;
}

/** The best labels of one language for a text, each concept once. */
export function searchLabels(
  index: LabelIndex,
  text: string,
  options: SearchOptions,
): readonly LabelHit[] {
  const search: Search = { index, options, best: createBestHits(options.limit) };
  offerEqual(search, text);
  for (const spelling of spellings(text)) {
    const words = readSegments(spelling, index.language).flat();
    if (words.length === 0) continue;
    offerPrefix(search, typedText(words));
    offerWords(search, [...new Set(words)]);
  }
  const { table, labels } = index;
  return search.best.all().map(({ order, concept }) => {
    const row = labels[order % labels.length]!;
    return {
      match: LABEL_MATCHES[Math.floor(order / labels.length)]!,
      concept,
      label: stringAt(table.strings, row),
      preferred: row === table.offsets[concept],
    };
  });
}

/** Labels of an equal key, those in the very letters of the text before the others. */
function offerEqual({ index, options, best }: Search, text: string): void {
  const { language, labels, concepts } = index;
  const segments = readSegments(text, language);
  const keys: Readonly<Record<Genders, string>> = {
    apart: labelKey(segments, language, 'apart'),
    together: labelKey(segments, language, 'together'),
  };
  const exact = letters(text);
  for (const key of new Set([keys.apart, keys.together])) {
    for (const rank of listAt(index.keys, bucketOf(key, index.keys.offsets.length - 1))) {
      const concept = concepts[rank]!;
      const kind = options.kinds[concept]!;
      if (!options.accepts(kind)) continue;
      const genders = gendersOf(kind);
      const label = stringAt(index.table.strings, labels[rank]!);
      // Other keys share the bucket.
      if (!labelVariants(label, language, genders).keys.includes(keys[genders])) continue;
      best.offer(letters(label) === exact ? rank : labels.length + rank, concept);
    }
  }
}

/** Two ways to encode an accent are no difference. */
function letters(text: string): string {
  return text.normalize('NFC').trim();
}

/** Labels that start with the text. */
function offerPrefix({ index, options, best }: Search, text: string): void {
  const { texts, textRanks, labels, concepts } = index;
  const worse = PREFIX * labels.length;
  const { from, to } = prefixRange(texts, text);
  for (let at = from; at < to; at++) {
    const rank = textRanks[at]!;
    if (worse + rank >= best.bound()) continue;
    const concept = concepts[rank]!;
    if (options.accepts(options.kinds[concept]!)) best.offer(worse + rank, concept);
  }
}

/** Labels in which every word of the text starts a word or is another form of one, in any order. */
function offerWords({ index, options, best }: Search, words: readonly string[]): void {
  const { labels, concepts } = index;
  const worse = WORDS * labels.length;
  if (best.bound() <= worse) return;
  const [rarest, ...others] = words
    .map((word) => matchWord(index.words, word))
    .toSorted((a, b) => a.size - b.size);
  eachLabelWith(index.words, rarest!, (rank) => {
    if (worse + rank >= best.bound()) return;
    const concept = concepts[rank]!;
    if (!options.accepts(options.kinds[concept]!)) return;
    if (others.every((other) => holdsWord(index.words, rank, other)))
      best.offer(worse + rank, concept);
  });
}
