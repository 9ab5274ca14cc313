import type { ProfileId } from '@tremplin/profile';
import { compileJob } from '../internal/compile-job.ts';
import { rankCompiled } from '../internal/volume/rank-compiled.ts';
import type { Job } from '../job.ts';
import type { Ranking } from '../match.ts';
import { DEFAULT_POLICY } from '../policy.ts';
import type { RankingOptions } from '../ranking-options.ts';
import type { PoolFilter, ProfilePool } from './profile-pool.ts';

export interface RankPoolOptions extends Omit<RankingOptions, 'invalid'> {
  /** How many matches, an integer of at least 1. @defaultValue 50 */
  readonly top?: number;
  /** Whom to consider. @defaultValue everybody */
  readonly tags?: PoolFilter;
  /**
   * A shortlist, such as the ids that a search of a `VectorIndex` found: nobody else is considered, and of these the first are
   * exact. An id that is not in the pool is passed over. @defaultValue everybody
   */
  readonly among?: Iterable<ProfileId>;
}

/** The first of a pool, and what it took to find them. */
export interface PoolRanking extends Ranking {
  readonly of: 'profiles';
  /** How many people passed the filter, and stand on the shortlist where there is one. */
  readonly considered: number;
  /** How many of them were scored in full: all others cannot be among the first. */
  readonly scored: number;
}

/**
 * The first `top` profiles of a pool for a job: the matches, to the byte, with which {@link rankProfiles} of all of them begins.
 * Everybody gets an upper bound of their score; only those whose bound reaches the last of the first are scored.
 * `setAside` names those whom a constraint or a regulated requirement keeps from being among the first.
 *
 * @throws MatchingError `ontology-mismatch`, `invalid-option`, and what does not hold in the job.
 */
export function rankPool(job: Job, pool: ProfilePool, options: RankPoolOptions): PoolRanking {
  const { ontology, policy = DEFAULT_POLICY } = options;
  return rankCompiled(compileJob(job, ontology, policy), pool, options);
}
