import type { SegmentPostings } from './segment-postings.ts';

/** Rows of one segment: small, so that compacting one takes well under a millisecond. */
export const SEGMENT_ROWS = 1024;

const FIRST_ENTRIES = 1024;
const GROWTH = 1.25;
/** Greatest number of a skill in two bytes. */
const MOST_NARROW = 65_535;

/** So many profiles as columns: what is known of row `r` stands at `start[r]`, `length[r]` entries. */
export interface PoolSegment {
  readonly start: Uint32Array;
  readonly length: Uint16Array;
  readonly isAlive: Uint8Array;
  /** Which tags, by number of the set. */
  readonly tagSet: Uint32Array;
  /** By entry: number of the skill, and of the list of evidence. */
  skills: Uint16Array | Uint32Array;
  lists: Uint32Array;
  /** Entries in use, those of removed rows included. */
  used: number;
  /** Entries of removed rows. */
  garbage: number;
  /** The same by skill, until a row is filled; who is gone may still stand in it. */
  postings: SegmentPostings | undefined;
}

export function createPoolSegment(): PoolSegment {
  return {
    start: new Uint32Array(SEGMENT_ROWS),
    length: new Uint16Array(SEGMENT_ROWS),
    isAlive: new Uint8Array(SEGMENT_ROWS),
    tagSet: new Uint32Array(SEGMENT_ROWS),
    skills: new Uint16Array(FIRST_ENTRIES),
    lists: new Uint32Array(FIRST_ENTRIES),
    used: 0,
    garbage: 0,
    postings: undefined,
  };
}

/** What stands in one row. */
export interface PoolEntry {
  readonly skills: readonly number[];
  readonly lists: readonly number[];
  readonly tagSet: number;
}

export function fillRow(segment: PoolSegment, row: number, entry: PoolEntry): void {
  const count = entry.skills.length;
  segment.postings = undefined;
  if (segment.garbage > segment.used / 2) rebuild(segment, segment.used);
  if (segment.used + count > segment.skills.length)
    rebuild(segment, Math.ceil((segment.used + count) * GROWTH));
  if (segment.skills instanceof Uint16Array && entry.skills.some((skill) => skill > MOST_NARROW))
    segment.skills = Uint32Array.from(segment.skills);
  segment.skills.set(entry.skills, segment.used);
  segment.lists.set(entry.lists, segment.used);
  segment.start[row] = segment.used;
  segment.length[row] = count;
  segment.tagSet[row] = entry.tagSet;
  segment.isAlive[row] = 1;
  segment.used += count;
}

export function clearRow(segment: PoolSegment, row: number): void {
  segment.isAlive[row] = 0;
  segment.garbage += segment.length[row]!;
  segment.length[row] = 0;
}

/** Copies what is alive into columns of `capacity` entries. */
function rebuild(segment: PoolSegment, capacity: number): void {
  const isNarrow = segment.skills instanceof Uint16Array;
  const skills = isNarrow ? new Uint16Array(capacity) : new Uint32Array(capacity);
  const lists = new Uint32Array(capacity);
  let used = 0;
  for (let row = 0; row < SEGMENT_ROWS; row++) {
    if (!segment.isAlive[row]) continue;
    const [start, end] = [segment.start[row]!, segment.start[row]! + segment.length[row]!];
    skills.set(segment.skills.subarray(start, end), used);
    lists.set(segment.lists.subarray(start, end), used);
    segment.start[row] = used;
    used += end - start;
  }
  Object.assign(segment, { skills, lists, used, garbage: 0 });
}
