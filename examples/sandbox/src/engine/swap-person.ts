import { DEFAULT_POLICY, rankProfiles, type Job } from '@tremplin/matching';
import { importJsonResume, importText, type Profile } from '@tremplin/profile';
import type { Document, Exchange, PersonSwap } from './engine.ts';
import { exchangeInObject, exchangeInText } from './exchange-details.ts';
import { readCv, type Reader } from './read-person.ts';
import { STRANGERS } from './strangers.ts';

const SUBJECT = 'swap';

/** Reads the CV as it is and as somebody else's, from the beginning: nothing of the first reading is used again. */
export async function swapPerson(
  document: Document | undefined,
  reader: Reader,
  { turn, job }: { readonly turn: number; readonly job: Job | null },
): Promise<PersonSwap> {
  const stranger = STRANGERS[turn % STRANGERS.length]!;
  const cv = await readCv(document, reader, SUBJECT);
  const options = { linker: reader.linker, key: reader.key, now: reader.now, subjectId: SUBJECT };
  const entry = cv.vaultEntry;
  let after: Profile;
  let exchanges: readonly Exchange[];
  if (entry.format === 'json-resume') {
    const changed = exchangeInObject(parsed(document), cv.dropped, stranger);
    exchanges = changed.exchanges;
    after = (await importJsonResume(changed.value, options)).profile;
  } else if ('text' in entry && entry.text !== undefined && entry.format !== 'europass') {
    const changed = exchangeInText(entry.text, cv.dropped, stranger);
    exchanges = changed.exchanges;
    after = (await importText(changed.text, options)).profile;
  } else {
    throw new Error(
      `got a CV of format ${entry.format}; details are exchanged in texts, PDF, DOCX and JSON Resume: paste its text`,
    );
  }
  const profiles = [cv.profile, after];
  const [first = 0, second = 0] = job ? profiles.map((each) => scoreOf(job, each, reader)) : [];
  return {
    exchanges,
    before: JSON.stringify(cv.profile, null, 1),
    after: JSON.stringify(after, null, 1),
    scores: job ? [first, second] : null,
  };
}

function scoreOf(job: Job, profile: Profile, { linker }: Reader): number {
  const { matches } = rankProfiles(job, [profile], {
    ontology: linker.ontology,
    policy: DEFAULT_POLICY,
  });
  return matches[0]!.score;
}

function parsed(document: Document | undefined): object {
  const { content = '{}' } = document ?? {};
  return JSON.parse(
    typeof content === 'string' ? content : new TextDecoder().decode(content),
  ) as object;
}
