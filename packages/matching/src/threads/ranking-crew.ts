import type { Profile, ProfileId } from '@tremplin/profile';
import type { ExplainOptions } from '../explain-match.ts';
import type { Explanation } from '../explanation.ts';
import type { Job } from '../job.ts';
import type { JobOutcome, RankPoolForJobsOptions } from '../volume/rank-pool-for-jobs.ts';

/**
 * As of `rankPoolForJobs`, without what is a function of the host (`constraintsOf`, `authorizationsOf`): no thread can call
 * it. The pack is the one that the crew was made with.
 */
export interface CrewRankingOptions extends Omit<
  RankPoolForJobsOptions,
  'ontology' | 'constraintsOf' | 'authorizationsOf'
> {
  /** Also makes the reasons of every match, in the thread that ranked it. @defaultValue none */
  readonly explain?: Omit<ExplainOptions, 'ontology'>;
}

/** What came of one job, and with `explain` the explanations of its matches, in their order. */
export type CrewOutcome = JobOutcome & { readonly explanations?: readonly Explanation[] };

/**
 * Threads that each hold one and the same pool and take whole jobs. Many jobs take less time, one job does not: it is ranked
 * by one thread.
 */
export interface RankingCrew {
  readonly threads: number;
  /**
   * What `rankPoolForJobs` gives for the same jobs, to the byte and in their order. A job is read when a thread is free and
   * at most twice as many jobs as threads wait to be taken, so that a slow reader holds the work back. A job that does not
   * hold is reported, and the others go on. Each job sees the changes that were asked for before it was read.
   *
   * @throws MatchingError `invalid-option` for a function that threads cannot call, `thread-failed` in the place of the job
   * whose thread ended, `closed`; the reason of the signal, which also stops the jobs that are being ranked.
   */
  rank(
    jobs: Iterable<Job> | AsyncIterable<Job>,
    options?: CrewRankingOptions,
  ): AsyncGenerator<CrewOutcome>;
  /**
   * As of `ProfilePool`, in every thread; done when all have it.
   *
   * @throws MatchingError `ontology-mismatch`, `invalid-profile` (all threads are then as before), `thread-failed`, `closed`.
   */
  put(profile: Profile, tags?: readonly string[]): Promise<void>;
  /** As of `ProfilePool`, in every thread. */
  remove(id: ProfileId): Promise<boolean>;
  /** The pool with all changes, as bytes for `restoreProfilePool` and `restoreRankingCrew`. */
  snapshot(): Promise<Uint8Array>;
  /** Ends the threads after the jobs that they have. A crew that is not closed keeps no process alive while it is idle. */
  close(): Promise<void>;
  /** Closes. */
  [Symbol.asyncDispose](): Promise<void>;
}
