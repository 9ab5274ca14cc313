import { entryAfter, EMPTY_HEAD, type ChainProblem } from '../internal/log/read-entries.ts';
import { hashOf } from '../internal/log/hash-of.ts';
import { readPayload, type Payload } from '../internal/log/payload.ts';
import type { LogEntry, LogHead } from './log-entry.ts';
import type { LogStore } from './log-store.ts';

export interface VerifyLogOptions {
  /** The end of the log as it was known before, kept elsewhere: without it nobody can tell a log that was cut. */
  readonly head?: LogHead;
}

export type LogProblem =
  ChainProblem | 'truncated' | 'other-head' | 'missing-content' | 'wrong-content';

export interface LogVerification {
  /** How many entries hold, from the first. */
  readonly entries: number;
  readonly head: LogHead;
  /** Hashes whose content was erased, as an entry says. */
  readonly erased: number;
  /** The first entry that does not hold, `null` where all do. */
  readonly problem: { readonly sequence: number; readonly kind: LogProblem } | null;
}

/** Checks every entry, the chain, and that behind every hash stands what it is the hash of, or nothing, where it was erased. */
export async function verifyLog(
  store: LogStore,
  { head: known }: VerifyLogOptions = {},
): Promise<LogVerification> {
  let head = EMPTY_HEAD;
  const entries: LogEntry[] = [];
  const erased = new Set<string>();
  const result = (kind?: LogProblem, sequence = entries.length): LogVerification => ({
    entries: kind === undefined ? entries.length : Math.min(sequence, entries.length),
    head,
    erased: erased.size,
    problem: kind === undefined ? null : { sequence, kind },
  });
  let broken: ChainProblem | undefined;
  for await (const line of store.lines()) {
    const found = entryAfter(head, line);
    if ('problem' in found) {
      broken = found.problem;
      break;
    }
    const { entry } = found;
    entries.push(entry);
    if (entry.kind === 'erasure') for (const hash of entry.erased) erased.add(hash);
    head = { entries: entries.length, hash: entry.hash };
    if (known?.entries === entries.length && known.hash !== entry.hash)
      return result('other-head', entry.sequence);
  }
  for (const entry of entries) {
    const kind = await contentProblem(store, entry, erased);
    if (kind !== undefined) return result(kind, entry.sequence);
  }
  if (broken !== undefined) return result(broken);
  return known && known.entries > entries.length ? result('truncated') : result();
}

async function contentProblem(
  store: LogStore,
  entry: LogEntry,
  erased: ReadonlySet<string>,
): Promise<LogProblem | undefined> {
  let payload: Payload;
  try {
    payload = await readPayload(store, entry.sequence);
  } catch {
    return 'wrong-content';
  }
  const named = hashesOf(entry);
  for (const [hash, sealed] of Object.entries(payload))
    if (!named.has(hash) || hashOf(sealed) !== hash) return 'wrong-content';
  for (const hash of named)
    if (!Object.hasOwn(payload, hash) && !erased.has(hash)) return 'missing-content';
  return undefined;
}

function hashesOf(entry: LogEntry): ReadonlySet<string> {
  switch (entry.kind) {
    case 'ranking':
      return new Set([
        entry.context,
        ...entry.people.flatMap(({ input, result }) => [input, result]),
      ]);
    case 'override':
    case 'appeal':
      return new Set([entry.event]);
    case 'erasure':
      return new Set();
  }
}
