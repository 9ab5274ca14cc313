import type { Segment } from './segments.ts';
import type { Neighbors } from './word-neighbors.ts';

/**
 * Where the words of the labels are met in a segment, and how nearly: the square of the cosine, 1 for itself. A list
 * for each word, its last place first.
 */
export interface SpotList {
  /** Per word of the labels its last spot, from 1; 0 where it is not met. */
  readonly heads: Uint32Array;
  /** The words that are met, each once; what {@link heads} is emptied by. */
  words: Uint32Array;
  /** As many numbers as `words`, to sort. */
  keys: Float64Array;
  /** Per spot: the one before it of its word, its place in the segment, how near. */
  next: Uint32Array;
  ats: Uint32Array;
  nears: Float64Array;
  readonly count: { words: number; spots: number };
}

/** Spots of the longest segment: 48 words, each with 21 neighbours. */
const MOST_SPOTS = 48 * 21;

export function createSpotList(words: number): SpotList {
  return {
    heads: new Uint32Array(words),
    words: new Uint32Array(MOST_SPOTS),
    keys: new Float64Array(MOST_SPOTS),
    next: new Uint32Array(MOST_SPOTS + 1),
    ats: new Uint32Array(MOST_SPOTS + 1),
    nears: new Float64Array(MOST_SPOTS + 1),
    count: { words: 0, spots: 0 },
  };
}

/** Those of one segment in the place of those of the last. */
export function fillSpots(
  list: SpotList,
  segment: Segment,
  neighbors: ReadonlyMap<string, Neighbors>,
): void {
  const { heads, count } = list;
  for (let i = 0; i < count.words; i++) heads[list.words[i]!] = 0;
  count.words = 0;
  count.spots = 0;
  for (let at = 0; at < segment.words.length; at++) {
    const { word, stop } = segment.words[at]!;
    const found = stop ? undefined : neighbors.get(word);
    if (!found) continue;
    reserve(list, count.spots + found.words.length);
    for (let i = 0; i < found.words.length; i++) {
      const id = found.words[i]!;
      const spot = ++count.spots;
      if (heads[id] === 0) list.words[count.words++] = id;
      list.next[spot] = heads[id]!;
      list.ats[spot] = at;
      list.nears[spot] = found.nearness[i]! * found.nearness[i]!;
      heads[id] = spot;
    }
  }
}

/** How nearly a word is met at best. */
export function nearestSpot({ heads, next, nears }: SpotList, word: number): number {
  let nearest = 0;
  for (let spot = heads[word]!; spot > 0; spot = next[spot]!) {
    if (nears[spot]! > nearest) nearest = nears[spot]!;
  }
  return nearest;
}

/** Only a model of our own has a bound on its neighbours, and a segment on its words. */
function reserve(list: SpotList, spots: number): void {
  if (spots <= list.words.length) return;
  const size = 2 * spots;
  const larger = <A extends Uint32Array | Float64Array>(from: A, to: A): A => (to.set(from), to);
  list.words = larger(list.words, new Uint32Array(size));
  list.keys = new Float64Array(size);
  list.next = larger(list.next, new Uint32Array(size + 1));
  list.ats = larger(list.ats, new Uint32Array(size + 1));
  list.nears = larger(list.nears, new Float64Array(size + 1));
}
