import type { ImportOptions } from '../import-options.ts';
import type { ImportResult } from '../import-result.ts';
import { describeValue } from '../internal/describe-value.ts';
import { identify } from '../internal/import-session.ts';
import { ProfileError } from '../profile-error.ts';
import { EUROPASS, SKILLS_PASSPORT } from './internal/europass-formats.ts';
import { parseXml } from './internal/parse-xml.ts';
import { passportDates } from './internal/passport-dates.ts';
import { readDocument } from './internal/read-document.ts';

/**
 * Reads a Europass CV as XML: that of 2020 (`Candidate`) or the earlier `SkillsPassport` (3.x). What each field
 * becomes is in `EUROPASS_COVERAGE` and `SKILLS_PASSPORT_COVERAGE`. Texts may carry HTML, as Europass writes it.
 * Places are paths of element names, with an index where a name is repeated: `/Candidate/CandidatePerson/BirthDate`.
 *
 * @throws ProfileError `invalid-input` (not a string), `invalid-document` (not well-formed, a DOCTYPE, nested
 *   deeper than 64, another root), `too-long` (more than 30,000,000 characters), `weak-key`,
 *   `invalid-subject`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importEuropass } from '@tremplin/profile';
 *
 * const xml = `<Candidate xmlns="http://www.europass.eu/1.0"><CandidatePerson><GenderCode>F</GenderCode>
 *   </CandidatePerson><CandidateProfile><Skills><SkillsGroup><PersonCompetency>
 *   <CompetencyName>TypeScript</CompetencyName></PersonCompetency></SkillsGroup></Skills>
 *   </CandidateProfile></Candidate>`;
 * const { profile, dropped } = await importEuropass(xml, {
 *   linker: await createLinker(digitalPack()),
 *   subjectId: 'row-42',
 *   key: 'a secret of 16 bytes or more',
 *   now: new Date('2026-11-22'),
 * });
 * profile.skills.length; // 1
 * dropped[0]?.category; // 'sex'
 * ```
 */
export async function importEuropass(xml: string, options: ImportOptions): Promise<ImportResult> {
  identify(options);
  if (typeof xml !== 'string') {
    throw new ProfileError(
      'invalid-input',
      `importEuropass: got ${describeValue(xml)}; give the XML as a string`,
    );
  }
  const document = parseXml(xml, 'importEuropass');
  const original = { format: 'europass', text: xml } as const;
  if ('Candidate' in document) {
    return readDocument({ value: document, format: EUROPASS, original }, options);
  }
  if ('SkillsPassport' in document) {
    const value = passportDates(document);
    return readDocument({ value, format: SKILLS_PASSPORT, original }, options);
  }
  throw new ProfileError(
    'invalid-document',
    'importEuropass: the root element is neither Candidate nor SkillsPassport; give a Europass CV',
  );
}
