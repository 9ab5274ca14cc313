import { LANES } from './lanes.ts';
import { createWordTable, type WordTable } from './word-table.ts';

/** Words, stems and roots of the labels, as integers. */
export interface Lexicon {
  readonly words: WordTable;
  /** Per lane. */
  readonly stems: readonly WordTable[];
  readonly roots: readonly WordTable[];
  /** Per lane, 1 for the stems of words that take an ending: not for those of names alone. */
  readonly inflected: readonly Uint8Array[];
}

/** A lexicon that grows. */
export interface LexiconDraft {
  readonly words: Map<string, number>;
  readonly stems: readonly Map<string, number>[];
  readonly roots: readonly Map<string, number>[];
  readonly inflected: readonly Set<number>[];
}

export function draftLexicon(): LexiconDraft {
  return {
    words: new Map(),
    stems: LANES.map(() => new Map<string, number>()),
    roots: LANES.map(() => new Map<string, number>()),
    inflected: LANES.map(() => new Set<number>()),
  };
}

export function finishLexicon({ words, stems, roots, inflected }: LexiconDraft): Lexicon {
  const table = (ids: Map<string, number>): WordTable => createWordTable([...ids.keys()]);
  return {
    words: table(words),
    stems: stems.map(table),
    roots: roots.map(table),
    inflected: inflected.map((ids, lane) => {
      const marks = new Uint8Array(stems[lane]!.size);
      for (const id of ids) marks[id] = 1;
      return marks;
    }),
  };
}

/** Ids of the stem and the root of a word of a label. */
export interface Reduced {
  readonly stem: number;
  readonly root: number;
}

/** Of one word of a label in a lane. */
export function reduceWord(lexicon: LexiconDraft, lane: number, word: string): Reduced {
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
