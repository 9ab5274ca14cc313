import { LANES } from './lanes.ts';

/** Words, stems and roots of the labels, as integers. */
export interface Lexicon {
  readonly words: Map<string, number>;
  /** Per lane. */
  readonly stems: readonly Map<string, number>[];
  readonly roots: readonly Map<string, number>[];
  /** Per lane, the stems of words that take an ending: not those of names alone. */
  readonly inflected: readonly Set<number>[];
}

export function createLexicon(): Lexicon {
  return {
    words: new Map(),
    stems: LANES.map(() => new Map<string, number>()),
    roots: LANES.map(() => new Map<string, number>()),
    inflected: LANES.map(() => new Set<number>()),
  };
}

/** Ids of the stem and the root of a word of a label. */
export interface Reduced {
  readonly stem: number;
  readonly root: number;
}

/** Of one word of a label in a lane. */
export function reduceWord(lexicon: Lexicon, lane: number, word: string): Reduced {
  const { stem, root } = LANES[lane]!;
  return {
    stem: intern(lexicon.stems[lane]!, stem(word)),
    root: intern(lexicon.roots[lane]!, root(word)),
  };
}

export function intern(table: Map<string, number>, key: string): number {
  let id = table.get(key);
  if (id === undefined) {
    id = table.size;
    table.set(key, id);
  }
  return id;
}

const LANE_SALTS = [0x27d4eb2f, 0x165667b1, 0x9e3779b1] as const;

/** Addends of a bag's key: a sum does not depend on the order of the words. */
export function stemKey(lane: number, stem: number): number {
  return scramble(stem * 2 + 1, lane);
}

export function rootKey(lane: number, root: number): number {
  return scramble(root * 2, lane);
}

function scramble(value: number, lane: number): number {
  let h = Math.imul(value ^ LANE_SALTS[lane]!, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}
