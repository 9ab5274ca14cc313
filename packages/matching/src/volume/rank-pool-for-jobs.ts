import { jobOutcome } from '../internal/volume/job-outcome.ts';
import type { Job, JobId } from '../job.ts';
import type { RefusedRow } from '../match.ts';
import type { ProfilePool } from './profile-pool.ts';
import type { PoolRanking, RankPoolOptions } from './rank-pool.ts';

export interface RankPoolForJobsOptions extends Omit<RankPoolOptions, 'onProgress'> {
  /** Called before each job with how many are done. */
  readonly onProgress?: (done: number) => void;
}

/** What came of one job. */
export type JobOutcome =
  | { readonly job: JobId; readonly ranking: PoolRanking }
  | { readonly job: JobId; readonly refused: RefusedRow };

/**
 * {@link rankPool} for one job after the other, in their order: each is ranked when it is asked for, so that whoever reads
 * slowly holds the work back and no more than one ranking is in memory. A job that does not hold is reported, and the others
 * go on. Between two jobs other work of the process gets its turn; the pool may change then, and later jobs see it.
 *
 * @param jobs - Any list or stream; it is read as far as rankings are.
 * @throws the reason of the signal.
 *
 * @example
 * ```ts
 * import { createProfilePool, rankPoolForJobs } from '@tremplin/matching';
 * import { digitalPack } from '@tremplin/ontology/digital';
 *
 * const ontology = digitalPack();
 * const { id, version } = ontology.meta;
 * const pool = createProfilePool({ id, version, hash: ontology.hash });
 * for await (const outcome of rankPoolForJobs([], pool, { ontology })) console.log(outcome.job);
 * ```
 */
export async function* rankPoolForJobs(
  jobs: Iterable<Job> | AsyncIterable<Job>,
  pool: ProfilePool,
  { onProgress, ...options }: RankPoolForJobsOptions,
): AsyncGenerator<JobOutcome> {
  let done = 0;
  for await (const job of jobs) {
    options.signal?.throwIfAborted();
    onProgress?.(done);
    yield jobOutcome(job, pool, options);
    done += 1;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  onProgress?.(done);
}
