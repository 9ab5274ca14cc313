import { wordCount } from '../word-table.ts';
import {
  bestWindow,
  createWindowScratch,
  type CoveredLabel,
  type WindowScratch,
} from './best-window.ts';
import type { LabelStore } from './label-store.ts';
import type { Segment } from './segments.ts';
import { createSpotList, fillSpots, nearestSpot, type SpotList } from './spot-list.ts';
import type { Neighbors } from './word-neighbors.ts';

/** Concepts kept per segment. */
const MOST = 16;
const LEAST_COVERAGE = 0.4;
/** A word of more labels than this does not start the search for them. */
const COMMON = 1500;
/**
 * Arrays kept from segment to segment, so that a text of many leaves nothing to collect: what is collected is what a
 * short text now and then waits for.
 */
export interface CoverageScratch {
  /** Of all labels; all zeros between two segments. */
  readonly sums: Float32Array;
  readonly touched: Uint32Array;
  /** Of all concepts: 1 + the place of its label among those found; all zeros between two segments. */
  readonly best: Uint32Array;
  readonly spots: SpotList;
  readonly windows: WindowScratch;
}

export function createCoverageScratch(store: LabelStore): CoverageScratch {
  const labels = store.labelText.length;
  return {
    sums: new Float32Array(labels),
    touched: new Uint32Array(labels),
    best: new Uint32Array(store.rows.length),
    spots: createSpotList(wordCount(store.words)),
    windows: createWindowScratch(),
  };
}

/**
 * The best covered label of each concept, the best first, ties by place.
 *
 * Reference: relaxed from Kusner et al. (2015), From word embeddings to document distances, section 4: each word
 * of a label goes to the nearest one of the text; squares, so that half near counts a quarter.
 */
export function coverLabels(
  { store, scratch }: { readonly store: LabelStore; readonly scratch: CoverageScratch },
  segment: Segment,
  neighbors: ReadonlyMap<string, Neighbors>,
): readonly CoveredLabel[] {
  fillSpots(scratch.spots, segment, neighbors);
  return bestLabels(store, scratch)
    .map((label) => bestWindow(store, scratch, label))
    .filter(({ coverage }) => coverage >= LEAST_COVERAGE)
    .sort((a, b) => b.coverage - a.coverage || a.label - b.label)
    .slice(0, MOST);
}

/** One label per concept, by what the whole segment covers of it: at least what any window of it does. */
function bestLabels(store: LabelStore, scratch: CoverageScratch): readonly number[] {
  const { labelConcept } = store;
  const { sums, touched, best } = scratch;
  const count = addUp(store, scratch);
  const labels: number[] = [];
  const reached: number[] = [];
  for (let i = 0; i < count; i++) {
    const label = touched[i]!;
    const sum = sums[label]!;
    // Here rather than in a pass of its own: the array is larger than the fastest caches.
    sums[label] = 0;
    if (sum < LEAST_COVERAGE) continue;
    const concept = labelConcept[label]!;
    const place = best[concept]! - 1;
    if (place < 0) {
      best[concept] = labels.push(label);
      reached.push(sum);
    } else if (sum > reached[place]! || (sum === reached[place]! && label < labels[place]!)) {
      labels[place] = label;
      reached[place] = sum;
    }
  }
  for (const label of labels) best[labelConcept[label]!] = 0;
  return firstOf(labels, reached, 2 * MOST);
}

/** The labels that reach most, the most first, ties by place. */
function firstOf(
  labels: readonly number[],
  reached: readonly number[],
  most: number,
): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < labels.length; place++) {
    let at = places.length;
    while (at > 0 && isBefore(place, places[at - 1]!)) at--;
    if (at >= most) continue;
    if (places.length === most) places.pop();
    places.push(place);
    for (let k = places.length - 1; k > at; k--) places[k] = places[k - 1]!;
    places[at] = place;
  }
  return places.map((place) => labels[place]!);

  function isBefore(a: number, b: number): boolean {
    return reached[a]! > reached[b]! || (reached[a] === reached[b] && labels[a]! < labels[b]!);
  }
}

/** Rare words first: a common one counts only where a rarer one has been met. Returns how many are touched. */
function addUp(
  { postingStart, postings, postingShares }: LabelStore,
  { sums, touched, spots }: CoverageScratch,
): number {
  let count = 0;
  const rising = rareFirst(postingStart, spots);
  for (let i = 0; i < rising.length; i++) {
    const word = rising[i]! % WORDS;
    const from = postingStart[word]!;
    const to = postingStart[word + 1]!;
    const isCommon = to - from > COMMON;
    const near = nearestSpot(spots, word);
    for (let at = from; at < to; at++) {
      const label = postings[at]!;
      const sum = sums[label]!;
      if (sum === 0) {
        if (isCommon) continue;
        touched[count++] = label;
      }
      sums[label] = sum + postingShares[at]! * near;
    }
  }
  return count;
}

/** More than there are words. */
const WORDS = 2 ** 24;

/** Keys of the words met: labels with the word × {@link WORDS} + the word; as one number each they sort fastest. */
function rareFirst(postingStart: Uint32Array, { words, keys, count }: SpotList): Float64Array {
  for (let i = 0; i < count.words; i++) {
    const word = words[i]!;
    keys[i] = (postingStart[word + 1]! - postingStart[word]!) * WORDS + word;
  }
  return keys.subarray(0, count.words).sort();
}
