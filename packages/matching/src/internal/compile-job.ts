import { createLearningMap, type Ontology } from '@tremplin/ontology';
import type { Job } from '../job.ts';
import { MatchingError } from '../matching-error.ts';
import type { MatchingPolicy } from '../policy.ts';
import { assessRequirement, type RequiredSkill } from './assess-requirement.ts';

/** One requirement with all that does not depend on the person. */
export interface CompiledRequirement extends RequiredSkill {
  /** The weights of a job sum to 1. */
  readonly weight: number;
  /** Hours to the level asked for somebody with no skill around it. */
  readonly hoursFromNothing: number;
}

export interface CompiledJob {
  readonly job: Job;
  readonly requirements: readonly CompiledRequirement[];
  /** Hours of learning in the whole ramp-up. */
  readonly capacity: number;
}

const WEEKS_PER_MONTH = 52 / 12;

/** Resolves all adjacency of a job once, so that each profile costs only look-ups. */
export function compileJob(job: Job, ontology: Ontology, policy: MatchingPolicy): CompiledJob {
  if (job.requirements.length === 0) {
    throw new MatchingError(
      'no-requirements',
      `job "${job.id}" has no requirement, so there is nothing to match on; name at least one skill of pack ${ontology.meta.id}`,
    );
  }
  if (job.ontology.hash !== ontology.hash) {
    throw new MatchingError(
      'ontology-mismatch',
      `job "${job.id}" uses pack ${job.ontology.id} ${job.ontology.version}, not the ${ontology.meta.id} ${ontology.meta.version} given; import the job again with this pack`,
    );
  }
  // In id order whatever order the job lists them in: sums are made in this order.
  const sorted = job.requirements.toSorted((a, b) => (a.skill < b.skill ? -1 : 1));
  const raw = sorted.map(
    ({ importance, relationType }) =>
      importance * (relationType === 'essential' ? 1 : policy.optionalWeight),
  );
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  const requirements = sorted.map((requirement, i) => {
    const learning = createLearningMap(ontology, requirement.skill);
    const weight = total === 0 ? 1 / sorted.length : raw[i]! / total;
    const { hours } = assessRequirement({ requirement, learning }, new Map());
    return { requirement, weight, learning, hoursFromNothing: hours };
  });
  return {
    job,
    requirements,
    capacity: job.rampUp.months * WEEKS_PER_MONTH * job.rampUp.hoursPerWeek,
  };
}
