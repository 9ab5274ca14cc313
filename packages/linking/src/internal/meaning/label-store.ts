import { tokenize } from '@tremplin/embeddings';
import { conceptIds, kindOf, labelsOf, type Language, type Ontology } from '@tremplin/ontology';
import { STOP_WORDS } from '../stop-words.ts';
import { packTexts, type TextTable } from '../text-table.ts';
import { createWordTable, type WordTable } from '../word-table.ts';

/** The labels of a pack's skills as bags of words, column by column. A concept is its place in `rows`. */
export interface LabelStore {
  /** Row of each concept in the pack, rising. */
  readonly rows: Uint32Array;
  /** Place of the concept of each row of the pack, −1 for what is no skill. */
  readonly places: Int32Array;
  /** Every distinct word of any label that is no stop-word; a word is its place. */
  readonly words: WordTable;
  /** Of each word, how rare it is among the labels: 1 for a word of one label, near 0 for one of them all. */
  readonly rarity: Float32Array;
  /** Those of the pack: ids by their rows, and labels. */
  readonly texts: TextTable;
  /** Per label: place in `texts`. */
  readonly labelText: Uint32Array;
  readonly languages: readonly Language[];
  /** Per label: place in `languages`. */
  readonly labelLanguage: Uint8Array;
  /** Labels of concept `i` are [`conceptStart[i]`, `conceptStart[i + 1]`). */
  readonly conceptStart: Uint32Array;
  /** Per label: its concept, and whether it is the preferred one of its language. */
  readonly labelConcept: Uint32Array;
  readonly isPreferred: Uint8Array;
  /** Words of label `j` are `labelWords[labelStart[j] … labelStart[j + 1])`, each once. */
  readonly labelStart: Uint32Array;
  readonly labelWords: Uint32Array;
  /** Labels with word `w` are `postings[postingStart[w] … postingStart[w + 1])`. */
  readonly postingStart: Uint32Array;
  readonly postings: Uint32Array;
  /** Share of the word in each of them. */
  readonly postingShares: Float32Array;
  /** Share of each word in its label, beside `labelWords`; those of a label add up to 1. */
  readonly shares: Float32Array;
}

/** A label of more words is a sentence: nobody writes it so. */
const MOST_WORDS = 16;

export function createLabelStore(ontology: Ontology): LabelStore {
  const texts = packTexts(ontology);
  const rows: number[] = [];
  const conceptStart: number[] = [];
  const labelText: number[] = [];
  const { languages } = ontology.meta;
  const labelLanguage: number[] = [];
  const labelConcept: number[] = [];
  const isPreferred: number[] = [];
  const labelStart: number[] = [0];
  const labelWords: number[] = [];
  const wordIds = new Map<string, number>();
  const add = (
    text: string,
    isFirst: boolean,
    [language, row]: readonly [number, number],
  ): void => {
    const found: string[] = [];
    for (const { word } of tokenize(text)) {
      if (!STOP_WORDS.has(word) && !found.includes(word)) found.push(word);
    }
    if (found.length === 0 || found.length > MOST_WORDS) return;
    for (const word of found) labelWords.push(idOf(wordIds, word));
    labelStart.push(labelWords.length);
    labelText.push(texts.firstLabel[language]! + row);
    labelLanguage.push(language);
    labelConcept.push(rows.length - 1);
    isPreferred.push(Number(isFirst));
  };
  for (const [row, id] of conceptIds(ontology).entries()) {
    if (kindOf(ontology, id) !== 'skill') continue;
    rows.push(row);
    conceptStart.push(labelText.length);
    for (const [language, code] of languages.entries()) {
      const labels = labelsOf(ontology, id, code);
      if (!labels) continue;
      const first = ontology.tables.labels[code]!.offsets[row]!;
      for (const [i, label] of [labels.preferred, ...labels.alternatives].entries()) {
        add(label, i === 0, [language, first + i]);
      }
    }
  }
  return {
    rows: Uint32Array.from(rows),
    places: placesOf(rows, ontology.size),
    conceptStart: Uint32Array.from([...conceptStart, labelText.length]),
    words: createWordTable([...wordIds.keys()]),
    texts,
    labelText: Uint32Array.from(labelText),
    languages,
    labelLanguage: Uint8Array.from(labelLanguage),
    labelConcept: Uint32Array.from(labelConcept),
    isPreferred: Uint8Array.from(isPreferred),
    ...weigh(Uint32Array.from(labelStart), Uint32Array.from(labelWords), wordIds.size),
  };
}

type Columns = Pick<
  LabelStore,
  'rarity' | 'labelStart' | 'labelWords' | 'postingStart' | 'postings' | 'postingShares' | 'shares'
>;

/** Rarity: log(1 + labels / labels with the word) / log(1 + labels). */
function weigh(labelStart: Uint32Array, labelWords: Uint32Array, words: number): Columns {
  const labels = labelStart.length - 1;
  const postingStart = new Uint32Array(words + 1);
  for (const word of labelWords) postingStart[word + 1]!++;
  const scale = Math.log(1 + labels);
  const rarity = Float32Array.from(
    { length: words },
    (_, w) => Math.log(1 + labels / postingStart[w + 1]!) / scale,
  );
  for (let w = 0; w < words; w++) postingStart[w + 1]! += postingStart[w]!;
  const cursor = postingStart.slice();
  const postings = new Uint32Array(labelWords.length);
  const postingShares = new Float32Array(labelWords.length);
  const shares = new Float32Array(labelWords.length);
  for (let label = 0; label < labels; label++) {
    let mass = 0;
    const [from, to] = [labelStart[label]!, labelStart[label + 1]!];
    for (let at = from; at < to; at++) mass += rarity[labelWords[at]!]!;
    for (let at = from; at < to; at++) {
      const word = labelWords[at]!;
      shares[at] = rarity[word]! / mass;
      postingShares[cursor[word]!] = shares[at]!;
      postings[cursor[word]!++] = label;
    }
  }
  return { rarity, labelStart, labelWords, postingStart, postings, postingShares, shares };
}

function idOf(ids: Map<string, number>, word: string): number {
  let id = ids.get(word);
  if (id === undefined) ids.set(word, (id = ids.size));
  return id;
}

/** Of each row of a pack, the place of its concept in a store. */
export function placesOf(rows: ArrayLike<number>, size: number): Int32Array {
  const places = new Int32Array(size).fill(-1);
  for (let i = 0; i < rows.length; i++) places[rows[i]!] = i;
  return places;
}
