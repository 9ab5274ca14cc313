import type { LearningPace } from '../match.ts';
import type { MatchingPolicy } from '../policy.ts';
import { assignAdjacent, type Adjacent } from './adjacent-skills.ts';
import type { EstimatedSkills, RequirementAssessment } from './assess-requirement.ts';
import type { CompiledJob } from './compile-job.ts';
import { planRampUp } from './plan-ramp-up.ts';
import { scoreCredits, type Score } from './score.ts';

/** What a person's skills say about each requirement of a job, before any choice within groups. */
export interface Assessed {
  readonly compiled: CompiledJob;
  readonly policy: MatchingPolicy;
  readonly skills: EstimatedSkills;
  readonly assessments: readonly RequirementAssessment[];
  /** Credit for what is there today, 0 to 1. */
  readonly shown: readonly number[];
  readonly pace: LearningPace;
  /** Hours of the usual pace that the person learns in the ramp-up. */
  readonly capacity: number;
}

/** Credits of one requirement, with what they rest on. */
export interface CountedCredit {
  readonly weight: number;
  readonly fit: number;
  readonly reach: number;
  /** Share of what is left to learn that the plan has time for. */
  readonly planned: number;
  readonly adjacent: (Adjacent & { readonly credit: number }) | null;
}

/** By position of the requirement; `undefined` for those that do not count. */
export interface CountedScore extends Score {
  readonly credits: readonly (CountedCredit | undefined)[];
}

/**
 * The credits when exactly the requirements at `counted` count:
 *
 *     shown    = min(1, probability of the level / sureProbability)
 *     adjacent = adjacentCredit × transfer × (1 − shown)
 *     fit      = shown + adjacent
 *     reach    = shown + planned × max(0, learntCredit − shown) + adjacent, at most 1
 */
export function scoreCounted(assessed: Assessed, counted: readonly number[]): CountedScore {
  const { compiled, policy, skills, assessments, shown, capacity } = assessed;
  const requirements = counted.map((i) => compiled.requirements[i]!);
  const gains = counted.map((i) => Math.max(0, policy.learntCredit - shown[i]!));
  const planned = planRampUp(
    counted.map((i, k) => ({
      worth: isLearnable(assessments[i]!, capacity) ? requirements[k]!.weight * gains[k]! : 0,
      hours: Math.max(assessments[i]!.hours, Number.MIN_VALUE),
    })),
    capacity,
  );
  const room = counted.map((i) => policy.adjacentCredit * (1 - shown[i]!));
  const adjacents = assignAdjacent(
    requirements,
    room.map((most, k) => most * requirements[k]!.weight),
    skills,
  );
  const credits: (CountedCredit | undefined)[] = compiled.requirements.map(() => undefined);
  counted.forEach((i, k) => {
    const adjacent = adjacents[k];
    const bonus = adjacent ? room[k]! * adjacent.transfer : 0;
    credits[i] = {
      weight: requirements[k]!.weight,
      fit: rounded(shown[i]! + bonus),
      reach: rounded(Math.min(1, shown[i]! + planned[k]! * gains[k]! + bonus)),
      planned: planned[k]!,
      adjacent: adjacent ? { ...adjacent, credit: rounded(bonus) } : null,
    };
  });
  return {
    ...scoreCredits(
      counted.map((i) => credits[i]!),
      policy,
    ),
    credits,
  };
}

export function isLearnable({ hours }: RequirementAssessment, capacity: number): boolean {
  return hours <= capacity;
}

/** Credits are kept to a millionth, so that the last bits of an exponential cannot change an order. */
export function rounded(credit: number): number {
  return Math.round(credit * 1e6) / 1e6;
}
