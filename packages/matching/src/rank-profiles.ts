import type { Profile } from '@tremplin/profile';
import { compileJob } from './internal/compile-job.ts';
import { matchCompiled } from './internal/match-compiled.ts';
import { rankPairs } from './internal/rank-pairs.ts';
import { firstRepeated } from './internal/ranking-order.ts';
import type { Job } from './job.ts';
import { MatchingError } from './matching-error.ts';
import type { Ranking } from './match.ts';
import { DEFAULT_POLICY } from './policy.ts';
import type { RankingOptions } from './ranking-options.ts';

/**
 * Profiles for a job, best first. The result does not depend on the order of `profiles`, and the
 * score of a profile does not depend on the others. Constraints and regulated requirements set people aside, with the
 * reason; they do not move a score.
 *
 * @throws MatchingError `duplicate-id`, what does not hold in the job, and, unless `invalid` is `'report'`, in a profile.
 */
export function rankProfiles(
  job: Job,
  profiles: readonly Profile[],
  options: RankingOptions,
): Ranking {
  const { ontology, policy = DEFAULT_POLICY, seed = 'tremplin' } = options;
  const repeated = firstRepeated(profiles.map(({ id }) => id));
  if (repeated !== undefined) {
    throw new MatchingError(
      'duplicate-id',
      `profile ${repeated} is given twice; give each person once`,
    );
  }
  const compiled = compileJob(job, ontology, policy);
  const pairs = profiles.map((profile) => ({
    profile,
    job,
    match: () => matchCompiled(compiled, profile, policy),
  }));
  return rankPairs(pairs, 'profiles', { ...options, policyId: policy.id, seed });
}
