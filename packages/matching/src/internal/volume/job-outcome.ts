import type { Job } from '../../job.ts';
import { MatchingError } from '../../matching-error.ts';
import type { ProfilePool } from '../../volume/profile-pool.ts';
import { rankPool, type RankPoolOptions } from '../../volume/rank-pool.ts';
import type { JobOutcome } from '../../volume/rank-pool-for-jobs.ts';

/** What comes of one job of many: a job that does not hold is reported, a wrong option is thrown. */
export function jobOutcome(job: Job, pool: ProfilePool, options: RankPoolOptions): JobOutcome {
  try {
    return { job: job.id, ranking: rankPool(job, pool, options) };
  } catch (error) {
    if (!MatchingError.is(error) || error.code === 'invalid-option') throw error;
    return { job: job.id, refused: { id: job.id, code: error.code, message: error.message } };
  }
}
