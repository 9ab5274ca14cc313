import type { ProficiencyLevel } from '@tremplin/profile';
import { probabilityAtLeast } from '../../assess-level.ts';
import type { LevelEstimate } from '../../match.ts';
import type { CompiledJob } from '../compile-job.ts';
import { practiceHours, probabilityImplied } from '../assess-requirement.ts';
import { hoursToLevel } from '../level-hours.ts';
import type { MatchingPolicy } from '../../policy.ts';
import { createBoundSum } from './bound-sum.ts';
import type { PoolParts } from './pool-parts.ts';
import { SEGMENT_ROWS } from './pool-segment.ts';
import { createScoreBound, SLACK, type Known, type ScoreBound } from './score-bound.ts';
import { createSkillEffects, EFFECT, type SkillEffects } from './skill-effects.ts';

/** Bounds for the people of a pool: of one job, and of the pool as it is now. */
export interface PoolScan {
  readonly effects: SkillEffects;
  readonly bound: ScoreBound;
  /** Not below the score of the person in a row that is in use. */
  boundOf(row: number): number;
}

/** What a scan works on. By requirement: what is known of the person looked at. */
interface Scan {
  readonly parts: PoolParts;
  readonly bound: ScoreBound;
  readonly effects: SkillEffects;
  /** The level asked; hours to it, per hour to working level. */
  readonly level: readonly ProficiencyLevel[];
  readonly multiple: Float64Array;
  readonly sure: number;
  readonly shown: Float64Array;
  readonly transfer: Float64Array;
  /** Least hours of the last step; 1 where something helps; practice per hour to working level. */
  readonly last: Float64Array;
  readonly isHelped: Uint8Array;
  readonly practice: Float64Array;
  readonly isTouched: Uint8Array;
  readonly touched: Uint16Array;
  touchedCount: number;
  tradeSkills: number;
}

export function createPoolScan(
  compiled: CompiledJob,
  policy: MatchingPolicy,
  parts: PoolParts,
): PoolScan {
  const scan = scanOf(compiled, policy, parts);
  const { bound, touched } = scan;
  const sum = createBoundSum(compiled, bound);
  const known: Known = { shown: 0, suggested: 0, transfer: 0, hours: 0 };
  const most = new Float64Array(bound.prices.length);
  const target = { into: most, at: 0 };
  return {
    effects: scan.effects,
    bound,
    boundOf(row) {
      touch(scan, row);
      sum.start(scan.tradeSkills);
      for (let t = 0; t < scan.touchedCount; t++) {
        const i = touched[t]!;
        known.shown = scan.shown[i]!;
        known.suggested = sum.suggestedFor(i);
        known.transfer = scan.transfer[i]!;
        known.hours = leastHours(scan, i);
        bound.write(i, known, target);
        sum.replace(i, most);
        scan.isTouched[i] = 0;
      }
      return sum.least() + SLACK;
    },
  };
}

function scanOf(compiled: CompiledJob, policy: MatchingPolicy, parts: PoolParts): Scan {
  const asked = compiled.requirements.map(({ requirement }) => requirement.minimumLevel);
  const count = asked.length;
  return {
    parts,
    bound: createScoreBound(compiled, policy),
    effects: createSkillEffects(compiled, parts.skills),
    level: asked,
    multiple: Float64Array.from(asked, (level) => hoursToLevel(1, level)),
    sure: policy.sureProbability,
    shown: new Float64Array(count),
    transfer: new Float64Array(count),
    last: new Float64Array(count),
    isHelped: new Uint8Array(count),
    practice: new Float64Array(count),
    isTouched: new Uint8Array(count),
    touched: new Uint16Array(count),
    touchedCount: 0,
    tradeSkills: 0,
  };
}

/** Reads a row into the columns by requirement. */
function touch(scan: Scan, row: number): void {
  const { parts, effects } = scan;
  const { bears } = effects;
  const segment = parts.segments[Math.floor(row / SEGMENT_ROWS)]!;
  const { skills, lists } = segment;
  const start = segment.start[row % SEGMENT_ROWS]!;
  const end = start + segment.length[row % SEGMENT_ROWS]!;
  let tradeSkills = 0;
  scan.touchedCount = 0;
  for (let entry = start; entry < end; entry++) {
    const skill = skills[entry]!;
    const role = bears[skill]!;
    if (role === 0) continue;
    tradeSkills += role >> 1;
    if ((role & 1) === 0) continue;
    const estimate = parts.lists.estimateOf(lists[entry]!);
    const last = effects.start[skill + 1]!;
    for (let effect = effects.start[skill]!; effect < last; effect++) apply(scan, effect, estimate);
  }
  scan.tradeSkills = tradeSkills;
}

/** What one skill, with such evidence, says about one requirement. */
function apply(scan: Scan, effect: number, estimate: LevelEstimate): void {
  const { effects } = scan;
  const i = effects.requirement[effect]!;
  if (scan.isTouched[i] === 0) begin(scan, i);
  const level = scan.level[i]!;
  const kind = effects.kind[effect]!;
  if (kind === EFFECT.own) {
    show(scan, i, probabilityAtLeast(estimate, level));
    scan.practice[i] = Math.min(scan.practice[i]!, practiceHours(1, estimate, level));
    return;
  }
  scan.isHelped[i] = 1;
  scan.last[i] = Math.min(scan.last[i]!, effects.hours[effect]!);
  if (kind === EFFECT.contains) return show(scan, i, probabilityImplied(estimate, level));
  const transfer = effects.transfer[effect]! * probabilityAtLeast(estimate, 2);
  scan.transfer[i] = Math.max(scan.transfer[i]!, transfer);
}

function show(scan: Scan, i: number, probability: number): void {
  scan.shown[i] = Math.max(scan.shown[i]!, Math.min(1, probability / scan.sure));
}

function begin(scan: Scan, i: number): void {
  scan.isTouched[i] = 1;
  scan.touched[scan.touchedCount++] = i;
  scan.shown[i] = 0;
  scan.transfer[i] = 0;
  scan.last[i] = scan.bound.lastStep[i]!;
  scan.isHelped[i] = 0;
  scan.practice[i] = Infinity;
}

/** All of the path where nothing helps, else its last step; or practice, from what that step takes to working level. */
function leastHours(scan: Scan, i: number): number {
  const last = scan.last[i]!;
  const learnt = scan.isHelped[i] === 0 ? scan.bound.fromNothing[i]! : last;
  const practice = scan.practice[i]!;
  return practice === Infinity ? learnt : Math.min(learnt, (last / scan.multiple[i]!) * practice);
}
