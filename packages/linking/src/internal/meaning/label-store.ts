import { tokenize } from '@tremplin/embeddings';
import {
  conceptIds,
  labelsOf,
  type ConceptId,
  type ConceptKind,
  type Language,
  type Ontology,
} from '@tremplin/ontology';
import { titleVariants } from '../../title-variants.ts';
import { STOP_WORDS } from '../stop-words.ts';

/** The labels of a pack as bags of words, column by column. A concept is its place in `concepts`. */
export interface LabelStore {
  readonly concepts: readonly ConceptId[];
  /** Every distinct word of any label that is no stop-word; a word is its place. */
  readonly words: readonly string[];
  readonly wordIds: ReadonlyMap<string, number>;
  /** Of each word, how rare it is among the labels: 1 for a word of one label, near 0 for one of them all. */
  readonly rarity: Float32Array;
  readonly texts: readonly string[];
  readonly languages: readonly Language[];
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

const TITLES: ReadonlySet<ConceptKind> = new Set(['occupation', 'occupationGroup']);
/** A label of more words is a sentence: nobody writes it so. */
const MOST_WORDS = 16;

export function createLabelStore(ontology: Ontology, kinds: readonly ConceptKind[]): LabelStore {
  const concepts: ConceptId[] = [];
  const conceptStart: number[] = [];
  const texts: string[] = [];
  const languages: Language[] = [];
  const labelConcept: number[] = [];
  const isPreferred: number[] = [];
  const labelStart: number[] = [0];
  const labelWords: number[] = [];
  const wordIds = new Map<string, number>();
  const add = (text: string, isFirst: boolean, language: Language): void => {
    const found: string[] = [];
    for (const { word } of tokenize(text)) {
      if (!STOP_WORDS.has(word) && !found.includes(word)) found.push(word);
    }
    if (found.length === 0 || found.length > MOST_WORDS) return;
    for (const word of found) labelWords.push(idOf(wordIds, word));
    labelStart.push(labelWords.length);
    texts.push(text);
    languages.push(language);
    labelConcept.push(concepts.length - 1);
    isPreferred.push(Number(isFirst));
  };
  for (const kind of kinds) {
    for (const id of (conceptIds(ontology, kind) as readonly ConceptId[]).toSorted(byId)) {
      concepts.push(id);
      conceptStart.push(texts.length);
      for (const language of ontology.meta.languages) {
        const labels = labelsOf(ontology, id, language);
        if (!labels) continue;
        for (const [i, label] of [labels.preferred, ...labels.alternatives].entries()) {
          for (const form of TITLES.has(kind) ? titleVariants(label) : [label]) {
            add(form, i === 0, language);
          }
        }
      }
    }
  }
  return {
    concepts,
    conceptStart: Uint32Array.from([...conceptStart, texts.length]),
    words: [...wordIds.keys()],
    wordIds,
    texts,
    languages,
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

function byId(a: string, b: string): number {
  return a < b ? -1 : 1;
}
