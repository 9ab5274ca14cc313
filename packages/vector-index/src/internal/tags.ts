import type { TagFilter } from '../vector-index.ts';
import { createBits, type Bits } from './bits.ts';

/** Which rows have which tags, a list of bits for each tag. */
export interface Tags {
  /** In place of those that the row has. */
  put(row: number, tags: readonly string[]): void;
  clear(row: number): void;
  of(row: number): readonly string[];
  /** The bits of `live` for which the filter holds. */
  select(live: Uint32Array, filter: TagFilter): Uint32Array;
  /** By the code units of the tag. */
  entries(): readonly (readonly [tag: string, bits: Bits])[];
  /** Does the filter hold for this row? */
  allows(row: number, filter: TagFilter): boolean;
}

export function createTags(initial: Iterable<readonly [string, Uint32Array]> = []): Tags {
  const byTag = new Map<string, Bits>();
  for (const [tag, words] of initial) byTag.set(tag, createBits(words));
  const clear = (row: number): void => {
    for (const bits of byTag.values()) bits.clear(row);
  };
  const has = (row: number) => (tag: string) => byTag.get(tag)?.has(row) ?? false;
  return {
    clear,
    put: (row, tags) => {
      clear(row);
      for (const tag of tags) bitsOf(byTag, tag).set(row);
    },
    of: (row) =>
      [...byTag.keys()].filter((tag) => byTag.get(tag)!.has(row)).toSorted(compareCodeUnits),
    select: (live, filter) => select(byTag, live, filter),
    entries: () => [...byTag].toSorted(([a], [b]) => compareCodeUnits(a, b)),
    allows: (row, { all = [], anyOf = [], none = [] }) =>
      all.every(has(row)) && anyOf.every((tags) => tags.some(has(row))) && !none.some(has(row)),
  };
}

function bitsOf(byTag: Map<string, Bits>, tag: string): Bits {
  let bits = byTag.get(tag);
  if (!bits) byTag.set(tag, (bits = createBits()));
  return bits;
}

function select(
  byTag: ReadonlyMap<string, Bits>,
  live: Uint32Array,
  { all = [], anyOf = [], none = [] }: TagFilter,
): Uint32Array {
  const selected = live.slice();
  const wordsOf = (tag: string): Uint32Array => byTag.get(tag)?.words() ?? new Uint32Array();
  // A list of bits ends with its last tagged row: what it lacks is 0.
  for (const tags of [...all.map((tag) => [tag]), ...anyOf]) {
    const lists = tags.map(wordsOf);
    for (let i = 0; i < selected.length; i++) {
      let any = 0;
      for (const words of lists) any |= words[i] ?? 0;
      selected[i]! &= any;
    }
  }
  for (const words of none.map(wordsOf)) {
    const end = Math.min(words.length, selected.length);
    for (let i = 0; i < end; i++) selected[i]! &= ~words[i]!;
  }
  return selected;
}

function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
