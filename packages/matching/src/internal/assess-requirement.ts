import type { SkillId } from '@tremplin/ontology';
import type { Profile, SkillAssertion } from '@tremplin/profile';
import { assessLevel, probabilityAtLeast } from '../assess-level.ts';
import type { LevelEstimate, PathStep } from '../match.ts';
import type { CompiledRequirement } from './compile-job.ts';
import { hoursBetween, pathHoursToLevel } from './level-hours.ts';

/** What a profile shows about one requirement, before any policy. */
export interface RequirementAssessment {
  /** Probability that the level is there today; 0 where nothing shows it. */
  readonly probability: number;
  readonly level: LevelEstimate | null;
  /** The skill whose evidence gave `level`, when it is not the required one. */
  readonly via: SkillId | null;
  /** The shortest way to the requirement. */
  readonly path: readonly PathStep[];
  readonly start: SkillId | null;
  readonly hours: number;
}

/** Skills of one profile with their estimates. */
export type EstimatedSkills = ReadonlyMap<SkillId, LevelEstimate>;

export function estimateSkills(profile: Profile): EstimatedSkills {
  return new Map(
    profile.skills.map((assertion: SkillAssertion) => [assertion.skill, assessLevel(assertion.evidence)]),
  );
}

export function assessRequirement(
  compiled: CompiledRequirement,
  skills: EstimatedSkills,
): RequirementAssessment {
  const shown = bestShown(compiled, skills);
  const way = shortestWay(compiled, skills);
  return { ...shown, ...way };
}

type Shown = Pick<RequirementAssessment, 'probability' | 'level' | 'via'>;

/** The skill itself, or one that contains it: whichever makes the level more probable; ties to the skill itself, then by id. */
function bestShown({ requirement, learning }: CompiledRequirement, skills: EstimatedSkills): Shown {
  const own = skills.get(requirement.skill);
  let best: Shown = own
    ? { probability: probabilityAtLeast(own, requirement.minimumLevel), level: own, via: null }
    : { probability: 0, level: null, via: null };
  for (const { skill } of learning.starts) {
    const estimate = skills.get(skill);
    if (!estimate || !contains(learning.pathFrom(skill)!)) continue;
    const level = impliedBy(estimate);
    const probability = probabilityAtLeast(level, requirement.minimumLevel);
    if (probability > best.probability) best = { probability, level, via: skill };
  }
  return best;
}

/** One step from a skill that builds on the required one or is a special case of it. */
function contains(path: readonly PathStep[]): boolean {
  return path.length === 1 && (path[0]!.because === 'buildsOn' || path[0]!.because === 'specializes');
}

/** Who has a skill has those in it a little less surely, and to a little lower level. */
const IMPLIED_LOSS = { mean: 0.25, deviation: 0.15 };

function impliedBy(estimate: LevelEstimate): LevelEstimate {
  return {
    ...estimate,
    mean: estimate.mean - IMPLIED_LOSS.mean,
    deviation: estimate.deviation + IMPLIED_LOSS.deviation,
  };
}

type Way = Pick<RequirementAssessment, 'path' | 'start' | 'hours'>;

function shortestWay(compiled: CompiledRequirement, skills: EstimatedSkills): Way {
  const { requirement, learning, hoursFromNothing } = compiled;
  const { skill: target, minimumLevel } = requirement;
  const fromNothing = { skill: target, from: null, hours: hoursFromNothing, because: 'fromNothing' as const };
  let best: Way = { path: [fromNothing], start: null, hours: hoursFromNothing };
  const own = skills.get(target);
  if (own) {
    const hours = hoursBetween(learning.hoursFromNothing, own.mean, minimumLevel);
    const practice = { skill: target, from: target, hours, because: 'practice' as const };
    if (hours < best.hours) best = { path: [practice], start: target, hours };
  }
  for (const { skill, hours: toWorking } of learning.starts) {
    if (skill === target || !skills.has(skill)) continue;
    const hours = pathHoursToLevel(toWorking, learning.hoursFromNothing, minimumLevel);
    // Starts come cheapest first, so the first one that the person has is the best of them.
    if (hours < best.hours) best = { path: scaledPath(learning.pathFrom(skill)!, toWorking, hours), start: skill, hours };
    break;
  }
  return best;
}

/** A path to working level, with its last step stretched or cut so that its hours sum to those to the level asked. */
function scaledPath(path: readonly PathStep[], toWorking: number, hours: number): readonly PathStep[] {
  if (hours < toWorking) return path.map((step) => ({ ...step, hours: (step.hours * hours) / toWorking }));
  return path.map((step, i) => (i === path.length - 1 ? { ...step, hours: step.hours + hours - toWorking } : step));
}
