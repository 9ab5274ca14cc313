import type { LabelStore } from './label-store.ts';
import type { Segment } from './segments.ts';
import type { Neighbors } from './word-neighbors.ts';

/** A label whose words, or words near to them, stand together in a segment. */
export interface CoveredLabel {
  readonly label: number;
  /** Words `first … last` of the segment. */
  readonly first: number;
  readonly last: number;
  /** Share of the label that these words cover: Σ share × nearness². */
  readonly coverage: number;
  /** The same with identical words alone. */
  readonly exact: number;
}

/** Concepts kept per segment. */
const MOST = 16;
const LEAST_COVERAGE = 0.4;
/** A word of more labels than this does not start the search for them. */
const COMMON = 1500;
/** Words that a window may hold; more say something else in between. */
const WIDEST = 10;
/** What each word of a window costs that the label has not. */
const WIDTH_COST = 0.02;

/** Where a word of the labels is met in a segment, and how nearly: the square of the cosine, 1 for itself. */
interface Spot {
  readonly at: number;
  readonly near: number;
}

type Spots = ReadonlyMap<number, readonly Spot[]>;

/** Arrays kept from segment to segment. */
export interface CoverageScratch {
  /** Of all labels; all zeros between two segments. */
  readonly sums: Float32Array;
  readonly touched: Uint32Array;
  /** Of all concepts: 1 + the place of its label among those found; all zeros between two segments. */
  readonly best: Uint32Array;
}

export function createCoverageScratch(store: LabelStore): CoverageScratch {
  const labels = store.texts.length;
  return {
    sums: new Float32Array(labels),
    touched: new Uint32Array(labels),
    best: new Uint32Array(store.concepts.length),
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
  const spots = findSpots(segment, neighbors);
  return bestLabels(store, scratch, spots)
    .map((label) => bestWindow(store, spots, label))
    .filter(({ coverage }) => coverage >= LEAST_COVERAGE)
    .toSorted((a, b) => b.coverage - a.coverage || a.label - b.label)
    .slice(0, MOST);
}

function findSpots(segment: Segment, neighbors: ReadonlyMap<string, Neighbors>): Spots {
  const spots = new Map<number, Spot[]>();
  segment.words.forEach(({ word, stop }, at) => {
    const found = stop ? undefined : neighbors.get(word);
    if (!found) return;
    for (let i = 0; i < found.words.length; i++) {
      const id = found.words[i]!;
      const near = found.nearness[i]! * found.nearness[i]!;
      const before = spots.get(id);
      if (before) before.push({ at, near });
      else spots.set(id, [{ at, near }]);
    }
  });
  return spots;
}

/** One label per concept, by what the whole segment covers of it: at least what any window of it does. */
function bestLabels(
  store: LabelStore,
  { sums, touched, best }: CoverageScratch,
  spots: Spots,
): readonly number[] {
  const { labelConcept } = store;
  const count = addUp(store, { sums, touched }, spots);
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
  return [...labels.keys()]
    .sort((a, b) => reached[b]! - reached[a]! || labels[a]! - labels[b]!)
    .slice(0, 2 * MOST)
    .map((place) => labels[place]!);
}

/** Rare words first: a common one counts only where a rarer one has been met. Returns how many are touched. */
function addUp(
  { postingStart, postings, postingShares }: LabelStore,
  { sums, touched }: Pick<CoverageScratch, 'sums' | 'touched'>,
  spots: Spots,
): number {
  let count = 0;
  for (const word of rareFirst(postingStart, spots)) {
    const from = postingStart[word]!;
    const to = postingStart[word + 1]!;
    const isCommon = to - from > COMMON;
    let near = 0;
    for (const spot of spots.get(word)!) if (spot.near > near) near = spot.near;
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

/** By labels with the word, then by word; as one number each, because those are sorted without calling back. */
function rareFirst(postingStart: Uint32Array, spots: Spots): readonly number[] {
  const keys = new Float64Array(spots.size);
  let i = 0;
  for (const word of spots.keys()) {
    keys[i++] = (postingStart[word + 1]! - postingStart[word]!) * WORDS + word;
  }
  return Array.from(keys.sort(), (key) => key % WORDS);
}

/** A word of a label where it is met. */
interface Met extends Spot {
  /** Place of the word in the label. */
  readonly word: number;
}

/** Of the windows that begin and end with a met word, the one that covers most for its width. */
function bestWindow(store: LabelStore, spots: Spots, label: number): CoveredLabel {
  const from = store.labelStart[label]!;
  const shares = store.shares.subarray(from, store.labelStart[label + 1]);
  const met = wordsMet(store, spots, label);
  let best: CoveredLabel = { label, first: 0, last: 0, coverage: 0, exact: 0 };
  let highest = -1;
  const nearest = new Float64Array(shares.length);
  for (let i = 0; i < met.length; i++) {
    nearest.fill(0);
    const first = met[i]!.at;
    for (let j = i; j < met.length && met[j]!.at - first < WIDEST; j++) {
      const { word, near, at: last } = met[j]!;
      if (near <= nearest[word]!) continue;
      nearest[word] = near;
      const { coverage, exact } = covered(shares, nearest);
      const score = coverage - WIDTH_COST * Math.max(0, last - first + 1 - shares.length);
      if (score <= highest) continue;
      highest = score;
      best = { label, first, last, coverage, exact };
    }
  }
  return best;
}

function wordsMet(
  { labelStart, labelWords }: LabelStore,
  spots: Spots,
  label: number,
): readonly Met[] {
  const met: Met[] = [];
  const from = labelStart[label]!;
  for (let place = from; place < labelStart[label + 1]!; place++) {
    const own = spots.get(labelWords[place]!);
    if (!own) continue;
    for (const { at, near } of own) met.push({ at, near, word: place - from });
  }
  return met.sort((a, b) => a.at - b.at);
}

function covered(
  shares: Float32Array,
  nearest: Float64Array,
): { readonly coverage: number; readonly exact: number } {
  let coverage = 0;
  let exact = 0;
  for (let w = 0; w < shares.length; w++) {
    coverage += shares[w]! * nearest[w]!;
    if (nearest[w] === 1) exact += shares[w]!;
  }
  return { coverage, exact };
}
