import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Part } from './run-part.ts';

export interface InProcessesOptions {
  /** Processes at a time. */
  readonly workers: number;
  readonly onProgress: (done: number, total: number) => void;
}

/** What each part gives, in the order of the parts, however many processes there are. */
export async function inProcesses<Result>(
  parts: readonly Part[],
  { workers, onProgress }: InProcessesOptions,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    const child = fork(fileURLToPath(new URL('run-part.ts', import.meta.url)));
    try {
      while (next < parts.length) {
        const index = next++;
        results[index] = await askChild<Result>(child, parts[index]!);
        onProgress((done += 1), parts.length);
      }
    } finally {
      child.kill();
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, parts.length) }, work));
  return results;
}

async function askChild<Result>(child: ChildProcess, part: Part): Promise<Result> {
  const ended = new AbortController();
  const { signal } = ended;
  const died = once(child, 'exit', { signal }).then(([code]): never => {
    throw new Error(`${part.measure}: a process ended with ${code}`);
  });
  const answered = once(child, 'message', { signal });
  try {
    child.send(part);
    const [result] = (await Promise.race([answered, died])) as [Result];
    return result;
  } finally {
    ended.abort();
    // The one that lost the race ends as aborted.
    await Promise.allSettled([answered, died]);
  }
}
