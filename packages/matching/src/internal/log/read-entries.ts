import { MatchingError } from '../../matching-error.ts';
import type { LogEntry, LogHead } from '../../log/log-entry.ts';
import type { LogStore } from '../../log/log-store.ts';
import { canonicalJson } from './canonical-json.ts';
import { hashOf } from './hash-of.ts';

export const EMPTY_HEAD: LogHead = { entries: 0, hash: '0'.repeat(64) };

export type ChainProblem =
  'unreadable' | 'not-canonical' | 'wrong-sequence' | 'wrong-previous' | 'wrong-hash';

/** A line that follows `head`, or what is wrong with it. */
export function entryAfter(
  head: LogHead,
  line: string,
): { readonly entry: LogEntry } | { readonly problem: ChainProblem } {
  let entry: LogEntry;
  try {
    entry = JSON.parse(line) as LogEntry;
    if (canonicalJson(entry) !== line) return { problem: 'not-canonical' };
    if (entry.sequence !== head.entries) return { problem: 'wrong-sequence' };
  } catch {
    return { problem: 'unreadable' };
  }
  const { hash, ...rest } = entry;
  if (hashOf(rest) !== hash) return { problem: 'wrong-hash' };
  return entry.previous === head.hash ? { entry } : { problem: 'wrong-previous' };
}

/**
 * The entries of a log in which all holds, one after the other.
 *
 * @throws MatchingError `broken-log`, naming the first that does not.
 */
export async function* readEntries(store: LogStore): AsyncGenerator<LogEntry> {
  let head = EMPTY_HEAD;
  for await (const line of store.lines()) {
    const found = entryAfter(head, line);
    if ('problem' in found)
      throw new MatchingError(
        'broken-log',
        `entry ${head.entries} of the log does not hold (${found.problem}); verifyLog says more, a backup holds what was there`,
      );
    yield found.entry;
    head = { entries: head.entries + 1, hash: found.entry.hash };
  }
}
