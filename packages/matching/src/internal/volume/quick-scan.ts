import type { CompiledJob } from '../compile-job.ts';
import type { MatchingPolicy } from '../../policy.ts';
import { createBoundSum } from './bound-sum.ts';
import { BANDS, LEVELS } from './evidence-lists.ts';
import type { PoolParts } from './pool-parts.ts';
import { SEGMENT_ROWS, type PoolSegment } from './pool-segment.ts';
import { SLACK, type ScoreBound } from './score-bound.ts';
import { EFFECT, type SkillEffects } from './skill-effects.ts';

/**
 * A looser bound than that of `createPoolScan`, for everybody: it reads only what shows a requirement, in bands of
 * probability, and takes for granted that all else helps as much as anything can.
 */
export interface QuickScan {
  /** Writes the bounds of the rows of a segment from `at`; as they were where `isWanted` says no. How many it wanted. */
  writeBounds(segment: number, into: Float64Array, isWanted?: (row: number) => boolean): number;
}

export interface QuickScanOptions {
  readonly policy: MatchingPolicy;
  readonly bound: ScoreBound;
  readonly effects: SkillEffects;
}

/** What somebody with so many skills of trades has at most, by requirement and band, at each price. */
interface BandTable {
  /** Over what nothing shows; `values[(requirement × (BANDS + 1) + band) × prices + price]`. */
  readonly values: Float64Array;
  readonly sum: Float64Array;
  /** The bound of who shows nothing. */
  readonly least: number;
}

export function createQuickScan(
  compiled: CompiledJob,
  parts: PoolParts,
  options: QuickScanOptions,
): QuickScan {
  const { effects, bound } = options;
  const shows = showingEffects(effects);
  const levels = compiled.requirements.map(({ requirement }) => requirement.minimumLevel - 1);
  const reader: RowReader = {
    shows,
    lists: parts.lists,
    levels: Uint8Array.from(levels),
    bands: new Uint8Array(levels.length),
    touched: new Uint16Array(levels.length),
    tradeSkills: 0,
  };
  const tableFor = createTables(compiled, options);
  const sum = new Float64Array(bound.prices.length);
  return {
    writeBounds(s, into, isWanted) {
      const segment = parts.segments[s]!;
      let wanted = 0;
      for (let row = 0; row < SEGMENT_ROWS; row++) {
        if (segment.isAlive[row] === 0 || (isWanted && !isWanted(row))) continue;
        wanted += 1;
        const count = readRow(reader, segment, row);
        const table = tableFor(reader.tradeSkills);
        // Most people show nothing that a job asks for.
        into[s * SEGMENT_ROWS + row] =
          count === 0 ? table.least : addTouched(reader, count, { table, sum });
      }
      return wanted;
    },
  };
}

/** What reading a row works on. */
interface RowReader {
  readonly shows: ShowingEffects;
  readonly lists: PoolParts['lists'];
  readonly levels: Uint8Array;
  /** By requirement, the best band of the row read; 0 again after use. */
  readonly bands: Uint8Array;
  readonly touched: Uint16Array;
  tradeSkills: number;
}

/** How many requirements something in a row shows. */
function readRow(reader: RowReader, segment: PoolSegment, row: number): number {
  const { bands, levels, touched } = reader;
  const { start, bears, requirement, isOwn } = reader.shows;
  const { skills, lists } = segment;
  const first = segment.start[row]!;
  const end = first + segment.length[row]!;
  let [count, trades] = [0, 0];
  for (let entry = first; entry < end; entry++) {
    const skill = skills[entry]!;
    const role = bears[skill]!;
    if (role === 0) continue;
    trades += role >> 1;
    if ((role & 1) === 0) continue;
    const { ownBand, impliedBand } = reader.lists;
    const last = start[skill + 1]!;
    for (let effect = start[skill]!; effect < last; effect++) {
      const i = requirement[effect]!;
      const at = lists[entry]! * LEVELS + levels[i]!;
      const band = isOwn[effect] === 1 ? ownBand[at]! : impliedBand[at]!;
      if (bands[i] === 0) touched[count++] = i;
      if (band > bands[i]!) bands[i] = band;
    }
  }
  reader.tradeSkills = trades;
  return count;
}

function addTouched(
  { bands, touched }: RowReader,
  count: number,
  { table, sum }: { readonly table: BandTable; readonly sum: Float64Array },
): number {
  const width = sum.length;
  for (let price = 0; price < width; price++) sum[price] = table.sum[price]!;
  for (let t = 0; t < count; t++) {
    const i = touched[t]!;
    const at = (i * (BANDS + 1) + bands[i]!) * width;
    for (let price = 0; price < width; price++) sum[price]! += table.values[at + price]!;
    bands[i] = 0;
  }
  let least = sum[0]!;
  for (let price = 1; price < width; price++) if (sum[price]! < least) least = sum[price]!;
  return least + SLACK;
}

interface ShowingEffects extends Pick<SkillEffects, 'start' | 'bears' | 'requirement'> {
  readonly isOwn: Uint8Array;
}

/** Of all effects, those of skills that show a requirement: the skill itself, and those that contain it. */
function showingEffects(effects: SkillEffects): ShowingEffects {
  const count = effects.bears.length;
  const start = new Uint32Array(count + 1);
  const bears = new Uint8Array(count);
  const requirement: number[] = [];
  const isOwn: number[] = [];
  for (let skill = 0; skill < count; skill++) {
    bears[skill] = effects.bears[skill]! & 2;
    for (let e = effects.start[skill]!; e < effects.start[skill + 1]!; e++) {
      if (effects.kind[e] === EFFECT.helps) continue;
      bears[skill]! |= 1;
      requirement.push(effects.requirement[e]!);
      isOwn.push(effects.kind[e] === EFFECT.own ? 1 : 0);
    }
    start[skill + 1] = requirement.length;
  }
  return {
    start,
    bears,
    requirement: Uint16Array.from(requirement),
    isOwn: Uint8Array.from(isOwn),
  };
}

/** Tables by number of skills of trades, made when first asked for. */
function createTables(
  compiled: CompiledJob,
  { policy, bound, effects }: QuickScanOptions,
): (tradeSkills: number) => BandTable {
  const count = compiled.requirements.length;
  const width = bound.prices.length;
  const best = bestHelp(effects, bound, count);
  const sums = createBoundSum(compiled, bound, best);
  const tables: BandTable[] = [];
  const most = new Float64Array(width);
  const make = (tradeSkills: number): BandTable => {
    sums.start(tradeSkills);
    const values = new Float64Array(count * (BANDS + 1) * width);
    for (let i = 0; i < count; i++) {
      for (let band = 1; band <= BANDS; band++) {
        // Between the ends of a band the most is at one of them; practice can take next to nothing.
        const shown = Math.min(1, (band - 1) / BANDS / policy.sureProbability);
        const suggested = Math.max(
          Math.min(1, band / BANDS / policy.sureProbability),
          sums.suggestedFor(i),
        );
        bound.write(
          i,
          { shown, suggested, transfer: best[i]!.transfer, hours: 0 },
          { into: most, at: 0 },
        );
        sums.writeGain(i, most, { into: values, at: (i * (BANDS + 1) + band) * width });
      }
    }
    const sum = sums.totals();
    return { values, sum, least: Math.min(...sum) + SLACK };
  };
  return (tradeSkills) => (tables[tradeSkills] ??= make(tradeSkills));
}

/** By requirement, the most that any skill of the pool spares and the least that the last step can take. */
function bestHelp(effects: SkillEffects, bound: ScoreBound, count: number) {
  const best = Array.from({ length: count }, (_, i) => ({
    transfer: 0,
    hours: bound.fromNothing[i]!,
  }));
  effects.requirement.forEach((i, e) => {
    const known = best[i]!;
    if (effects.kind[e] === EFFECT.own) return;
    known.hours = Math.min(known.hours, effects.hours[e]!);
    if (effects.kind[e] === EFFECT.helps)
      known.transfer = Math.max(known.transfer, effects.transfer[e]!);
  });
  return best;
}
