import type { ImportOptions } from '../../import-options.ts';
import type { ImportResult, VaultEntry } from '../../import-result.ts';
import { chooseLanguage } from '../../internal/choose-language.ts';
import {
  finishSession,
  identify,
  startSession,
  unknownLanguageIssue,
} from '../../internal/import-session.ts';
import { readCode } from '../../internal/read-code.ts';
import { readEntry, readSkill } from '../../internal/read-resume.ts';
import type { DocumentFormat } from './document-format.ts';
import { documentEntries, type DocumentEntry } from './document-entries.ts';
import { surveyDocument } from './survey-document.ts';

/** The vault entry of a document, without whose it is. */
type Original = VaultEntry extends infer Entry
  ? Entry extends VaultEntry
    ? Omit<Entry, 'profileId' | 'subjectId'>
    : never
  : never;

export interface StructuredDocument {
  readonly value: unknown;
  readonly format: DocumentFormat;
  readonly original: Original;
}

/** Reads a structured document as skills and evidence, by the table and the entries of its format. */
export async function readDocument(
  { value, format, original }: StructuredDocument,
  options: ImportOptions,
): Promise<ImportResult> {
  const profileId = identify(options);
  const survey = surveyDocument(value, format);
  const entries = documentEntries(value, format);
  const sample = entries
    .flatMap(({ titles, texts }) => [...titles, ...texts].map(({ text }) => text))
    .join('\n');
  const language = chooseLanguage(options.language, sample);
  const session = startSession(options, { ...survey, profileId, language });
  if (language === undefined && sample !== '') {
    session.issues.push(unknownLanguageIssue({ pointer: '' }));
  }
  for (const entry of entries) await readOne(session, entry);
  const { subjectId } = options;
  return finishSession(session, { profileId, subjectId, ...original } as VaultEntry, {
    pointer: '',
  });
}

async function readOne(
  session: ReturnType<typeof startSession>,
  entry: DocumentEntry,
): Promise<void> {
  if (!entry.isSkill) return readEntry(session, entry);
  await readSkill(session, entry);
  for (const field of entry.codes) readCode(session, field, { kind: 'self' });
}
