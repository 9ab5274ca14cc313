import type { MatchingPolicy } from '../../policy.ts';
import { planRampUp } from '../plan-ramp-up.ts';
import { groupIn, ownWeight, slotIn } from './job-entry.ts';
import type { JobParts } from './job-parts.ts';
import type { PersonCredits } from './person-credits.ts';
import { SEGMENT_ROWS } from './pool-segment.ts';
import { SLACK } from './score-bound.ts';

/** Bounds of one person's score for the jobs of a pool. */
export interface JobScan {
  /** From sums alone: the ramp-up is worth no more than all of it, nor than its hours at the best rate. */
  quickBoundOf(row: number): number;
  /** With the ramp-up planned as the score plans it. */
  boundOf(row: number): number;
}

interface Scan {
  readonly parts: JobParts;
  readonly credits: PersonCredits;
  readonly policy: MatchingPolicy;
  /** By slot, what the ramp-up adds an hour. */
  readonly rates: Float64Array;
}

/** In the place of no hours at all, so that a rate is a number. */
const NO_TIME = 1e-200;

export function createJobScan(
  parts: JobParts,
  credits: PersonCredits,
  policy: MatchingPolicy,
): JobScan {
  const rates = credits.learnt.map(
    (learnt, slot) => learnt / Math.max(credits.hours[slot]!, NO_TIME),
  );
  const scan = { parts, credits, policy, rates };
  return {
    quickBoundOf: (row) =>
      parts.groups.has(row) ? plannedBound(scan, row) : quickBound(scan, row),
    boundOf: (row) => plannedBound(scan, row),
  };
}

function quickBound({ parts, credits, policy, rates }: Scan, row: number): number {
  const segment = parts.segments[Math.floor(row / SEGMENT_ROWS)]!;
  const { skills, lists } = segment;
  const first = segment.start[row % SEGMENT_ROWS]!;
  const end = first + segment.length[row % SEGMENT_ROWS]!;
  const capacity = parts.capacity[row]! * credits.pace;
  let [weights, today, learnt, rate] = [0, 0, 0, 0];
  for (let entry = first; entry < end; entry++) {
    const code = lists[entry]!;
    const slot = slotIn(skills[entry]!, code);
    const weight = ownWeight(code, policy.optionalWeight);
    weights += weight;
    today += weight * credits.today[slot]!;
    if (credits.hours[slot]! > capacity) continue;
    learnt += weight * credits.learnt[slot]!;
    rate = Math.max(rate, weight * rates[slot]!);
  }
  if (weights === 0) return mostOf(policy);
  const planned = capacity > 0 ? Math.min(learnt, capacity * rate) : 0;
  return (today + planned) / weights + SLACK;
}

/** Where nothing weighs, all that counts weighs the same: rare enough for no better bound. */
function mostOf({ fitWeight, reachWeight }: MatchingPolicy): number {
  return fitWeight + reachWeight + SLACK;
}

/**
 * Of a group, as many as count, those that give most today; the ramp-up is planned as if all of them counted, which is
 * worth no less than any choice.
 */
function plannedBound({ parts, credits, policy }: Scan, row: number): number {
  const capacity = parts.capacity[row]! * credits.pace;
  const { entries, total } = weighted(parts, row, policy.optionalWeight);
  if (total === 0) return mostOf(policy);
  const options = entries.map(({ slot, weight }) => {
    const hours = credits.hours[slot]!;
    return {
      worth: hours <= capacity ? weight * credits.learnt[slot]! : 0,
      hours: Math.max(hours, Number.MIN_VALUE),
    };
  });
  const shares = planRampUp(options, capacity);
  let sum = shares.reduce((worth, share, i) => worth + share * options[i]!.worth, 0);
  const chosen: number[][] = [];
  for (const { slot, weight, group } of entries) {
    const today = weight * credits.today[slot]!;
    if (group < 0) sum += today;
    else (chosen[group] ??= []).push(today);
  }
  chosen.forEach((values, group) => {
    const atLeast = parts.groups.get(row)![group]!;
    for (const value of values.toSorted((a, b) => b - a).slice(0, atLeast)) sum += value;
  });
  return sum / total + SLACK;
}

interface WeightedEntry {
  readonly slot: number;
  readonly weight: number;
  /** -1 for none. */
  readonly group: number;
}

/** Weights as the score's: all members of a group weigh as its weightiest, and as many count as are needed. */
function weighted(
  parts: JobParts,
  row: number,
  optionalWeight: number,
): { readonly entries: readonly WeightedEntry[]; readonly total: number } {
  const segment = parts.segments[Math.floor(row / SEGMENT_ROWS)]!;
  const first = segment.start[row % SEGMENT_ROWS]!;
  const own = Array.from({ length: segment.length[row % SEGMENT_ROWS]! }, (_, i) => {
    const code = segment.lists[first + i]!;
    return {
      slot: slotIn(segment.skills[first + i]!, code),
      weight: ownWeight(code, optionalWeight),
      group: groupIn(code),
    };
  });
  const heaviest: number[] = [];
  for (const { group, weight } of own)
    if (group >= 0) heaviest[group] = Math.max(heaviest[group] ?? 0, weight);
  const entries = own.map((entry) =>
    entry.group < 0 ? entry : { ...entry, weight: heaviest[entry.group]! },
  );
  const single = own.reduce((sum, { group, weight }) => sum + (group < 0 ? weight : 0), 0);
  const total = heaviest.reduce(
    (sum, weight, group) => sum + weight * parts.groups.get(row)![group]!,
    single,
  );
  return { entries, total };
}
