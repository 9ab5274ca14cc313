import type { SkillId } from '@tremplin/ontology';
import type { Evidence, ProficiencyLevel, Profile, ProfileId } from '@tremplin/profile';
import { compileJob } from './internal/compile-job.ts';
import { matchCompiled } from './internal/match-compiled.ts';
import { rankingOrder } from './internal/ranking-order.ts';
import type { Job } from './job.ts';
import type { Match } from './match.ts';
import { MatchingError } from './matching-error.ts';
import { DEFAULT_POLICY } from './policy.ts';
import { rankProfiles } from './rank-profiles.ts';
import type { RankingOptions } from './ranking-options.ts';

/** "With a verified test of this skill at this level: rank 14 → 5". Both matches were made, none is estimated. */
export interface Counterfactual {
  readonly skill: SkillId;
  readonly level: ProficiencyLevel;
  readonly before: { readonly rank: number; readonly score: number };
  readonly after: { readonly rank: number; readonly score: number };
}

/**
 * What a verified test at the level asked would change for one person, one requirement at a time: each is put into the
 * profile and the match is made again. Those that raise the score, the greatest gain first. Ranks are among `profiles`,
 * from 1, without those set aside.
 *
 * @throws MatchingError `invalid-profile` when `person` is not among those ranked.
 */
export function findCounterfactuals(
  job: Job,
  profiles: readonly Profile[],
  options: RankingOptions & { readonly person: ProfileId },
): readonly Counterfactual[] {
  const { ontology, policy = DEFAULT_POLICY, seed = 'tremplin', person } = options;
  const { matches } = rankProfiles(job, profiles, options);
  const before = matches.findIndex(({ profile }) => profile === person);
  const profile = profiles.find(({ id }) => id === person);
  if (before < 0 || !profile) {
    throw new MatchingError(
      'invalid-profile',
      `profile ${person} is not among those ranked; give a person of the ranking who is not set aside`,
    );
  }
  const compiled = compileJob(job, ontology, policy);
  const compare = rankingOrder<Match>((match) => match.profile, seed);
  const others = matches.filter((_, i) => i !== before);
  const changes = job.requirements.map(({ skill, minimumLevel }): Counterfactual => {
    const changed = matchCompiled(compiled, withTest(profile, skill, minimumLevel), policy);
    return {
      skill,
      level: minimumLevel,
      before: { rank: before + 1, score: matches[before]!.score },
      after: {
        rank: 1 + others.filter((other) => compare(other, changed) < 0).length,
        score: changed.score,
      },
    };
  });
  return changes
    .filter((change) => change.after.score > change.before.score)
    .toSorted((a, b) => b.after.score - a.after.score || (a.skill < b.skill ? -1 : 1));
}

/** The profile with one more verified test; a test of the same skill that it holds already stays. */
function withTest(profile: Profile, skill: SkillId, level: ProficiencyLevel): Profile {
  const test: Evidence = {
    kind: 'assessment',
    basis: 'stated',
    level,
    recency: 'current',
    duration: 'unknown',
    verified: true,
  };
  const held = profile.skills.find((assertion) => assertion.skill === skill);
  return {
    ...profile,
    skills: [
      ...profile.skills.filter((assertion) => assertion !== held),
      { skill, evidence: [test, ...(held?.evidence ?? [])] },
    ].toSorted((a, b) => (a.skill < b.skill ? -1 : 1)),
  };
}
