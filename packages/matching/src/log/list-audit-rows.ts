import type { ProfileId } from '@tremplin/profile';
import { readPayload } from '../internal/log/payload.ts';
import { readEntries } from '../internal/log/read-entries.ts';
import type { JobId } from '../job.ts';
import type { LogStore } from './log-store.ts';

/** One person in one ranking, flat: columns of a table that `tremplin audit` reads. */
export interface AuditRow {
  /** Entry of the ranking. */
  readonly entry: number;
  readonly at: string;
  readonly job: JobId;
  readonly id: ProfileId;
  /** From 1 over the list as it was shown; `null` for who was set aside. */
  readonly rank: number | null;
  readonly score: number | null;
  readonly setAside: 'yes' | 'no';
  /** The last override of the log, in the host's words; empty without one. */
  readonly override: string;
  readonly appeal: 'yes' | 'no';
}

/**
 * Everybody in every ranking of the log but those who were erased, in the order of the log. Group labels are never in the
 * log: an auditor brings them, by id.
 *
 * @throws MatchingError `broken-log`.
 */
export async function listAuditRows(store: LogStore): Promise<readonly AuditRow[]> {
  const rows = new Map<string, AuditRow>();
  const keyOf = (entry: number, id: ProfileId): string => `${entry} ${id}`;
  for await (const entry of readEntries(store)) {
    if (entry.kind === 'erasure') continue;
    const payload = await readPayload(store, entry.sequence);
    if (entry.kind === 'ranking') {
      entry.people.forEach(({ input, result }, place) => {
        const [before, after] = [payload[input]?.content, payload[result]?.content];
        if (before?.is !== 'input') return;
        const { id } = before.profile;
        const match = after?.is === 'match' ? after.match : null;
        rows.set(keyOf(entry.sequence, id), {
          entry: entry.sequence,
          at: entry.at,
          job: entry.job,
          id,
          rank: match && place + 1,
          score: match && match.score,
          setAside: match ? 'no' : 'yes',
          override: '',
          appeal: 'no',
        });
      });
      continue;
    }
    const content = payload[entry.event]?.content;
    if (content?.is !== 'event') continue;
    const key = keyOf(entry.of, content.event.profile);
    const row = rows.get(key);
    if (!row) continue;
    rows.set(
      key,
      entry.kind === 'appeal'
        ? { ...row, appeal: 'yes' }
        : { ...row, override: content.event.decision },
    );
  }
  return [...rows.values()];
}
