import { createLearningMap, type Ontology, type SkillId } from '@tremplin/ontology';
import type { Job, JobRequirement, RampUp } from '../job.ts';
import type { MatchingPolicy } from '../policy.ts';
import { createTransfers, type Transfers } from './adjacent-skills.ts';
import { assessRequirement, type RequiredSkill } from './assess-requirement.ts';
import { checkJob } from './check-job.ts';
import { countedSets } from './counted-sets.ts';
import { tradesOf, type Trade } from './trades.ts';

/** One requirement with all that does not depend on the person. */
export interface CompiledRequirement extends RequiredSkill {
  /** Where it counts; the weights of each set that can count together sum to 1. */
  readonly weight: number;
  /** Hours to the level asked for somebody with no skill around it. */
  readonly hoursFromNothing: number;
  readonly transfers: Transfers;
}

export interface CompiledJob {
  readonly job: Job;
  readonly requirements: readonly CompiledRequirement[];
  /** Which requirements can count together: one set, all of them, unless the job has groups. */
  readonly countedSets: readonly (readonly number[])[];
  /** The occupations that need what the job asks for, with all that they need. */
  readonly trades: readonly Trade[];
  /** Hours of learning in the whole ramp-up. */
  readonly capacity: number;
}

const WEEKS_PER_MONTH = 52 / 12;

/**
 * Resolves all adjacency of a job once, so that each profile costs only look-ups.
 *
 * @throws MatchingError where the job does not hold, see `checkJob`.
 */
export function compileJob(job: Job, ontology: Ontology, policy: MatchingPolicy): CompiledJob {
  checkJob(job, ontology);
  return compileChecked(job, policy, {
    learn(requirement) {
      const learning = createLearningMap(ontology, requirement.skill);
      const { hours } = assessRequirement({ requirement, learning }, new Map());
      return { learning, hoursFromNothing: hours, transfers: createTransfers(learning) };
    },
    tradesOf: (skills) => tradesOf(ontology, skills),
  });
}

/** What a pack says about the skills of a job, made on the spot or known before. */
export interface SkillSource {
  learn(
    requirement: JobRequirement,
  ): Pick<CompiledRequirement, 'learning' | 'hoursFromNothing' | 'transfers'>;
  /** In id order. */
  tradesOf(skills: ReadonlySet<SkillId>): readonly Trade[];
}

/** The same for a job that was checked. */
export function compileChecked(job: Job, policy: MatchingPolicy, source: SkillSource): CompiledJob {
  // In id order whatever order the job lists them in: sums are made in this order.
  const sorted = job.requirements.toSorted((a, b) => (a.skill < b.skill ? -1 : 1));
  const sets = countedSets(job, sorted);
  const weights = weightsOf(sorted, sets[0]!, policy);
  return {
    job,
    requirements: sorted.map((requirement, i) => ({
      requirement,
      weight: weights[i]!,
      ...source.learn(requirement),
    })),
    countedSets: sets,
    trades: source.tradesOf(new Set(sorted.map(({ skill }) => skill))),
    capacity: capacityOf(job.rampUp),
  };
}

/** Hours of learning in the whole ramp-up. */
export function capacityOf({ months, hoursPerWeek }: RampUp): number {
  return months * WEEKS_PER_MONTH * hoursPerWeek;
}

/** Importance, less for what is optional; all members of a group weigh as its weightiest, whichever counts. */
function weightsOf(
  requirements: readonly JobRequirement[],
  counted: readonly number[],
  policy: MatchingPolicy,
): readonly number[] {
  const own = requirements.map(
    ({ importance, relationType }) =>
      importance * (relationType === 'essential' ? 1 : policy.optionalWeight),
  );
  const raw = requirements.map(({ group }, i) =>
    group === undefined
      ? own[i]!
      : Math.max(...own.filter((_, j) => requirements[j]!.group === group)),
  );
  const total = counted.reduce((sum, i) => sum + raw[i]!, 0);
  return raw.map((weight) => (total === 0 ? 1 / counted.length : weight / total));
}
