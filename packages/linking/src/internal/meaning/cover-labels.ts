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

/** Arrays over all labels, kept from segment to segment; all zeros between two of them. */
export interface CoverageScratch {
  readonly sums: Float32Array;
  readonly touched: Uint32Array;
}

export function createCoverageScratch(store: LabelStore): CoverageScratch {
  const labels = store.texts.length;
  return { sums: new Float32Array(labels), touched: new Uint32Array(labels) };
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
      const near = found.nearness[i]! ** 2;
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
  { sums, touched }: CoverageScratch,
  spots: Spots,
): readonly number[] {
  const { labelConcept } = store;
  const count = addUp(store, { sums, touched }, spots);
  const best = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const label = touched[i]!;
    const sum = sums[label]!;
    if (sum < LEAST_COVERAGE) continue;
    const before = best.get(labelConcept[label]!);
    const isBetter =
      before === undefined || sum > sums[before]! || (sum === sums[before]! && label < before);
    if (isBetter) best.set(labelConcept[label]!, label);
  }
  const first = [...best.values()]
    .toSorted((a, b) => sums[b]! - sums[a]! || a - b)
    .slice(0, 2 * MOST);
  for (let i = 0; i < count; i++) sums[touched[i]!] = 0;
  return first;
}

/** Rare words first: a common one counts only where a rarer one has been met. Returns how many are touched. */
function addUp(store: LabelStore, { sums, touched }: CoverageScratch, spots: Spots): number {
  const { postingStart, postings, postingShares } = store;
  const size = (word: number): number => postingStart[word + 1]! - postingStart[word]!;
  const words = [...spots.keys()].toSorted((a, b) => size(a) - size(b) || a - b);
  let count = 0;
  for (const word of words) {
    const isCommon = size(word) > COMMON;
    let near = 0;
    for (const spot of spots.get(word)!) if (spot.near > near) near = spot.near;
    for (let at = postingStart[word]!; at < postingStart[word + 1]!; at++) {
      const label = postings[at]!;
      if (sums[label] === 0) {
        if (isCommon) continue;
        touched[count++] = label;
      }
      sums[label]! += postingShares[at]! * near;
    }
  }
  return count;
}

/** Of the windows that begin and end with a met word, the one that covers most for its width. */
function bestWindow(store: LabelStore, spots: Spots, label: number): CoveredLabel {
  const from = store.labelStart[label]!;
  const shares = store.shares.subarray(from, store.labelStart[label + 1]);
  const met: (Spot & { readonly word: number })[] = [];
  shares.forEach((_, word) => {
    for (const spot of spots.get(store.labelWords[from + word]!) ?? []) met.push({ ...spot, word });
  });
  met.sort((a, b) => a.at - b.at);
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
