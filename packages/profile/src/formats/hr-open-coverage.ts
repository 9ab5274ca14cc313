import { coverageRows, type FieldGroup } from '../internal/coverage-rows.ts';
import type { CoverageRow } from '../json-resume-coverage.ts';

const JOB = '/profiles/employment';
const POSITION = `${JOB}/positionHistories`;
const STUDY = '/profiles/education';
const SKILL = '/profiles/qualifications';
const CERTIFICATE = '/profiles/certifications';

const GROUPS: readonly FieldGroup[] = [
  ['metadata', '', 'documentId/** alternateIds/** uri/** userArea/** language/**'],
  [
    'identity',
    '/person',
    'id/** legalId/** name/** formattedName legalDocuments/** identifyingMarks/**',
  ],
  ['sex', '/person', 'gender genderCode/** pronouns/**'],
  ['birth', '/person', 'birthDate birthPlace/** age deathDate'],
  [
    'nationality',
    '/person',
    'citizenShip citizenship nationality/** visa/** employmentPermits/** ethnicity/** race/** residencyCountries/**',
  ],
  ['religion', '/person', 'religion/**'],
  ['family', '/person', 'maritalStatus maritalStatusCode/** dependents/**'],
  ['health', '/person', 'disability/** disabilities/** healthConditions/**'],
  ['photo', '/person', 'height weight eyeColor hairColor'],
  ['language', '/person', 'primaryLanguage/** languages/**'],
  ['contact', '/person/communication', 'phone/** email/** instantMessage/**'],
  ['address', '/person/communication', 'address/**'],
  ['link', '/person/communication', 'web/** social/**'],
  ['metadata', '/person', 'applyDate'],
  [
    'metadata',
    '/profiles',
    'languageCode profileId/** profileName alternateIds/** candidateRelationships/** candidateSources/** workLifeCycles/** associatedPositionOpenings/**',
  ],
  [
    'preference',
    '/profiles',
    'personAvailability/** objective employerPreferences/** positionPreferences/**',
  ],
  ['freeText', '/profiles', 'executiveSummary'],
  ['employer', JOB, 'organization/** employerName'],
  ['date', JOB, 'start end current'],
  ['freeText', JOB, 'descriptions description'],
  ['metadata', JOB, 'attachmentReferences/**'],
  ['reference', JOB, 'references/** contacts/**'],
  ['title', POSITION, 'title jobCategories/code'],
  ['metadata', POSITION, 'jobCategories/name jobLevels/**'],
  ['freeText', POSITION, 'descriptions description'],
  ['date', POSITION, 'start end current'],
  ['address', POSITION, 'location/**'],
  ['economic', POSITION, 'remuneration/** compensation/**'],
  ['school', STUDY, 'institution/** school/** referenceInstitution/**'],
  ['date', STUDY, 'start end current attendance/start attendance/end'],
  [
    'freeText',
    STUDY,
    'programs/name majors/name minors/name courses/name specializations/name descriptions description',
  ],
  [
    'diploma',
    STUDY,
    'educationLevelCodes/** educationDegrees/** degrees/** scores/** academicHonors/** ranking/**',
  ],
  ['metadata', STUDY, 'attachmentReferences/**'],
  // Service in the army tells a sex and an age.
  ['sex', '/profiles', 'militaryService/**'],
  ['licence', '/profiles', 'licenses/** securityCredentials/**'],
  ['freeText', CERTIFICATE, 'name type/name descriptions description'],
  ['school', CERTIFICATE, 'issuingAuthority/** certificateId/** id/**'],
  ['date', CERTIFICATE, 'issued firstIssued end'],
  ['metadata', CERTIFICATE, 'attachmentReferences/** endorsements/**'],
  ['publication', '/profiles', 'patents/** publications/** speakingEvents/**'],
  ['skill', SKILL, 'competencyIds/value competencyName proficiencyLevel/name'],
  ['freeText', SKILL, 'description'],
  [
    'metadata',
    SKILL,
    'competencyIds/schemeId competencyIds/schemeAgencyId competencyDimensions/** attachmentReferences/** weight/** yearsOfExperience/**',
  ],
  ['membership', '/profiles', 'affiliations/**'],
  ['award', '/profiles', 'honors/** awards/**'],
  ['reference', '/profiles', 'references/** employmentReferences/**'],
  ['hobby', '/profiles', 'hobbies/** interests/**'],
  ['photo', '/profiles', 'attachments/**'],
];

/**
 * The public subset of an HR Open candidate (4.x JSON: what `person` and `profiles[]` of published samples hold) and
 * what becomes of it. The full standard is not public, so this claims no conformance: a key that is not here goes
 * to the vault and is reported as `unknownKey`.
 *
 * Reference: MagnumOpuses/common-cv-model (4.2.1 sample), JazzHR/api-doc (candidate export).
 *
 * @example
 * ```ts
 * import { HR_OPEN_COVERAGE } from '@tremplin/profile';
 *
 * HR_OPEN_COVERAGE.find(({ pattern }) => pattern === '/person/religion/**')?.treatment; // 'drop'
 * ```
 */
export const HR_OPEN_COVERAGE: readonly CoverageRow[] = coverageRows(GROUPS);
