import type { Ontology } from '@tremplin/ontology';
import { parentPort } from 'node:worker_threads';
import { explainMatch } from '../../explain-match.ts';
import type { Job } from '../../job.ts';
import { MatchingError } from '../../matching-error.ts';
import type { CrewOutcome } from '../../threads/ranking-crew.ts';
import type { ProfilePool } from '../../volume/profile-pool.ts';
import { restoreProfilePool } from '../../volume/restore-profile-pool.ts';
import { jobOutcome } from '../volume/job-outcome.ts';
import type { Notice, Task, ThreadProblem, ThreadReply, ThreadRequest } from './messages.ts';

/*
 * What a thread runs. It is bundled into worker-code.ts, so that a host needs no file for it: run
 * `pnpm --filter @tremplin/matching run build:worker` after a change of anything that scores.
 */
type Run = Extract<Notice, { kind: 'begin' }>;

const runs = new Map<number, Run>();
let pool: ProfilePool;
let ontology: Ontology;

parentPort!.on('message', (request: ThreadRequest) => {
  if (request.kind === 'begin') runs.set(request.run, request);
  else if (request.kind === 'end') runs.delete(request.run);
  else parentPort!.postMessage(replyTo(request));
});

function replyTo(request: Task & { readonly number: number }): ThreadReply {
  const { number } = request;
  try {
    return { number, value: done(request) };
  } catch (error) {
    return { number, problem: problemOf(error) };
  }
}

function done(task: Task): unknown {
  switch (task.kind) {
    case 'open':
      ontology = task.ontology;
      pool = restoreProfilePool(task.snapshot);
      return;
    case 'put':
      return pool.put(task.profile, task.tags);
    case 'remove':
      return pool.remove(task.id);
    case 'rank':
      // As text: a tree of thousands of small objects is copied twice as fast so.
      return JSON.stringify(rank(task.job, runs.get(task.run)!));
    case 'snapshot':
      return pool.snapshot();
  }
}

function rank(job: Job, { options, stop }: Run): CrewOutcome {
  const { explain, ...ranking } = options;
  const controller = new AbortController();
  const outcome = jobOutcome(job, pool, {
    ...ranking,
    ontology,
    signal: controller.signal,
    // Asked between segments: a message would be read only after the job.
    onProgress: () => {
      if (Atomics.load(stop, 0) === 1) controller.abort();
    },
  });
  if (!explain || !('ranking' in outcome)) return outcome;
  const { matches } = outcome.ranking;
  return {
    ...outcome,
    explanations: matches.map((match) => explainMatch(match, { ...explain, ontology })),
  };
}

function problemOf(error: unknown): ThreadProblem {
  if (!MatchingError.is(error)) return { error };
  return { code: error.code, message: error.message };
}
