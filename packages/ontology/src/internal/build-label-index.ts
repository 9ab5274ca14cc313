import { CONCEPT_KINDS, type ConceptKind, type Language } from '../concept.ts';
import type { LabelTable, Ontology } from '../ontology.ts';
import { hashText } from './hash-text.ts';
import { groupInLists, type Lists } from './lists.ts';
import { labelVariants } from './label-variants.ts';
import { buildSortedTexts, type SortedTexts } from './sorted-texts.ts';
import { stringAt } from './string-table.ts';
import { createWordCollector, type WordIndex } from './word-index.ts';
import type { Genders } from './word-forms.ts';

/**
 * The labels of one language, numbered in the order in which they are offered among equals: preferred ones
 * first, then shorter ones, then by id. Wherever a label is named below, it is by this rank.
 */
export interface LabelIndex {
  readonly language: Language;
  readonly table: LabelTable;
  /** Rank → row of the label in `table.strings`. */
  readonly labels: Uint32Array;
  /** Rank → row of its concept. */
  readonly concepts: Uint32Array;
  /** What labels are typed as, and the rank of each. */
  readonly texts: SortedTexts;
  readonly textRanks: Uint32Array;
  readonly words: WordIndex;
  /** Ranks by {@link bucketOf} their keys. */
  readonly keys: Lists;
}

const TITLES: ReadonlySet<ConceptKind> = new Set(['occupation', 'occupationGroup', 'jobTitle']);

/** In the titles of occupations the two genders are one. */
export function gendersOf(kindCode: number): Genders {
  return TITLES.has(CONCEPT_KINDS[kindCode]!) ? 'together' : 'apart';
}

/** Where labels with this key are, among others. The number of buckets is a power of two. */
export function bucketOf(key: string, bucketCount: number): number {
  return hashText(key) & (bucketCount - 1);
}

export function buildLabelIndex(ontology: Ontology, language: Language): LabelIndex {
  const table = ontology.tables.labels[language]!;
  const strings = Array.from({ length: table.caseSensitive.length }, (_, row) =>
    stringAt(table.strings, row),
  );
  const { labels, concepts } = rankLabels(table, strings);
  const texts: string[] = [];
  const ranks: number[] = [];
  const buckets: number[] = [];
  const bucketRanks: number[] = [];
  const bucketCount = 2 ** Math.ceil(Math.log2(strings.length + 1));
  const words = createWordCollector();
  for (let rank = 0; rank < labels.length; rank++) {
    const genders = gendersOf(ontology.tables.kinds[concepts[rank]!]!);
    const variants = labelVariants(strings[labels[rank]!]!, language, genders);
    for (const text of variants.texts) {
      texts.push(text);
      ranks.push(rank);
    }
    for (const key of variants.keys) {
      buckets.push(bucketOf(key, bucketCount));
      bucketRanks.push(rank);
    }
    words.add(variants.words);
  }
  const order = orderOf(texts);
  return {
    language,
    table,
    labels,
    concepts,
    texts: buildSortedTexts(Array.from(order, (i) => texts[i]!)),
    textRanks: order.map((i) => ranks[i]!),
    words: words.build(language),
    keys: groupInLists(buckets, bucketRanks, bucketCount),
  };
}

function rankLabels(
  { offsets }: LabelTable,
  strings: readonly string[],
): Pick<LabelIndex, 'labels' | 'concepts'> {
  const conceptOf = new Uint32Array(strings.length);
  for (let concept = 0; concept < offsets.length - 1; concept++)
    conceptOf.fill(concept, offsets[concept], offsets[concept + 1]);
  const isOther = (row: number): number => (row === offsets[conceptOf[row]!] ? 0 : 1);
  const labels = Uint32Array.from(strings, (_, row) => row).sort(
    (a, b) =>
      isOther(a) - isOther(b) ||
      strings[a]!.length - strings[b]!.length ||
      conceptOf[a]! - conceptOf[b]! ||
      compare(strings[a]!, strings[b]!),
  );
  return { labels, concepts: labels.map((row) => conceptOf[row]!) };
}

/** The places of the texts in their ascending order; equal ones as they come. */
function orderOf(texts: readonly string[]): Uint32Array {
  return Uint32Array.from(texts, (_, i) => i).sort(
    (a, b) => compare(texts[a]!, texts[b]!) || a - b,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
