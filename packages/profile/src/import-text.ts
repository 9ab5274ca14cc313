import type { ImportOptions } from './import-options.ts';
import type { ImportResult } from './import-result.ts';
import { chooseLanguage } from './internal/choose-language.ts';
import { describeValue } from './internal/describe-value.ts';
import { droppedItem } from './internal/drop-policy.ts';
import {
  finishSession,
  identify,
  startSession,
  unknownLanguageIssue,
  type ImportSession,
} from './internal/import-session.ts';
import { isBlank } from './internal/line-form.ts';
import { nameSpans } from './internal/name-spans.ts';
import { readSection } from './internal/read-text.ts';
import { textDocument, type TextDocument } from './internal/text-document.ts';
import { headSegments } from './internal/head-segments.ts';
import { ProfileError } from './profile-error.ts';

/** A CV has some thousands of characters; a longer text is another thing, or an attack. */
const MAXIMUM_TEXT = 2_000_000;

/**
 * Reads the text of a CV, English or French, as skills and evidence. Headings split it into sections, which
 * say what a mention counts as; dates become bands against `now`. Names, addresses, employers, schools and
 * the like are reported in `dropped` as offsets, with the criterion for which they could stand.
 *
 * The detectors behind `dropped` do not have to find everything for the profile to be safe: only codes of
 * the pack and bands leave the importer, and what is not a code has no way in.
 *
 * @throws ProfileError `invalid-input` (not a string), `too-long` (more than 2,000,000 characters),
 *   `weak-key`, `invalid-subject`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importText } from '@tremplin/profile';
 *
 * const { profile, findings } = await importText('Ada Swift\n\nSkills\nTypeScript (advanced)', {
 *   linker: await createLinker(digitalPack()),
 *   subjectId: 'row-42',
 *   key: 'a secret of 16 bytes or more',
 *   now: new Date('2026-11-22'),
 * });
 * profile.skills.length; // 1
 * findings[0]?.evidence.level; // 3
 * ```
 */
export async function importText(text: string, options: ImportOptions): Promise<ImportResult> {
  const profileId = identify(options);
  checkText(text);
  const document = textDocument(text);
  const language =
    options.language ?? document.language ?? chooseLanguage(undefined, proseOf(document));
  const session = startSession(options, { profileId, language, dropped: [], issues: [] });
  const whole = { start: 0, end: text.length };
  if (isBlank(text)) {
    session.issues.push({
      code: 'empty',
      source: whole,
      message: `the text is empty (${text.length} characters); a scanned CV needs text recognition first`,
    });
  } else if (language === undefined) session.issues.push(unknownLanguageIssue(whole));
  await readDocument(session, document, text);
  session.dropped.sort((a, b) => startOf(a.source) - startOf(b.source));
  const { subjectId } = options;
  return finishSession(session, { profileId, subjectId, format: 'text', text }, whole);
}

function checkText(text: unknown): void {
  if (typeof text !== 'string') {
    throw new ProfileError(
      'invalid-input',
      `importText: got ${describeValue(text)}; give the text of the CV as a string`,
    );
  }
  if (text.length > MAXIMUM_TEXT) {
    throw new ProfileError(
      'too-long',
      `importText: got ${text.length} characters, the limit is ${MAXIMUM_TEXT}; give the text of one CV`,
    );
  }
}

async function readDocument(
  session: ImportSession,
  document: TextDocument,
  text: string,
): Promise<void> {
  for (const { start, end, detector } of document.detections) {
    session.dropped.push({
      ...droppedItem(detector.category, { start, end }),
      ...(detector.criterion !== undefined && { criterion: detector.criterion }),
    });
  }
  for (const span of nameSpans(text, personNames(document))) document.hide(span);
  for (const section of document.sections) await readSection({ session, document }, section);
}

/** The first part of the first line, where there are headings: it is the person's name more often than not. */
function personNames({ sections }: TextDocument): readonly string[] {
  const header = sections.find(({ kind }) => kind === 'header');
  const first = header?.lines.find(({ text }) => !isBlank(text));
  return first
    ? headSegments(first)
        .slice(0, 1)
        .map(({ text }) => text)
    : [];
}

/** The parts that are read for skills: a name or an address must not decide the language. */
function proseOf({ sections }: TextDocument): string {
  return sections
    .filter(({ kind }) =>
      ['summary', 'skills', 'experience', 'projects', 'volunteering', 'other'].includes(kind),
    )
    .flatMap(({ lines }) => lines.map(({ text }) => text))
    .join('\n');
}

function startOf(source: { readonly pointer: string } | { readonly start: number }): number {
  return 'start' in source ? source.start : 0;
}
