import type { Verdict } from '../match.ts';
import type { RequirementAssessment } from './assess-requirement.ts';
import { isLearnable, type Assessed } from './score-counted.ts';

/** What a verdict says beyond its numbers. */
export type Judgement =
  | Pick<Extract<Verdict, { verdict: 'met' }>, 'verdict' | 'via'>
  | Pick<Extract<Verdict, { verdict: 'unknown' }>, 'verdict' | 'settledBy' | 'suggestion'>
  | Pick<
      Extract<Verdict, { verdict: 'reachable' }>,
      'verdict' | 'path' | 'hours' | 'weeks' | 'planned'
    >
  | Pick<Extract<Verdict, { verdict: 'notMet' }>, 'verdict'>;

/** The verdict on one requirement; `planned` is the share of its path that the ramp-up has time for. */
export function judge(
  assessment: RequirementAssessment,
  { compiled, policy, skills, pace, capacity }: Assessed,
  planned: number,
): Judgement {
  const { probability, suggestion, path, hours } = assessment;
  if (!suggestion && probability >= policy.metProbability)
    return { verdict: 'met', via: assessment.via };
  if (probability >= policy.unknownProbability) {
    const settledBy = suggestion ? 'any-evidence' : 'assessment';
    return { verdict: 'unknown', settledBy, suggestion };
  }
  // Nothing at all is known about the person.
  if (skills.size === 0) return { verdict: 'unknown', settledBy: 'any-evidence', suggestion: null };
  if (!isLearnable(assessment, capacity)) return { verdict: 'notMet' };
  const weeks =
    hours === 0 ? 0 : Math.ceil(hours / (compiled.job.rampUp.hoursPerWeek * pace.factor));
  return { verdict: 'reachable', path, hours, weeks, planned };
}
