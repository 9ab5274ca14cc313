import type { Profile } from '@tremplin/profile';
import { compileJob } from '../internal/compile-job.ts';
import { createStreamRanking } from '../internal/volume/stream-ranking.ts';
import type { Job } from '../job.ts';
import type { RefusedRow } from '../match.ts';
import { MatchingError } from '../matching-error.ts';
import { DEFAULT_POLICY } from '../policy.ts';
import type { PoolRanking, RankPoolOptions } from './rank-pool.ts';

export interface RankProfileStreamOptions extends Omit<
  RankPoolOptions,
  'among' | 'tags' | 'onProgress'
> {
  /** Profiles in memory at one time, beside the first, an integer of at least 1. @defaultValue 10,000 */
  readonly batch?: number;
  /** Called after each batch with how many profiles were read. */
  readonly onProgress?: (done: number) => void;
}

/** The first of a stream, and what could not be ranked. */
export interface StreamRanking extends PoolRanking {
  /** Profiles that do not hold, and those whose id stands beside them: the first 1,000. */
  readonly refused: readonly RefusedRow[];
  /** How many there were. */
  readonly refusedCount: number;
}

/**
 * The first `top` of any number of profiles for a job, in memory that does not grow with them: the same, to the byte, as of
 * all at once, in whatever order they come. Batches go through a pool, and only the first stay from one to the next. A batch is
 * read when the one before is ranked, so that the source is never ahead.
 *
 * A person given twice is refused where both are in memory at one time; beyond that nobody remembers, so give each once.
 *
 * @throws MatchingError `invalid-option`, `ontology-mismatch` and what does not hold in the job; the reason of the signal.
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { importJob, rankProfileStream } from '@tremplin/matching';
 * import { digitalPack } from '@tremplin/ontology/digital';
 *
 * const ontology = digitalPack();
 * const linker = await createLinker(ontology);
 * const { job } = await importJob({ requirements: [{ skill: 'Docker' }] }, { linker, id: 'job-1' });
 * const { considered } = await rankProfileStream(job, [], { ontology, top: 50 });
 * considered; // 0
 * ```
 */
export async function rankProfileStream(
  job: Job,
  profiles: Iterable<Profile> | AsyncIterable<Profile>,
  options: RankProfileStreamOptions,
): Promise<StreamRanking> {
  const { batch = 10_000, onProgress, signal, ...ranking } = options;
  if (!Number.isInteger(batch) || batch < 1)
    throw new MatchingError('invalid-option', `batch is ${batch}; give an integer of at least 1`);
  signal?.throwIfAborted();
  const compiled = compileJob(job, options.ontology, options.policy ?? DEFAULT_POLICY);
  const stream = createStreamRanking(compiled, { ...ranking, ...(signal && { signal }) });
  let read = 0;
  for await (const profile of profiles) {
    stream.add(profile);
    read += 1;
    if (read % batch !== 0) continue;
    signal?.throwIfAborted();
    stream.settle();
    onProgress?.(read);
  }
  signal?.throwIfAborted();
  const found = stream.settle();
  onProgress?.(read);
  return found;
}
