import type { Profile, ProfileId } from '@tremplin/profile';
import type { Match, Verdict } from '../match.ts';
import type { MatchingPolicy } from '../policy.ts';
import {
  assessRequirement,
  estimateSkills,
  type EstimatedSkills,
  type RequirementAssessment,
} from './assess-requirement.ts';
import { checkProfile } from './check-profile.ts';
import type { CompiledJob } from './compile-job.ts';
import { judge } from './judge.ts';
import { learningPace } from './learning-pace.ts';
import { rounded, scoreCounted, type Assessed, type CountedScore } from './score-counted.ts';
import { sharesShown, suggestionFor } from './trades.ts';

/**
 * One profile against a compiled job.
 *
 * @throws MatchingError `ontology-mismatch`, `invalid-profile`.
 */
export function matchCompiled(
  compiled: CompiledJob,
  profile: Profile,
  policy: MatchingPolicy,
): Match {
  checkProfile(profile, compiled.job);
  return matchEstimated(compiled, { id: profile.id, skills: estimateSkills(profile) }, policy);
}

/** The same for a profile that was checked, with its levels estimated before. */
export function matchEstimated(
  compiled: CompiledJob,
  { id, skills }: { readonly id: ProfileId; readonly skills: EstimatedSkills },
  policy: MatchingPolicy,
): Match {
  const assessments = assessAll(compiled, skills);
  const shown = assessments.map(({ probability }) =>
    Math.min(1, probability / policy.sureProbability),
  );
  const pace = learningPace(skills, policy.fastestPace);
  const capacity = compiled.capacity * pace.factor;
  const assessed = { compiled, policy, skills, assessments, shown, pace, capacity };
  const best = bestCounted(assessed);
  return {
    profile: id,
    job: compiled.job.id,
    verdicts: verdictsOf(assessed, best),
    fit: best.fit,
    reach: best.reach,
    score: best.score,
    pace,
  };
}

function assessAll(
  compiled: CompiledJob,
  skills: EstimatedSkills,
): readonly RequirementAssessment[] {
  const shares = sharesShown(compiled.trades, skills);
  return compiled.requirements.map((required) => {
    const assessment = assessRequirement(required, skills);
    const { skill, minimumLevel } = required.requirement;
    const suggestion = suggestionFor(skill, minimumLevel, { trades: compiled.trades, shares });
    return suggestion && suggestion.probability > assessment.probability
      ? { ...assessment, probability: suggestion.probability, suggestion }
      : assessment;
  });
}

/** Of the sets that can count together, the one with the best score; ties to the first. */
function bestCounted(assessed: Assessed): CountedScore {
  let best: CountedScore | undefined;
  for (const counted of assessed.compiled.countedSets) {
    const scored = scoreCounted(assessed, counted);
    if (best === undefined || scored.score > best.score) best = scored;
  }
  return best!;
}

function verdictsOf(
  assessed: Assessed,
  { credits, contributions }: CountedScore,
): readonly Verdict[] {
  const { compiled, assessments, shown } = assessed;
  let at = 0;
  return compiled.requirements.map(({ requirement }, i): Verdict => {
    const credit = credits[i];
    const { skill, relationType, minimumLevel } = requirement;
    return {
      skill,
      relationType,
      minimumLevel,
      weight: credit?.weight ?? 0,
      fit: credit?.fit ?? rounded(shown[i]!),
      reach: credit?.reach ?? rounded(shown[i]!),
      contribution: credit ? contributions[at++]! : 0,
      level: assessments[i]!.level,
      adjacent: credit?.adjacent
        ? { skill: credit.adjacent.skill, credit: credit.adjacent.credit }
        : null,
      isCounted: credit !== undefined,
      ...judge(assessments[i]!, assessed, credit?.planned ?? 0),
    };
  });
}
