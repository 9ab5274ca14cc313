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
 * Profiles for a job, best first. The result does not depend on the order of `profiles`, and the
 * score of a profile does not depend on the others.
 *
 * @throws MatchingError `no-requirements`, `ontology-mismatch`, `duplicate-id`.
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
  const matches = profiles.map((profile, i) => {
    options.signal?.throwIfAborted();
    options.onProgress?.(i, profiles.length);
    return matchCompiled(compiled, profile, policy);
  });
  options.onProgress?.(profiles.length, profiles.length);
  return {
    of: 'profiles',
    policy: policy.id,
    ontology: ontology.hash,
    matches: matches.toSorted(rankingOrder<Match>((match) => match.profile, seed)),
  };
}
