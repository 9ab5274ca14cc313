import { MatchingError } from '../../matching-error.ts';
import { createMember, type Ending, type Member } from './member-node.ts';
import type { Notice, Task } from './messages.ts';

/** Threads that hold the same. What they are asked and told comes to each in the order in which it was said. */
export interface Crew {
  readonly threads: number;
  /** Of all of them; done when all are, with the answer of the first. */
  askAll(task: Task): Promise<unknown>;
  tellAll(notice: Notice): void;
  /** Of the first of them, beside what it does for others. */
  askOne(task: Task): Promise<unknown>;
  /** Of one that is free, when it is this task's turn; `null` where it is not wanted any more by then. */
  askFree(taskNow: () => Task | null): Promise<unknown>;
  /** When one of them is free. */
  whenFree(): Promise<void>;
  /** Ends the threads when they have done what they were asked. */
  close(): Promise<void>;
}

export interface CrewParts {
  readonly threads: number;
  /** What a thread runs. */
  readonly code: string;
}

interface Turn {
  readonly begin: (member: Member) => void;
  readonly reject: (error: unknown) => void;
}

export function createCrew({ threads, code }: CrewParts): Crew {
  /** Why nothing can be asked any more. */
  let over: MatchingError | undefined;
  let closed: Promise<void> | undefined;
  let waiting: readonly Turn[] = [];
  const members = Array.from({ length: threads }, (_, thread) =>
    createMember(code, {
      name: `thread ${thread + 1} of ${threads}`,
      onEnd: (ending) => finish(threadFailed(ending)),
    }),
  );
  const idle = [...members];
  const finish = (error: MatchingError): void => {
    over ??= error;
    for (const { reject } of waiting) reject(over);
    waiting = [];
  };
  const claim = (): Promise<Member> =>
    new Promise((resolve, reject) => {
      const member = over ? undefined : idle.shift();
      if (over) reject(over);
      else if (member) resolve(member);
      else waiting = [...waiting, { begin: resolve, reject }];
    });
  const release = (member: Member): void => {
    const [next, ...others] = waiting;
    waiting = others;
    if (next) next.begin(member);
    else idle.push(member);
  };
  const ask = async (member: Member, task: Task): Promise<unknown> => {
    if (over) throw over;
    return member.ask(task);
  };
  return {
    threads,
    askAll: async (task) => (await Promise.all(members.map((member) => ask(member, task))))[0],
    tellAll: (notice) => members.forEach((member) => member.tell(notice)),
    askOne: (task) => ask(members[0]!, task),
    askFree: async (taskNow) => {
      const member = await claim();
      try {
        const task = taskNow();
        return task && (await ask(member, task));
      } finally {
        release(member);
      }
    },
    whenFree: async () => release(await claim()),
    close: () => {
      finish(new MatchingError('closed', 'the crew is closed; make another from a pool'));
      return (closed ??= Promise.all(members.map((member) => member.close())).then(
        () => undefined,
      ));
    },
  };
}

function threadFailed({ name, reason, cause }: Ending): MatchingError {
  const message = `${name} ended: ${reason}; close the crew and make another from a pool or a snapshot`;
  return new MatchingError('thread-failed', message, { cause });
}
