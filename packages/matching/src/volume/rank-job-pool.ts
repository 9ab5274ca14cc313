import type { Profile } from '@tremplin/profile';
import { rankJobsByBound } from '../internal/volume/rank-jobs-by-bound.ts';
import { checkProfileLevels, MIGRATION_OF_PROFILES } from '../internal/check-profile.ts';
import type { JobId } from '../job.ts';
import type { Ranking } from '../match.ts';
import { MatchingError } from '../matching-error.ts';
import type { RankingOptions } from '../ranking-options.ts';
import type { JobPool } from './job-pool.ts';
import type { PoolFilter } from './profile-pool.ts';

export interface RankJobPoolOptions extends Omit<RankingOptions, 'invalid' | 'ontology'> {
  /** How many matches, an integer of at least 1. @defaultValue 50 */
  readonly top?: number;
  /** Which jobs to consider. @defaultValue all */
  readonly tags?: PoolFilter;
  /**
   * A shortlist, such as the ids that a search of a `VectorIndex` found: no other job is considered, and of these the first
   * are exact. An id that is not in the pool is passed over. @defaultValue all
   */
  readonly among?: Iterable<JobId>;
}

/** The first of a pool of jobs, and what it took to find them. */
export interface JobPoolRanking extends Ranking {
  readonly of: 'jobs';
  /** How many jobs passed the filter, and stand on the shortlist where there is one. */
  readonly considered: number;
  /** How many of them were scored in full: all others cannot be among the first. */
  readonly scored: number;
}

/**
 * The first `top` jobs of a pool for a profile: the matches, to the byte, with which {@link rankJobs} of all of them begins.
 * Each job gets an upper bound of its score; only those whose bound reaches the last of the first are compiled and scored.
 * `setAside` names those that a constraint or a regulated requirement keeps from being among the first.
 *
 * @throws MatchingError `ontology-mismatch`, `invalid-profile`, `invalid-option`.
 */
export function rankJobPool(
  profile: Profile,
  pool: JobPool,
  options: RankJobPoolOptions = {},
): JobPoolRanking {
  const { meta, hash } = pool.ontology;
  if (profile.ontology.hash !== hash)
    throw new MatchingError(
      'ontology-mismatch',
      `profile ${profile.id} uses pack ${profile.ontology.id} ${profile.ontology.version}, the pool ${meta.id} ${meta.version}; ${MIGRATION_OF_PROFILES}`,
    );
  checkProfileLevels(profile);
  return rankJobsByBound(profile, pool, options);
}
