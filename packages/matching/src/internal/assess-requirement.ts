import type { LearningMap, LearningStep, SkillId } from '@tremplin/ontology';
import type { ProficiencyLevel, Profile, SkillAssertion } from '@tremplin/profile';
import { assessLevel, probabilityAtLeast } from '../assess-level.ts';
import type { LevelEstimate, PathStep, Suggestion } from '../match.ts';
import type { JobRequirement } from '../job.ts';
import { hoursBetween, hoursToLevel } from './level-hours.ts';

/** A requirement and the ways to learn it. */
export interface RequiredSkill {
  readonly requirement: JobRequirement;
  readonly learning: LearningMap;
}

/** What a profile shows about one requirement, before any policy. */
export interface RequirementAssessment {
  /** Probability that the level is there today; 0 where nothing shows it. */
  readonly probability: number;
  readonly level: LevelEstimate | null;
  /** The skill whose evidence gave `level`, when it is not the required one. */
  readonly via: SkillId | null;
  /** What is left to learn for the requirement, prerequisites first, and its hours. */
  readonly path: readonly PathStep[];
  readonly hours: number;
  /** What gave `probability` where that is more than any evidence of the skill gives. */
  readonly suggestion: Suggestion | null;
}

/** Skills of one profile with their estimates. */
export type EstimatedSkills = ReadonlyMap<SkillId, LevelEstimate>;

export function estimateSkills(profile: Profile): EstimatedSkills {
  return new Map(
    profile.skills.map((assertion: SkillAssertion) => [
      assertion.skill,
      assessLevel(assertion.evidence),
    ]),
  );
}

export function assessRequirement(
  compiled: RequiredSkill,
  skills: EstimatedSkills,
): RequirementAssessment {
  return { ...bestShown(compiled, skills), ...shortestWay(compiled, skills), suggestion: null };
}

type Shown = Pick<RequirementAssessment, 'probability' | 'level' | 'via'>;

/** The skill itself, or one that contains it: whichever makes the level more probable; ties to the skill itself, then by id. */
function bestShown({ requirement, learning }: RequiredSkill, skills: EstimatedSkills): Shown {
  const own = skills.get(requirement.skill);
  let best: Shown = own
    ? { probability: probabilityAtLeast(own, requirement.minimumLevel), level: own, via: null }
    : { probability: 0, level: null, via: null };
  for (const container of learning.containedIn) {
    const estimate = skills.get(container);
    if (!estimate) continue;
    const probability = probabilityImplied(estimate, requirement.minimumLevel);
    if (probability > best.probability)
      best = { probability, level: impliedBy(estimate), via: container };
  }
  return best;
}

/** Of the holders of a skill, the share that has what it builds on: one can do React without all of JavaScript. A choice. */
const IMPLIED_HELD = 0.7;
/** Who has a skill has those in it a little less surely, and to a little lower level. */
const IMPLIED_LOSS = { mean: 0.25, deviation: 0.15 };

/** Probability that who has a skill has one in it at `minimum`. */
export function probabilityImplied(estimate: LevelEstimate, minimum: ProficiencyLevel): number {
  return IMPLIED_HELD * probabilityAtLeast(impliedBy(estimate), minimum);
}

function impliedBy(estimate: LevelEstimate): LevelEstimate {
  return {
    ...estimate,
    mean: estimate.mean - IMPLIED_LOSS.mean,
    deviation: estimate.deviation + IMPLIED_LOSS.deviation,
  };
}

/** Practice starts from the lower end of what is likely, so many deviations below the mean: who may be below has to practise. */
const CAUTION = 1;

/** Hours of practice from what is likely to `minimum`, where the skill takes so many to working level. */
export function practiceHours(
  hoursToWorking: number,
  own: LevelEstimate,
  minimum: ProficiencyLevel,
): number {
  return hoursBetween(hoursToWorking, own.mean - CAUTION * own.deviation, minimum - 0.5);
}

type Way = Pick<RequirementAssessment, 'path' | 'hours'>;

/** Practice where the skill is there below the level; else the learning path, stretched or cut to the level. */
function shortestWay({ requirement, learning }: RequiredSkill, skills: EstimatedSkills): Way {
  const { skill, minimumLevel } = requirement;
  const path = learning.pathFrom({ has: (held) => held !== skill && skills.has(held) });
  const own = skills.get(skill);
  const target = path.steps.at(-1)!;
  const learnt = scaled(path.steps, { target, minimumLevel });
  if (!own) return learnt;
  const hours = practiceHours(target.hours, own, minimumLevel);
  return hours <= learnt.hours
    ? { path: [{ skill, from: skill, hours, because: 'practice' }], hours }
    : learnt;
}

/** The target is learnt to the level asked; what it builds on, to working level at most. */
function scaled(
  steps: readonly LearningStep[],
  {
    target,
    minimumLevel,
  }: { readonly target: LearningStep; readonly minimumLevel: ProficiencyLevel },
): Way {
  const path = steps.map((step) => ({
    ...step,
    hours: hoursToLevel(step.hours, step === target || minimumLevel === 1 ? minimumLevel : 2),
  }));
  return { path, hours: path.reduce((sum, step) => sum + step.hours, 0) };
}
