import type { SkillId } from '@tremplin/ontology';
import { PROFICIENCY_LEVELS, type ProficiencyLevel } from '@tremplin/profile';
import { probabilityAtLeast } from '../../assess-level.ts';
import type { JobRequirement } from '../../job.ts';
import type { MatchingPolicy } from '../../policy.ts';
import { transferOf } from '../adjacent-skills.ts';
import { assessRequirement, type EstimatedSkills } from '../assess-requirement.ts';
import { learningPace } from '../learning-pace.ts';
import { probabilityUnshown, sharesShown, type Trade } from '../trades.ts';
import { slotOf, type RequiredSkills } from './required-skills.ts';

/**
 * What one person's skills give for each slot of a pool of jobs, whichever job asks, in shares of its weight:
 *
 *     today(slot) = (fitWeight + reachWeight) × (shown + adjacentCredit × transfer × (1 − shown))
 *     learnt(slot) = reachWeight × max(0, learntCredit − shown)
 *
 * It is the score's own credit, except that one adjacent skill counts here for each requirement that it helps.
 */
export interface PersonCredits {
  readonly today: Float64Array;
  /** What the ramp-up adds when the whole path fits, and its hours. */
  readonly learnt: Float64Array;
  readonly hours: Float64Array;
  /** Hours of the usual pace that the person learns in one. */
  readonly pace: number;
}

export interface PersonCreditsOptions {
  readonly required: RequiredSkills;
  readonly policy: MatchingPolicy;
  /** Every trade of the pack. */
  readonly trades: readonly Trade[];
}

export function createPersonCredits(
  skills: EstimatedSkills,
  { required, policy, trades }: PersonCreditsOptions,
): PersonCredits {
  const { hours: fromNothing, numbers } = required;
  const credits: PersonCredits = {
    today: new Float64Array(fromNothing.length),
    learnt: new Float64Array(fromNothing.length),
    hours: Float64Array.from(fromNothing),
    pace: learningPace(skills, policy.fastestPace).factor,
  };
  const shares = bestShares(skills, required, trades);
  const transfers = bestTransfers(skills, required);
  const total = policy.fitWeight + policy.reachWeight;
  numbers.values.forEach((skill, number) => {
    for (const level of PROFICIENCY_LEVELS) {
      const slot = slotOf(number, level);
      if (Number.isNaN(fromNothing[slot])) continue;
      const transfer = transfers.get(number);
      let probability = shares[number] === 0 ? 0 : probabilityUnshown(shares[number]!, level);
      if (transfer !== undefined) {
        const learning = required.learning[number]!;
        const requirement = requirementFor(skill, level);
        const found = assessRequirement({ requirement, learning }, skills);
        probability = Math.max(probability, found.probability);
        credits.hours[slot] = found.hours;
      }
      const shown = Math.min(1, probability / policy.sureProbability);
      const bonus = policy.adjacentCredit * (transfer ?? 0) * (1 - shown);
      credits.today[slot] = total * (shown + bonus);
      credits.learnt[slot] = policy.reachWeight * Math.max(0, policy.learntCredit - shown);
    }
  });
  return credits;
}

/** Only skill and level are read. */
function requirementFor(skill: SkillId, minimumLevel: ProficiencyLevel): JobRequirement {
  return { skill, minimumLevel, relationType: 'essential', importance: 1, basis: 'stated' };
}

/** By number, the greatest share of a trade that needs the skill. */
function bestShares(
  skills: EstimatedSkills,
  { numbers }: RequiredSkills,
  trades: readonly Trade[],
): Float64Array {
  const best = new Float64Array(numbers.values.length);
  const shares = sharesShown(trades, skills);
  trades.forEach(({ essential }, i) => {
    if (shares[i] === 0) return;
    for (const skill of essential) {
      const number = numbers.find(skill);
      if (number !== undefined) best[number] = Math.max(best[number]!, shares[i]!);
    }
  });
  return best;
}

/** By number, for those on which some skill bears: the most that a skill spares of its hours. */
function bestTransfers(
  skills: EstimatedSkills,
  { near, transfers }: RequiredSkills,
): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const [skill, estimate] of skills) {
    const held = probabilityAtLeast(estimate, 2);
    for (const number of near.get(skill) ?? [])
      best.set(
        number,
        Math.max(best.get(number) ?? 0, transferOf(transfers[number]!, skill) * held),
      );
  }
  return best;
}
