import type { LogStore } from './log-store.ts';

/** A log that lives as long as the process: for tests, and for pages in a browser. */
export function createMemoryLogStore(): LogStore {
  const lines: string[] = [];
  const payloads = new Map<number, string>();
  return {
    append: (line) => {
      lines.push(line);
      return Promise.resolve();
    },
    // oxlint-disable-next-line typescript/require-await -- a store is asynchronous
    async *lines() {
      yield* lines;
    },
    writePayload: (sequence, text) => {
      payloads.set(sequence, text);
      return Promise.resolve();
    },
    readPayload: (sequence) => Promise.resolve(payloads.get(sequence)),
  };
}
