import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EUROPASS_COVERAGE,
  EUROPEAN_LEARNING_MODEL_COVERAGE,
  HR_OPEN_COVERAGE,
  restoreInput,
  SKILLS_PASSPORT_COVERAGE,
  type CoverageRow,
  type ImportResult,
} from '../../src/index.ts';
import { skill } from '../mini-ontology.ts';
import { FILLED_FORMATS, stepsOf, withValue, type Tree } from './fill-format.ts';

/** What the references list, as the end of a pattern. */
const LISTED: readonly (readonly [string, readonly CoverageRow[], string])[] = [
  [
    'Europass 2020',
    EUROPASS_COVERAGE,
    `DocumentID AlternateDocumentID ProcessingInformation CandidateSupplier PositionSeekingStatusCode PersonID PersonLegalID
PersonName/FormattedName PersonName/GivenName PersonName/FamilyName PersonName/FormerFamilyName Communication/URI
ResidencyCountryCode NationalityCode BirthDate GenderCode PrimaryLanguageCode Disability MottoInLife ExecutiveSummary
PositionHistory/PositionTitle EducationDegree/DegreeName Licenses CertificationName MilitaryHistory PatentHistory
PublicationHistory PersonCompetency/CompetencyName HobbiesAndInterests SocialAndPoliticalActivities
VoluntaryWork/Title NetworksAndMemberships Attachment`,
  ],
  [
    'SkillsPassport',
    SKILLS_PASSPORT_COVERAGE,
    'PersonName ContactInfo/Address ContactInfo/Email Demographics/Birthdate Demographics/Gender Demographics/NationalityList Photo',
  ],
  [
    'HR Open',
    HR_OPEN_COVERAGE,
    `documentId person/id person/name person/gender person/citizenShip communication/address communication/phone
communication/email communication/web profiles/languageCode profiles/profileId profiles/profileName
profiles/personAvailability profiles/associatedPositionOpenings person/race person/religion person/nationality
person/ethnicity person/identifyingMarks person/visa qualifications/competencyIds/value`,
  ],
  [
    'European Learning Model',
    EUROPEAN_LEARNING_MODEL_COVERAGE,
    `type credentialProfiles displayParameter credentialSchema credentialSubject/type credentialSubject/givenName
credentialSubject/dateOfBirth credentialSubject/contactPoint hasClaim/title hasClaim/awardedBy hasClaim/influencedBy/title
hasClaim/provenBy learningOutcome/relatedESCOSkill/id`,
  ],
];

describe.each(LISTED)('the table of %s', (_, coverage, listed) => {
  it('classes every field that the reference lists', () => {
    const bare = coverage.map(({ pattern }) => pattern.replace(/\/\*\*$/u, ''));
    const missing = listed
      .split(/\s/u)
      .filter((field) => !bare.some((row) => row.endsWith(`/${field}`)));
    expect(missing).toEqual([]);
  });

  it('has no pattern twice', () => {
    const patterns = coverage.map(({ pattern }) => pattern);
    expect(patterns.filter((pattern, i) => patterns.indexOf(pattern) < i)).toEqual([]);
  });
});

describe.each(FILLED_FORMATS)('$name', ({ coverage, base, importOf }) => {
  const rows = coverage.filter(({ pattern }) => !pattern.startsWith('//'));
  const filled = rows.reduce(
    (tree, { pattern }) => withValue(tree, stepsOf(pattern), '2020-01'),
    base,
  );

  it('reports each field that is no competence with its category, and nothing unknown', async () => {
    const { dropped, issues } = await importOf(filled);
    const reported = new Set(
      dropped
        .filter(({ category }) => category !== 'unlinked')
        .map(({ source, category }) =>
          'pointer' in source
            ? `${category} ${source.pointer.replaceAll(/\/0(?=\/|$)/gu, '')}`
            : '',
        ),
    );
    const expected = rows
      .filter(({ treatment }) => treatment !== 'competence')
      .map(({ category, pattern }) => `${category} ${pattern.replace(/\/\*\*$/u, '')}`);
    expect(expected.filter((row) => !reported.has(row))).toEqual([]);
    expect(dropped.filter(({ category }) => category === 'unknownKey').length).toBe(0);
    expect(issues.filter(({ code }) => code === 'wrong-type')).toEqual([]);
  });

  const read = rows.filter(
    ({ category, pattern }) =>
      ['skill', 'freeText', 'title'].includes(category) && !/level/iu.test(pattern),
  );
  it.each(read.map(({ pattern, category }) => [pattern, category] as const))(
    'finds a skill in %s',
    async (pattern, category) => {
      const isCode = /(?:\/id|\/value|CompetencyID|Code|\/code)$/u.test(pattern);
      const word = isCode ? skill('sql') : category === 'title' ? 'comptable' : 'SQL';
      const { profile } = await importOf(withValue(base, stepsOf(pattern), word));
      const found = isCode || category !== 'title' ? 'sql' : 'accounting';
      expect(profile.skills.map((assertion) => assertion.skill)).toContain(skill(found));
    },
  );

  const unread = rows.filter(
    ({ treatment, category }) =>
      treatment !== 'competence' && !['freeText', 'title'].includes(category),
  );
  it('reads no skill from the other fields', async () => {
    const tree = unread.reduce((all, { pattern }) => withValue(all, stepsOf(pattern), 'SQL'), base);
    const { profile, issues } = await importOf(tree);
    expect(profile.skills).toEqual([]);
    expect(issues.map(({ code }) => code)).toContain('no-skill');
  });

  it('keeps an unknown key anywhere out of the profile and out of sight, and gives it back', async () => {
    // A key at a place inside the objects of the format: any row without its last step.
    const place = fc.constantFrom(...rows.map(({ pattern }) => stepsOf(pattern).slice(0, -1)));
    const key = fc.constantFrom('Quetzalqwatl', 'xochi', 'Dupont', 'SQL');
    await fc.assert(
      fc.asyncProperty(place, key, async (steps, name) => {
        const clean = withValue(base, [...steps, 'placeholder'], 'x');
        const known = await importOf(clean);
        const result = await importOf(withValue(clean, [...steps, name], 'SQL'));
        expect(result.profile).toEqual(known.profile);
        const { vaultEntry, ...shown } = result;
        expect(JSON.stringify(shown)).not.toMatch(/Quetzalqwatl|xochi|Dupont/u);
        expect(unknownKeys(result)).toBe(unknownKeys(known) + 1);
        expect(JSON.stringify(restoreInput(vaultEntry))).toContain(name);
      }),
      { numRuns: 60 },
    );
  });
});

describe('values of the wrong type', () => {
  const deep = (depth: number): Tree => (depth === 0 ? { x: 'SQL' } : { x: deep(depth - 1) });
  it.each(FILLED_FORMATS.slice(2, 4))(
    '$name reports and passes over them',
    async ({ importOf, coverage }) => {
      const { pattern } = coverage.find(
        ({ category, pattern: at }) => category === 'freeText' && !at.endsWith('**'),
      )!;
      const result = await importOf(withValue({}, stepsOf(pattern), deep(40)));
      expect(result.issues.map(({ code }) => code)).toContain('wrong-type');
      expect(result.profile.skills).toEqual([]);
    },
  );
});

function unknownKeys({ dropped }: ImportResult): number {
  return dropped.filter(({ category }) => category === 'unknownKey').length;
}
