import { SEGMENT_ROWS, type PoolSegment } from './pool-segment.ts';

/** Which rows of a segment have a skill: those of skill `s` stand at `start[s]` to `start[s + 1]`. */
export interface SegmentPostings {
  /** As long as the greatest skill of the segment needs. */
  readonly start: Uint16Array | Uint32Array;
  readonly rows: Uint16Array;
  /** By row of a skill, the class of the evidence for it. */
  readonly classes: Uint8Array;
}

/** Entries that 16 bits can count. */
const MOST_NARROW = 65_535;

/** The rows of a segment by skill, made again when the segment has changed since. `classOf`: by list. */
export function postingsOf(segment: PoolSegment, classOf: Uint8Array): SegmentPostings {
  return (segment.postings ??= createPostings(segment, classOf));
}

/** Counting sort: rows of one skill come in ascending order. */
function createPostings(
  { start, length, skills, lists }: PoolSegment,
  classOf: Uint8Array,
): SegmentPostings {
  let [entries, skillCount] = [0, 0];
  forEachEntry({ start, length }, (entry) => {
    entries += 1;
    skillCount = Math.max(skillCount, skills[entry]! + 1);
  });
  const Ends = entries > MOST_NARROW ? Uint32Array : Uint16Array;
  // Shifted by one, so that filling moves each start to where it belongs.
  const ends = new Ends(skillCount + 2);
  forEachEntry({ start, length }, (entry) => {
    ends[skills[entry]! + 2]! += 1;
  });
  for (let s = 2; s < ends.length; s++) ends[s]! += ends[s - 1]!;
  const rows = new Uint16Array(entries);
  const classes = new Uint8Array(entries);
  forEachEntry({ start, length }, (entry, row) => {
    const at = ends[skills[entry]! + 1]!++;
    rows[at] = row;
    classes[at] = classOf[lists[entry]!]!;
  });
  return { start: ends.subarray(0, skillCount + 1), rows, classes };
}

function forEachEntry(
  { start, length }: Pick<PoolSegment, 'start' | 'length'>,
  visit: (entry: number, row: number) => void,
): void {
  for (let row = 0; row < SEGMENT_ROWS; row++) {
    const end = start[row]! + length[row]!;
    for (let entry = start[row]!; entry < end; entry++) visit(entry, row);
  }
}
