import type { Ontology } from '@tremplin/ontology';
import type { Profile, ProfileId } from '@tremplin/profile';
import { explainMatch } from '../explain-match.ts';
import type { Explanation } from '../explanation.ts';
import { readPayload } from '../internal/log/payload.ts';
import { personWords } from '../internal/log/person-words.ts';
import { readEntries } from '../internal/log/read-entries.ts';
import type { JobId } from '../job.ts';
import type { SetAsideReason } from '../match.ts';
import type { LogEvent } from './decision-log.ts';
import type { EventEntry, RankingEntry } from './log-entry.ts';
import type { LogStore } from './log-store.ts';

export interface ExportForPersonOptions {
  /** The words for the codes. */
  readonly ontology: Ontology;
  /** @defaultValue `'en'` */
  readonly language?: 'en' | 'fr';
}

/** One ranking that somebody was in. */
export interface PersonDecision {
  readonly sequence: number;
  readonly at: string;
  readonly job: JobId;
  readonly jobTitle: string;
  readonly policy: string;
  readonly engine: string;
  /** All that was used about them. */
  readonly used: Profile;
  /** From 1, of how many in the log. `null` for who was set aside. */
  readonly rank: number | null;
  readonly ranked: number;
  readonly explanation: Explanation | null;
  readonly setAside: readonly SetAsideReason[];
  readonly events: readonly (LogEvent & {
    readonly kind: EventEntry['kind'];
    readonly at: string;
  })[];
}

/** What was used about one person, and what came of it. Nobody else is named in it. */
export interface PersonExport {
  readonly profile: ProfileId;
  readonly decisions: readonly PersonDecision[];
  /** The same to read, in the language asked for. */
  readonly text: string;
}

/**
 * What was used about a person: each ranking of the log that they were in, with the profile as it was, the reasons, and what
 * people decided beside it. Empty for somebody whom the log does not know, or no longer.
 *
 * @throws MatchingError `broken-log`.
 */
export async function exportForPerson(
  store: LogStore,
  profile: ProfileId,
  { ontology, language = 'en' }: ExportForPersonOptions,
): Promise<PersonExport> {
  const decisions = new Map<number, PersonDecision>();
  for await (const entry of readEntries(store)) {
    if (entry.kind === 'ranking') {
      const found = await decisionOf(store, entry, { profile, ontology, language });
      if (found) decisions.set(entry.sequence, found);
    } else if (entry.kind !== 'erasure') {
      const content = (await readPayload(store, entry.sequence))[entry.event]?.content;
      const decision = decisions.get(entry.of);
      if (!decision || content?.is !== 'event' || content.event.profile !== profile) continue;
      const event = { ...content.event, kind: entry.kind, at: entry.at };
      decisions.set(entry.of, { ...decision, events: [...decision.events, event] });
    }
  }
  const all = [...decisions.values()];
  return { profile, decisions: all, text: personWords(language).document(profile, all) };
}

interface Asked extends Required<ExportForPersonOptions> {
  readonly profile: ProfileId;
}

async function decisionOf(
  store: LogStore,
  entry: RankingEntry,
  { profile, ontology, language }: Asked,
): Promise<PersonDecision | undefined> {
  const payload = await readPayload(store, entry.sequence);
  const contents = entry.people.map(({ input, result }) => ({
    before: payload[input]?.content,
    after: payload[result]?.content,
  }));
  const place = contents.findIndex(
    ({ before }) => before?.is === 'input' && before.profile.id === profile,
  );
  const mine = contents[place];
  const context = payload[entry.context]?.content;
  if (mine?.before?.is !== 'input' || context?.is !== 'context') return undefined;
  const match = mine.after?.is === 'match' ? mine.after.match : null;
  return {
    sequence: entry.sequence,
    at: entry.at,
    job: entry.job,
    jobTitle: context.job.title,
    policy: entry.policy,
    engine: entry.engine,
    used: mine.before.profile,
    rank: match ? place + 1 : null,
    // Of those set aside the log knows that they were; matches come first.
    ranked: contents.filter(({ after }) => after?.is !== 'aside').length,
    explanation: match && explainMatch(match, { ontology, language, audience: 'candidate' }),
    setAside: mine.after?.is === 'aside' ? mine.after.reasons : [],
    events: [],
  };
}
