import { Worker } from 'node:worker_threads';
import { MatchingError, type MatchingErrorCode } from '../../matching-error.ts';
import type { Notice, Task, ThreadProblem, ThreadReply, ThreadRequest } from './messages.ts';

/** One thread of a crew. */
export interface Member {
  /** @throws MatchingError as the thread did, `thread-failed` where it ended before it answered. */
  ask(task: Task): Promise<unknown>;
  tell(notice: Notice): void;
  /** Ends the thread when it has answered. */
  close(): Promise<void>;
}

/** That a thread ended without being told to. */
export interface Ending {
  readonly name: string;
  readonly reason: string;
  readonly cause: unknown;
}

export interface MemberOptions {
  /** As errors name it. */
  readonly name: string;
  readonly onEnd: (ending: Ending) => void;
}

interface Pending {
  readonly task: Task;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

export function createMember(code: string, { name, onEnd }: MemberOptions): Member {
  // Not the options of the host's process: a loader for its sources is of no use to code that has no imports.
  const worker = new Worker(code, { eval: true, execArgv: [] });
  const pending = new Map<number, Pending>();
  let asked = 0;
  let hasEnded = false;
  let whenIdle: (() => void) | undefined;
  const settle = (): void => {
    if (pending.size > 0) return;
    worker.unref();
    whenIdle?.();
  };
  worker.on('message', (reply: ThreadReply) => {
    const { resolve, reject } = pending.get(reply.number)!;
    pending.delete(reply.number);
    if ('problem' in reply) reject(errorOf(reply.problem));
    else resolve(reply.value);
    settle();
  });
  const end = (reason: string, cause?: unknown): void => {
    if (hasEnded) return;
    hasEnded = true;
    onEnd({ name, reason, cause });
    for (const { task, reject } of pending.values()) reject(endedIn(task, { name, reason, cause }));
    pending.clear();
    settle();
  };
  worker.on('error', (error) => end(error.message, error));
  worker.on('messageerror', (error) => end(error.message, error));
  worker.on('exit', (exitCode) => end(`exit code ${exitCode}`));
  worker.unref();
  return {
    ask: (task) =>
      new Promise((resolve, reject) => {
        asked += 1;
        const request: ThreadRequest = { ...task, number: asked };
        worker.postMessage(request);
        // What is asked keeps the process alive, an idle thread does not.
        worker.ref();
        pending.set(asked, { task, resolve, reject });
      }),
    tell: (notice) => worker.postMessage(notice),
    close: async () => {
      if (pending.size > 0) await new Promise<void>((resolve) => (whenIdle = resolve));
      hasEnded = true;
      await worker.terminate();
    },
  };
}

const PREFIX = /^matching: /u;

function errorOf(problem: ThreadProblem): unknown {
  if ('error' in problem) return problem.error;
  return new MatchingError(problem.code as MatchingErrorCode, problem.message.replace(PREFIX, ''));
}

function endedIn(task: Task, { name, reason, cause }: Ending): MatchingError {
  const message = `${name} ended ${momentOf(task)}: ${reason}; close the crew and make another from a pool or a snapshot`;
  return new MatchingError('thread-failed', message, { cause });
}

function momentOf(task: Task): string {
  switch (task.kind) {
    case 'open':
      return 'while it read the pool';
    case 'put':
      return `while it put profile ${task.profile.id}`;
    case 'remove':
      return `while it removed profile ${task.id}`;
    case 'rank':
      return `while it ranked job "${task.job.id}"`;
    case 'snapshot':
      return 'while it made a snapshot';
  }
}
