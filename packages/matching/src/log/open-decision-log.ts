import { bytesToHex, randomBytes } from '@noble/hashes/utils.js';
import type { ProfileId } from '@tremplin/profile';
import { canonicalJson } from '../internal/log/canonical-json.ts';
import { hashOf } from '../internal/log/hash-of.ts';
import { createPayload, personOf, readPayload, type Payload } from '../internal/log/payload.ts';
import { rankingContents } from '../internal/log/ranking-contents.ts';
import { EMPTY_HEAD, readEntries } from '../internal/log/read-entries.ts';
import { MatchingError } from '../matching-error.ts';
import type { DecisionLog, LogEvent } from './decision-log.ts';
import type { ErasureEntry, EventEntry, LogEntry, LogHead, RankingEntry } from './log-entry.ts';
import type { LogStore } from './log-store.ts';

export interface DecisionLogOptions {
  /** The clock. */
  readonly now: () => Date;
  /** A salt nobody can guess. @defaultValue 128 bits of the system's generator, in hexadecimal */
  readonly salt?: () => string;
}

type Body<E extends LogEntry> = Omit<E, 'schemaVersion' | 'sequence' | 'at' | 'previous' | 'hash'>;

/**
 * A log of decisions: append-only, each entry with the hash of the one before it, so that no entry can be changed, moved or
 * taken out without showing. One writer at a time: where several processes write, the store must lock.
 *
 * @throws MatchingError `broken-log` where what is in the store does not hold.
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { createMemoryLogStore, importJob, openDecisionLog, rankProfiles, replayDecision, verifyLog } from '@tremplin/matching';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importJsonResume } from '@tremplin/profile';
 *
 * const ontology = digitalPack();
 * const linker = await createLinker(ontology);
 * const now = () => new Date('2026-01-01');
 * const { profile } = await importJsonResume(
 *   { skills: [{ name: 'Docker', level: 'advanced' }] },
 *   { linker, subjectId: 's-1', key: 'a secret of at least 16 bytes', now: now() },
 * );
 * const { job } = await importJob({ requirements: [{ skill: 'Docker' }] }, { linker, id: 'job-1' });
 * const store = createMemoryLogStore();
 * const log = await openDecisionLog(store, { now });
 * const ranking = rankProfiles(job, [profile], { ontology });
 * const entry = await log.recordRanking({ job, profiles: [profile], ranking });
 * await log.recordOverride(entry.sequence, { profile: profile.id, decision: 'invited', reason: 'portfolio', by: 'recruiter-3' });
 * (await replayDecision(store, entry.sequence, { ontology })).isSame; // true
 * (await verifyLog(store, { head: log.head })).problem; // null
 * ```
 */
export async function openDecisionLog(
  store: LogStore,
  options: DecisionLogOptions,
): Promise<DecisionLog> {
  const { now, salt = () => bytesToHex(randomBytes(16)) } = options;
  let head: LogHead = EMPTY_HEAD;
  for await (const { hash } of readEntries(store)) head = { entries: head.entries + 1, hash };
  const append = async <E extends LogEntry>(body: Body<E>, payload?: Payload): Promise<E> => {
    const rest = {
      ...body,
      schemaVersion: 1,
      sequence: head.entries,
      at: now().toISOString(),
      previous: head.hash,
    };
    const entry = { ...rest, hash: hashOf(rest) } as unknown as E;
    // First what the entry rests on: an entry without it would be a broken log.
    if (payload) await store.writePayload(entry.sequence, JSON.stringify(payload));
    await store.append(canonicalJson(entry));
    head = { entries: head.entries + 1, hash: entry.hash };
    return entry;
  };
  const inTurn = createTurns();
  const recordEvent = (kind: EventEntry['kind'], of: number, event: LogEvent) =>
    inTurn(async () => {
      await checkNamed(store, of, event.profile);
      const { payload, add } = createPayload(salt);
      return append<EventEntry>({ kind, of, event: add({ is: 'event', event }) }, payload);
    });
  return {
    get head() {
      return head;
    },
    recordRanking: (decision) =>
      inTurn(() => {
        const { payload, add } = createPayload(salt);
        return append<RankingEntry>(rankingContents(decision, add), payload);
      }),
    recordOverride: (of, event) => recordEvent('override', of, event),
    recordAppeal: (of, event) => recordEvent('appeal', of, event),
    erasePerson: (profile) =>
      inTurn(async () => {
        const { erased, rewrite } = await findPerson(store, profile);
        if (erased.length === 0) return undefined;
        // Announced before it is done: what is missing without an announcement is a broken log.
        const entry = await append<ErasureEntry>({ kind: 'erasure', erased });
        await rewrite();
        return entry;
      }),
  };
}

/** One after the other, in the order of the calls; a failure fails its own call only. */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

async function checkNamed(store: LogStore, of: number, profile: ProfileId): Promise<void> {
  const payload = Object.values(await readPayload(store, of));
  if (payload.some(({ content }) => content.is === 'input' && content.profile.id === profile))
    return;
  throw new MatchingError(
    'invalid-entry',
    `entry ${of} of the log is no ranking that names ${profile}; give the sequence of one that does`,
  );
}

async function findPerson(store: LogStore, profile: ProfileId) {
  const erased: string[] = [];
  const kept = new Map<number, Payload>();
  for await (const { sequence } of readEntries(store)) {
    const payload = Object.entries(await readPayload(store, sequence));
    const theirs = payload.filter(([, { content }]) => personOf(content) === profile);
    if (theirs.length === 0) continue;
    erased.push(...theirs.map(([hash]) => hash));
    const others = payload.filter(([hash]) => !erased.includes(hash));
    kept.set(sequence, Object.fromEntries(others));
  }
  const rewrite = async (): Promise<void> => {
    for (const [sequence, payload] of kept)
      await store.writePayload(sequence, JSON.stringify(payload));
  };
  return { erased: erased.toSorted(), rewrite };
}
