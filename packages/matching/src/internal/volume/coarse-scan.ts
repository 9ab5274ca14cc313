import type { BandTables } from './band-tables.ts';
import { BANDS, LEVELS } from './evidence-lists.ts';
import type { PoolParts } from './pool-parts.ts';
import { SEGMENT_ROWS } from './pool-segment.ts';
import { SLACK } from './score-bound.ts';
import { postingsOf, type SegmentPostings } from './segment-postings.ts';
import type { ShowingEffects, ShowingSkill } from './showing-effects.ts';

/**
 * A looser bound than that of `createPoolScan`, for everybody: it reads only who has the skills that a job is about, with the
 * class of their evidence, and takes for granted that all else helps as much as anything can.
 */
export interface CoarseScan {
  /** Writes the bounds of the rows of a segment; as they were where `isWanted` says no. How many it wanted. */
  writeBounds(segment: number, into: Float64Array, isWanted?: (row: number) => boolean): number;
}

export interface CoarseScanOptions {
  readonly shows: ShowingEffects;
  readonly tableFor: BandTables;
  /** By requirement. */
  readonly levels: readonly number[];
}

/** What a scan of one segment works on. */
interface Rows {
  /** By row, how many skills of trades. */
  readonly tradeSkills: Uint16Array;
  /** By row, the last requirement that was added, plus one, and its band; 0 where nothing shows any. */
  readonly last: Uint16Array;
  readonly band: Uint8Array;
  /** By row and price. */
  readonly gain: Float64Array;
}

export function createCoarseScan(
  parts: PoolParts,
  { shows, tableFor, levels }: CoarseScanOptions,
): CoarseScan {
  const width = tableFor(0).sum.length;
  const rows: Rows = {
    tradeSkills: new Uint16Array(SEGMENT_ROWS),
    last: new Uint16Array(SEGMENT_ROWS),
    band: new Uint8Array(SEGMENT_ROWS),
    gain: new Float64Array(SEGMENT_ROWS * width),
  };
  return {
    writeBounds(s, into, isWanted) {
      const segment = parts.segments[s]!;
      const postings = postingsOf(segment, parts.lists.classOf);
      countTradeSkills(rows, shows.ofTrades, postings);
      rows.last.fill(0);
      rows.gain.fill(0);
      shows.byRequirement.forEach((skills, requirement) => {
        for (const skill of skills)
          addGains(rows, postings, {
            skill: skill.skill,
            requirement,
            bands: bandsOf(skill, parts),
            level: levels[requirement]! - 1,
            tableFor,
          });
      });
      let wanted = 0;
      for (let row = 0; row < SEGMENT_ROWS; row++) {
        if (segment.isAlive[row] === 0 || (isWanted && !isWanted(row))) continue;
        wanted += 1;
        into[s * SEGMENT_ROWS + row] = boundAt(rows, row, tableFor);
      }
      return wanted;
    },
  };
}

function bandsOf({ isOwn }: ShowingSkill, { lists }: PoolParts): Uint8Array {
  return isOwn ? lists.classes.ownMost : lists.classes.impliedMost;
}

function boundAt({ tradeSkills, last, gain }: Rows, row: number, tableFor: BandTables): number {
  const { sum, least } = tableFor(tradeSkills[row]!);
  if (last[row] === 0) return least;
  const at = row * sum.length;
  let bound = Infinity;
  for (let p = 0; p < sum.length; p++) {
    const total = sum[p]! + gain[at + p]!;
    if (total < bound) bound = total;
  }
  return bound + SLACK;
}

function countTradeSkills(
  { tradeSkills }: Rows,
  skills: Uint32Array,
  { start, rows }: SegmentPostings,
): void {
  tradeSkills.fill(0);
  for (let k = 0; k < skills.length; k++) {
    const skill = skills[k]!;
    // Beyond the end nobody of the segment has the skill.
    const end = skill + 1 < start.length ? start[skill + 1]! : 0;
    for (let at = start[skill]!; at < end; at++) tradeSkills[rows[at]!]! += 1;
  }
}

interface Showing {
  readonly skill: number;
  readonly requirement: number;
  /** By class and level. */
  readonly bands: Uint8Array;
  readonly level: number;
  readonly tableFor: BandTables;
}

/** Of several skills that show a requirement the one that shows most counts. */
function addGains(
  { tradeSkills, last, band, gain }: Rows,
  { start, rows, classes }: SegmentPostings,
  { skill, requirement, bands, level, tableFor }: Showing,
): void {
  const end = skill + 1 < start.length ? start[skill + 1]! : 0;
  const first = requirement * (BANDS + 1);
  for (let at = start[skill]!; at < end; at++) {
    const row = rows[at]!;
    const shown = bands[classes[at]! * LEVELS + level]!;
    const table = tableFor(tradeSkills[row]!);
    const width = table.sum.length;
    const isAgain = last[row] === requirement + 1;
    const before = isAgain ? band[row]! : 0;
    if (shown <= before) continue;
    const [from, to] = [(first + before) * width, (first + shown) * width];
    const into = row * width;
    for (let p = 0; p < width; p++) gain[into + p]! += table.gain[to + p]! - table.gain[from + p]!;
    last[row] = requirement + 1;
    band[row] = shown;
  }
}
