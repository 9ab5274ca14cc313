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
 * Jobs for a profile, best first: the same match as {@link rankProfiles} gives, seen from the person.
 * The result does not depend on the order of `jobs`.
 *
 * @throws MatchingError `duplicate-id` and, unless `invalid` is `'report'`, what does not hold in the profile or a job.
 */
export function rankJobs(profile: Profile, jobs: readonly Job[], options: RankingOptions): Ranking {
  const { ontology, policy = DEFAULT_POLICY, seed = 'tremplin' } = options;
  const repeated = firstRepeated(jobs.map(({ id }) => id));
  if (repeated !== undefined) {
    throw new MatchingError('duplicate-id', `job "${repeated}" is given twice; give each job once`);
  }
  const pairs = jobs.map((job) => ({
    profile,
    job,
    match: () => matchCompiled(compileJob(job, ontology, policy), profile, policy),
  }));
  return rankPairs(pairs, 'jobs', { ...options, policyId: policy.id, seed });
}
