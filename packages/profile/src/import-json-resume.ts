import type { ImportOptions } from './import-options.ts';
import type { ImportResult } from './import-result.ts';
import { chooseLanguage } from './internal/choose-language.ts';
import { describeValue } from './internal/describe-value.ts';
import {
  finishSession,
  identify,
  startSession,
  unknownLanguageIssue,
} from './internal/import-session.ts';
import { readEntry, readSkill } from './internal/read-resume.ts';
import { resumeEntries, resumeSkills, type ResumeEntry } from './internal/resume-entries.ts';
import { surveyResume } from './internal/survey-resume.ts';
import { ProfileError } from './profile-error.ts';

/**
 * Reads a JSON Resume (already parsed) as skills and evidence. What each field becomes is in
 * `JSON_RESUME_COVERAGE`; whatever is not a skill stays in `vaultEntry` and is reported in `dropped`.
 *
 * A bad field never loses a good one: it is reported in `issues` and passed over. Dates become bands
 * against `now`: no end means still running; a year alone is read as its middle.
 *
 * @throws ProfileError `invalid-input` (the root is not an object), `weak-key`, `invalid-subject`,
 *   `invalid-option` (`now` is no date).
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importJsonResume } from '@tremplin/profile';
 *
 * const { profile, dropped } = await importJsonResume(
 *   { basics: { name: 'Ada Swift' }, skills: [{ name: 'TypeScript', level: 'advanced' }] },
 *   {
 *     linker: await createLinker(digitalPack()),
 *     subjectId: 'row-42',
 *     key: 'a secret of 16 bytes or more',
 *     now: new Date('2026-11-22'),
 *   },
 * );
 * JSON.stringify(profile).includes('Ada'); // false
 * dropped[0]?.category; // 'identity'
 * ```
 */
export async function importJsonResume(
  input: unknown,
  options: ImportOptions,
): Promise<ImportResult> {
  const profileId = identify(options);
  const resume = resumeRoot(input);
  const survey = surveyResume(resume);
  const entries = resumeEntries(resume);
  const skills = resumeSkills(resume);
  const sample = entries.flatMap(proseOf).join('\n');
  const language = chooseLanguage(options.language, sample);
  const session = startSession(options, { ...survey, profileId, language });
  if (language === undefined && sample !== '') {
    session.issues.push(unknownLanguageIssue({ pointer: '' }));
  }
  for (const entry of entries) await readEntry(session, entry);
  for (const skill of skills) await readSkill(session, skill);
  const { subjectId } = options;
  const vaultEntry = {
    profileId,
    subjectId,
    format: 'json-resume',
    fields: survey.fields,
  } as const;
  return finishSession(session, vaultEntry, { pointer: '' });
}

function resumeRoot(input: unknown): object {
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return input;
  throw new ProfileError(
    'invalid-input',
    `importJsonResume: got ${describeValue(input)}; give a JSON Resume object, parsed`,
  );
}

/** The words by which the language is told. Lists of skill names are the same in all languages. */
function proseOf({ titles, texts }: ResumeEntry): readonly string[] {
  return [...titles, ...texts].map(({ text }) => text);
}
