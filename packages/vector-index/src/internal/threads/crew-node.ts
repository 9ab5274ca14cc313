import { Worker } from 'node:worker_threads';
import { VectorIndexError } from '../../vector-index-error.ts';
import type { FoundRows } from '../scan/tie-collector.ts';
import type { NewMemory, ScanReply, ScanRequest, ThreadData } from './messages.ts';
import { WORKER_CODE } from './worker-code.ts';

/** Threads over the same memory. */
export interface Crew {
  /** Gives memory to all; it is theirs before the next scan. */
  share(memory: NewMemory): void;
  /** Has a part scanned by one of them. */
  scan(
    thread: number,
    request: Omit<ScanRequest, 'number' | keyof NewMemory>,
  ): Promise<readonly FoundRows[]>;
  close(): Promise<void>;
}

interface Pending {
  readonly resolve: (found: readonly FoundRows[]) => void;
  readonly reject: (error: Error) => void;
}

interface Member {
  readonly worker: Worker;
  readonly pending: Map<number, Pending>;
  unshared: NewMemory;
}

const NOTHING: NewMemory = { memories: [], segments: [] };

export function createCrew(data: Omit<ThreadData, 'thread'>): Crew {
  const members = Array.from({ length: data.threads }, (_, thread) =>
    createMember({ ...data, thread }),
  );
  let number = 0;
  return {
    share: (memory) => {
      for (const member of members) {
        member.unshared = {
          memories: [...member.unshared.memories, ...memory.memories],
          segments: [...member.unshared.segments, ...memory.segments],
        };
      }
    },
    scan: (thread, request) =>
      new Promise((resolve, reject) => {
        const member = members[thread]!;
        number++;
        member.pending.set(number, { resolve, reject });
        // A search that runs keeps the process alive, an idle thread does not.
        member.worker.ref();
        const message: ScanRequest = { ...request, ...member.unshared, number };
        member.unshared = NOTHING;
        member.worker.postMessage(message);
      }),
    close: async () => {
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}

function createMember(data: ThreadData): Member {
  const worker = new Worker(WORKER_CODE, { eval: true, workerData: data });
  const pending = new Map<number, Pending>();
  worker.on('message', ({ number, found }: ScanReply) => {
    pending.get(number)?.resolve(found);
    pending.delete(number);
    if (pending.size === 0) worker.unref();
  });
  const fail = (cause: unknown): void => {
    const message = 'search: a thread ended in the middle; restore the index from a snapshot';
    for (const { reject } of pending.values()) {
      reject(new VectorIndexError('thread-failed', message, { cause }));
    }
    pending.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(undefined));
  worker.unref();
  return { worker, pending, unshared: NOTHING };
}
