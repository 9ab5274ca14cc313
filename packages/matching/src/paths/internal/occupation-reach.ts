import { planRampUp } from '../../internal/plan-ramp-up.ts';
import { rounded } from '../../internal/score-counted.ts';
import type { MatchingPolicy } from '../../policy.ts';
import type { MissingSkill } from '../passerelle.ts';
import type { SkillState } from './skill-states.ts';

export interface OccupationReach {
  readonly fit: number;
  readonly reach: number;
  /** By place within the occupation: share of what is left that the plan has time for. */
  readonly planned: readonly number[];
}

/** See `createPasserelles` for the formula. */
export function reachOf(
  places: Int32Array,
  state: SkillState,
  { policy, capacity }: { readonly policy: MatchingPolicy; readonly capacity: number },
): OccupationReach {
  const shown = Array.from(places, (place) =>
    Math.min(1, state[place]!.probability / policy.sureProbability),
  );
  const gains = shown.map((share) => Math.max(0, policy.learntCredit - share));
  const planned = planRampUp(
    Array.from(places, (place, i) => {
      const { hours } = state[place]!;
      return { worth: hours <= capacity ? gains[i]! : 0, hours: Math.max(hours, Number.MIN_VALUE) };
    }),
    capacity,
  );
  let [fit, reach] = [0, 0];
  shown.forEach((share, i) => {
    fit += rounded(share);
    reach += rounded(Math.min(1, share + planned[i]! * gains[i]!));
  });
  return { fit: rounded(fit / places.length), reach: rounded(reach / places.length), planned };
}

/** Hours of all steps to what is not met, each skill learnt once, for the longest that any of them asks. */
export function effortOf(
  places: Int32Array,
  state: SkillState,
  { metProbability }: MatchingPolicy,
): number {
  const hoursBySkill = new Map<string, number>();
  for (const place of places) {
    const { path, probability } = state[place]!;
    if (probability >= metProbability) continue;
    for (const step of path) {
      const known = hoursBySkill.get(step.skill);
      if (known === undefined || known < step.hours) hoursBySkill.set(step.skill, step.hours);
    }
  }
  // In one order, so that the last bits do not depend on the person's other skills.
  return rounded([...hoursBySkill.values()].toSorted((a, b) => a - b).reduce((a, b) => a + b, 0));
}

/** What is below the level of a `met`, the shortest first. */
export function missingOf(
  places: Int32Array,
  state: SkillState,
  { policy, planned }: { readonly policy: MatchingPolicy; readonly planned: readonly number[] },
): readonly MissingSkill[] {
  return Array.from(places, (place, i) => ({ ...state[place]!, planned: planned[i]! }))
    .filter(({ probability }) => probability < policy.metProbability)
    .map(({ path, hours, planned: share }) => ({
      skill: path.at(-1)!.skill,
      hours: rounded(hours),
      planned: rounded(share),
    }))
    .toSorted((a, b) => a.hours - b.hours || (a.skill < b.skill ? -1 : 1));
}
