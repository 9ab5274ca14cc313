import { tokenize, type Embedder } from '@tremplin/embeddings';
import { STOP_WORDS } from '../stop-words.ts';
import { bestOverall } from './best-similarities.ts';
import { embedLabels, type LabelVectors } from './label-vectors.ts';

/** Articles and prepositions are not nothing: "work in" and "work on" differ. */
const STOP_WORD_WEIGHT = 0.05;

/** The words of labels, each with a vector, and how much each counts in which label. */
export interface CoverageIndex {
  /** One row per word. */
  readonly words: LabelVectors;
  readonly places: ReadonlyMap<string, number>;
  /** Labels of concept `i` are [`concepts[i]`, `concepts[i + 1]`). */
  readonly concepts: Uint32Array;
  /** Words of label `j` are at [`labels[j]`, `labels[j + 1]`) of the next two. */
  readonly labels: Uint32Array;
  readonly labelWords: Uint32Array;
  /** Weights of the words of one label add up to 1. */
  readonly weights: Float32Array;
}

export interface SentenceWords {
  readonly words: readonly string[];
  /** One per word, of length 1. */
  readonly vectors: Float32Array;
}

export async function createCoverageIndex(
  embedder: Embedder,
  lists: readonly (readonly string[])[],
  signal?: AbortSignal,
): Promise<CoverageIndex> {
  const split = lists.map((texts) => texts.map(distinctWords));
  const counts = new Map<string, number>();
  for (const word of split.flat(2)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts.keys()];
  const places = new Map(words.map((word, i) => [word, i]));
  const all = split.flat();
  const total = Math.log(1 + all.length);
  const weightOf = (word: string): number =>
    STOP_WORDS.has(word) ? STOP_WORD_WEIGHT : Math.log(1 + all.length / counts.get(word)!) / total;
  return {
    words: await embedLabels(
      embedder,
      words.map((word) => [word]),
      signal,
    ),
    places,
    concepts: offsetsOf(split),
    labels: offsetsOf(all),
    labelWords: Uint32Array.from(all.flat(), (word) => places.get(word)!),
    weights: Float32Array.from(all.flatMap((each) => shares(each.map(weightOf)))),
  };
}

/**
 * Of each concept, the highest of its labels: Σ idf(w) m(w)² / Σ idf(w) over the words w of the label, with m(w)
 * the highest cosine of w with any word of the sentence, 1 for the same word. In [0, 1].
 *
 * Reference: relaxed from Kusner et al. (2015), From word embeddings to document distances, section 4 (each word
 * goes to the nearest one), with squares, so that half near counts a quarter.
 */
export function softCoverage(index: CoverageIndex, sentence: SentenceWords): Float32Array {
  const nearness = bestOverall(index.words, sentence.vectors).map((cosine) =>
    cosine > 0 ? cosine * cosine : 0,
  );
  for (const word of sentence.words) {
    const place = index.places.get(word);
    if (place !== undefined) nearness[place] = 1;
  }
  const { concepts, labels, labelWords, weights } = index;
  const best = new Float32Array(concepts.length - 1);
  for (let concept = 0; concept < best.length; concept++) {
    for (let label = concepts[concept]!; label < concepts[concept + 1]!; label++) {
      let covered = 0;
      for (let at = labels[label]!; at < labels[label + 1]!; at++) {
        covered += weights[at]! * nearness[labelWords[at]!]!;
      }
      if (covered > best[concept]!) best[concept] = covered;
    }
  }
  return best;
}

function distinctWords(text: string): readonly string[] {
  return [...new Set(tokenize(text).map(({ word }) => word))];
}

function offsetsOf(lists: readonly (readonly unknown[])[]): Uint32Array {
  const offsets = new Uint32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) offsets[i + 1] = offsets[i]! + list.length;
  return offsets;
}

function shares(weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
