import type { Profile } from '@tremplin/profile';
import { compileJob } from './internal/compile-job.ts';
import { matchCompiled } from './internal/match-compiled.ts';
import { firstRepeated, rankingOrder } from './internal/ranking-order.ts';
import type { Job } from './job.ts';
import { MatchingError } from './matching-error.ts';
import type { Match, Ranking } from './match.ts';
import { DEFAULT_POLICY } from './policy.ts';
import type { RankingOptions } from './ranking-options.ts';

/**
 * Jobs for a profile, best first: the same match as {@link rankProfiles} gives, seen from the person.
 * The result does not depend on the order of `jobs`.
 *
 * @throws MatchingError `no-requirements`, `ontology-mismatch`, `duplicate-id`.
 */
export function rankJobs(profile: Profile, jobs: readonly Job[], options: RankingOptions): Ranking {
  const { ontology, policy = DEFAULT_POLICY, seed = 'tremplin' } = options;
  const repeated = firstRepeated(jobs.map(({ id }) => id));
  if (repeated !== undefined) {
    throw new MatchingError('duplicate-id', `job "${repeated}" is given twice; give each job once`);
  }
  const matches = jobs.map((job, i) => {
    options.signal?.throwIfAborted();
    options.onProgress?.(i, jobs.length);
    return matchCompiled(compileJob(job, ontology, policy), profile, policy);
  });
  options.onProgress?.(jobs.length, jobs.length);
  return {
    of: 'jobs',
    policy: policy.id,
    ontology: ontology.hash,
    matches: matches.toSorted(rankingOrder<Match>((match) => match.job, seed)),
  };
}
