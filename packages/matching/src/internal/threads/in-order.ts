export interface InOrderOptions<Item, Result> {
  /** Items that are worked on or wait to be taken, at most. */
  readonly ahead: number;
  /** When it makes sense to read an item. */
  readonly whenFree: () => Promise<void>;
  /** Works on an item; `isWanted` says whether the result still is. */
  readonly work: (item: Item, isWanted: () => boolean) => Promise<Result>;
  readonly signal: AbortSignal | undefined;
}

/** What came of one item, when it has. */
interface Slot<Result> {
  outcome?: { readonly value: Result } | { readonly error: unknown };
}

/**
 * Results in the order of their items, however many are worked on at one time. What goes wrong, in the source or in the work,
 * is thrown in its place: all that stands before it is given first.
 */
export async function* inOrder<Item, Result>(
  source: Iterable<Item> | AsyncIterable<Item>,
  options: InOrderOptions<Item, Result>,
): AsyncGenerator<Result> {
  const { signal } = options;
  const line = createLine<Result>();
  signal?.addEventListener('abort', line.changed);
  void readAhead(source, line, options);
  try {
    for (;;) {
      signal?.throwIfAborted();
      const [head] = line.slots;
      if (head?.outcome) {
        line.slots.shift();
        line.changed();
        if ('error' in head.outcome) throw head.outcome.error;
        yield head.outcome.value;
      } else if (!head && line.isRead) return;
      else await line.change();
    }
  } finally {
    line.isStopped = true;
    line.changed();
    signal?.removeEventListener('abort', line.changed);
  }
}

interface Line<Result> {
  readonly slots: Slot<Result>[];
  /** The source has no more. */
  isRead: boolean;
  /** Nobody wants more. */
  isStopped: boolean;
  /** When anything of the line has changed. */
  change(): Promise<void>;
  changed(): void;
}

function createLine<Result>(): Line<Result> {
  let waiting: (() => void)[] = [];
  return {
    slots: [],
    isRead: false,
    isStopped: false,
    change: () => new Promise((resolve) => waiting.push(resolve)),
    changed: () => {
      const before = waiting;
      waiting = [];
      for (const resolve of before) resolve();
    },
  };
}

async function readAhead<Item, Result>(
  source: Iterable<Item> | AsyncIterable<Item>,
  line: Line<Result>,
  options: InOrderOptions<Item, Result>,
): Promise<void> {
  const isWanted = (): boolean => !line.isStopped;
  const hasRoom = async (): Promise<boolean> => {
    while (isWanted() && line.slots.length >= options.ahead) await line.change();
    if (isWanted()) await options.whenFree();
    return isWanted();
  };
  try {
    if (await hasRoom())
      for await (const item of source) {
        if (!isWanted()) break;
        const slot: Slot<Result> = {};
        line.slots.push(slot);
        void fill(slot, options.work(item, isWanted)).then(line.changed);
        if (!(await hasRoom())) break;
      }
  } catch (error) {
    line.slots.push({ outcome: { error } });
  }
  line.isRead = true;
  line.changed();
}

async function fill<Result>(slot: Slot<Result>, result: Promise<Result>): Promise<void> {
  try {
    slot.outcome = { value: await result };
  } catch (error) {
    slot.outcome = { error };
  }
}
