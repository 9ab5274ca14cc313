import type { Profile } from '@tremplin/profile';
import { MatchingError } from '../matching-error.ts';
import type { Match, Verdict } from '../match.ts';
import type { MatchingPolicy } from '../policy.ts';
import {
  assessRequirement,
  estimateSkills,
  type RequirementAssessment,
} from './assess-requirement.ts';
import type { CompiledJob, CompiledRequirement } from './compile-job.ts';
import { planRampUp } from './plan-ramp-up.ts';
import { scoreCredits } from './score.ts';

/** One profile against a compiled job. */
export function matchCompiled(
  compiled: CompiledJob,
  profile: Profile,
  policy: MatchingPolicy,
): Match {
  if (profile.ontology.hash !== compiled.job.ontology.hash) {
    throw new MatchingError(
      'ontology-mismatch',
      `profile ${profile.id} uses pack ${profile.ontology.id} ${profile.ontology.version}, job "${compiled.job.id}" uses ${compiled.job.ontology.id} ${compiled.job.ontology.version}; import both with the same pack`,
    );
  }
  const skills = estimateSkills(profile);
  const assessed = compiled.requirements.map((requirement) =>
    assessRequirement(requirement, skills),
  );
  const fits = assessed.map((assessment, i) =>
    fitCredit(assessment, compiled.requirements[i]!, policy),
  );
  const shares = planRampUp(
    assessed.map((assessment, i) => ({
      worth: learnable(assessment, compiled)
        ? compiled.requirements[i]!.weight * Math.max(0, policy.learntCredit - fits[i]!)
        : 0,
      hours: Math.max(assessment.hours, Number.MIN_VALUE),
    })),
    compiled.capacity,
  );
  const credits = compiled.requirements.map(({ weight }, i) => {
    const learnt = Math.max(0, policy.learntCredit - fits[i]!) * shares[i]!;
    return { weight, fit: rounded(fits[i]!), reach: rounded(fits[i]! + learnt) };
  });
  const { fit, reach, score, contributions } = scoreCredits(credits, policy);
  const verdicts = compiled.requirements.map((requirement, i): Verdict => ({
    skill: requirement.requirement.skill,
    relationType: requirement.requirement.relationType,
    minimumLevel: requirement.requirement.minimumLevel,
    ...credits[i]!,
    contribution: contributions[i]!,
    level: assessed[i]!.level,
    ...judge(assessed[i]!, { compiled, policy, planned: shares[i]!, blank: skills.size === 0 }),
  }));
  return { profile: profile.id, job: compiled.job.id, verdicts, fit, reach, score };
}

/** Credits are kept to a millionth, so that the last bits of an exponential cannot change an order. */
function rounded(credit: number): number {
  return Math.round(credit * 1e6) / 1e6;
}

function fitCredit(
  assessment: RequirementAssessment,
  requirement: CompiledRequirement,
  policy: MatchingPolicy,
): number {
  if (assessment.probability >= policy.metProbability) return 1;
  const behind = 1 - assessment.hours / requirement.hoursFromNothing;
  const shown = assessment.probability >= policy.unknownProbability ? assessment.probability : 0;
  return Math.max(shown, policy.adjacentCredit * behind);
}

function learnable(assessment: RequirementAssessment, { capacity }: CompiledJob): boolean {
  return assessment.hours <= capacity;
}

type Judgement =
  | Pick<Extract<Verdict, { verdict: 'met' }>, 'verdict' | 'via'>
  | Pick<Extract<Verdict, { verdict: 'unknown' }>, 'verdict' | 'settledBy'>
  | Pick<
      Extract<Verdict, { verdict: 'reachable' }>,
      'verdict' | 'path' | 'hours' | 'weeks' | 'planned'
    >
  | Pick<Extract<Verdict, { verdict: 'notMet' }>, 'verdict'>;

interface Circumstances {
  readonly compiled: CompiledJob;
  readonly policy: MatchingPolicy;
  readonly planned: number;
  /** Nothing at all is known about the person. */
  readonly blank: boolean;
}

function judge(
  assessment: RequirementAssessment,
  { compiled, policy, planned, blank }: Circumstances,
): Judgement {
  if (assessment.probability >= policy.metProbability)
    return { verdict: 'met', via: assessment.via };
  if (assessment.probability >= policy.unknownProbability)
    return { verdict: 'unknown', settledBy: 'assessment' };
  if (blank) return { verdict: 'unknown', settledBy: 'any-evidence' };
  if (!learnable(assessment, compiled)) return { verdict: 'notMet' };
  const { path, hours } = assessment;
  const weeks = Math.ceil(hours / compiled.job.rampUp.hoursPerWeek);
  return { verdict: 'reachable', path, hours, weeks, planned };
}
