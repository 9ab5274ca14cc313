import { useEffect, useRef, useState } from 'preact/hooks';

/** What the engine said last, and whether it is at work. */
export interface EngineResult<T> {
  readonly value: T | null;
  readonly error: string | null;
  readonly isBusy: boolean;
}

/**
 * Asks the engine each time that one of `inputs` changes; `ask` is null while there is nothing to ask. One question at
 * a time, and the newest next: a slider asks faster than two hundred people can be ranked.
 */
export function useEngineResult<T>(
  ask: (() => Promise<T>) | null,
  inputs: readonly unknown[],
): EngineResult<T> {
  const [result, setResult] = useState<EngineResult<T>>({
    value: null,
    error: null,
    isBusy: false,
  });
  const queue = useRef<{ next: typeof ask; isRunning: boolean }>({ next: null, isRunning: false });
  useEffect(() => {
    queue.current.next = ask;
    if (ask === null) setResult({ value: null, error: null, isBusy: false });
    else if (!queue.current.isRunning) void run();
  }, inputs);

  async function run(): Promise<void> {
    queue.current.isRunning = true;
    setResult((last) => ({ ...last, isBusy: true }));
    for (let asked = queue.current.next; asked !== null; asked = queue.current.next) {
      queue.current.next = null;
      const answer = await settle(asked);
      // A newer question makes this answer old.
      setResult((last) => ({
        ...answer,
        value: answer.value ?? (queue.current.next ? last.value : null),
        isBusy: queue.current.next !== null,
      }));
    }
    queue.current.isRunning = false;
  }
  return result;
}

async function settle<T>(
  ask: () => Promise<T>,
): Promise<{ value: T | null; error: string | null }> {
  try {
    return { value: await ask(), error: null };
  } catch (error) {
    return { value: null, error: error instanceof Error ? error.message : String(error) };
  }
}
