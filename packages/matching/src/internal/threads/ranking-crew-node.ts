import type { Ontology } from '@tremplin/ontology';
import type { Job } from '../../job.ts';
import { MatchingError } from '../../matching-error.ts';
import type { CrewOutcome, CrewRankingOptions, RankingCrew } from '../../threads/ranking-crew.ts';
import { createCrew, type Crew, type CrewParts } from './crew-node.ts';
import { inOrder } from './in-order.ts';
import type { RankingData } from './messages.ts';

export interface RankingCrewParts extends CrewParts {
  readonly ontology: Ontology;
  /** In memory that threads share, so that it is not copied for each. */
  readonly snapshot: Uint8Array;
}

/** Jobs that are being ranked or wait to be taken, for each thread: one of each. */
const AHEAD = 2;

export async function rankingCrewOver(parts: RankingCrewParts): Promise<RankingCrew> {
  const { ontology, snapshot } = parts;
  const crew = createCrew(parts);
  try {
    await crew.askAll({ kind: 'open', snapshot, ontology });
  } catch (error) {
    await crew.close();
    throw error;
  }
  let runs = 0;
  const close = (): Promise<void> => crew.close();
  return {
    threads: crew.threads,
    rank: (jobs, options = {}) => {
      runs += 1;
      return rankJobs(jobs, options, { crew, run: runs });
    },
    put: async (profile, tags = []) => {
      await crew.askAll({ kind: 'put', profile, tags });
    },
    remove: async (id) => (await crew.askAll({ kind: 'remove', id })) as boolean,
    snapshot: async () => (await crew.askOne({ kind: 'snapshot' })) as Uint8Array,
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function* rankJobs(
  jobs: Iterable<Job> | AsyncIterable<Job>,
  options: CrewRankingOptions,
  { crew, run }: { readonly crew: Crew; readonly run: number },
): AsyncGenerator<CrewOutcome> {
  const { onProgress, signal } = options;
  signal?.throwIfAborted();
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  crew.tellAll({ kind: 'begin', run, options: dataOf(options), stop });
  const rankOne = async (job: Job, isWanted: () => boolean): Promise<string> =>
    // Nobody reads what came of a job that is not wanted any more.
    (await crew.askFree(() => (isWanted() ? { kind: 'rank', run, job } : null))) as string;
  const outcomes = inOrder(jobs, {
    ahead: AHEAD * crew.threads,
    whenFree: crew.whenFree,
    work: (job, isWanted) => rankOne(job, isWanted).catch((error) => refusedToCross(job, error)),
    signal,
  });
  try {
    let done = 0;
    onProgress?.(done);
    for await (const outcome of outcomes) {
      yield typeof outcome === 'string' ? (JSON.parse(outcome) as CrewOutcome) : outcome;
      done += 1;
      onProgress?.(done);
    }
  } finally {
    Atomics.store(stop, 0, 1);
    crew.tellAll({ kind: 'end', run });
  }
}

/** @throws MatchingError `invalid-option`. */
function dataOf(options: CrewRankingOptions): RankingData {
  for (const name of ['constraintsOf', 'authorizationsOf'])
    if ((options as Readonly<Record<string, unknown>>)[name] !== undefined)
      throw new MatchingError(
        'invalid-option',
        `${name} is a function, which no other thread can call; filter by tags, or use rankPoolForJobs`,
      );
  const { policy, seed, top, tags, among, explain } = options;
  return {
    ...(policy && { policy }),
    ...(seed !== undefined && { seed }),
    ...(top !== undefined && { top }),
    ...(tags && { tags }),
    ...(among && { among: [...among] }),
    ...(explain && { explain }),
  };
}

/** A job with something in it that no message can carry, such as a function, is no job. */
function refusedToCross(job: Job, error: unknown): CrewOutcome {
  if (!(error instanceof DOMException) || error.name !== 'DataCloneError') throw error;
  const message = `matching: job "${job.id}" holds something that is no data; give what importJob gives`;
  return { job: job.id, refused: { id: job.id, code: 'invalid-job', message } };
}
