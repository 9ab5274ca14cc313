import { EUROPASS_COVERAGE } from '../europass-coverage.ts';
import { SKILLS_PASSPORT_COVERAGE } from '../skills-passport-coverage.ts';
import { documentFormat, type DocumentFormat, type EntryReading } from './document-format.ts';

const PROFILE = '/Candidate/CandidateProfile';
const LEARNER = '/SkillsPassport/LearnerInfo';

/** A period of the schema: `EmploymentPeriod`, `AttendancePeriod`, `Period`. */
function period(...names: readonly string[]): Pick<EntryReading, 'start' | 'end' | 'current'> {
  const paths = (tail: string) => names.map((name) => `${name}/${tail}`).join('|');
  return {
    start: paths('StartDate/FormattedDateTime'),
    end: paths('EndDate/FormattedDateTime'),
    current: `${paths('CurrentIndicator')}|${paths('Ongoing')}`,
  };
}

const ACTIVITY = {
  texts: 'Title|Description',
  names: 'OrganizationName|Organisation|Organization|Provider',
  ...period('Period'),
} as const;

const ENTRIES: readonly EntryReading[] = [
  { at: PROFILE, kind: 'self', texts: 'ExecutiveSummary' },
  {
    at: `${PROFILE}/EmploymentHistory/EmployerHistory/PositionHistory`,
    kind: 'experience',
    titles: 'PositionTitle',
    codes: 'JobCategoryCode',
    texts: 'Description',
    names: '../OrganizationName|OrganizationUnitName|../Department',
    ...period('EmploymentPeriod', '../EmploymentPeriod'),
    lasts: true,
  },
  {
    at: `${PROFILE}/VoluntaryWorks/VoluntaryWork`,
    kind: 'experience',
    titles: 'Title',
    texts: 'Description',
    names: ACTIVITY.names,
    ...period('Period'),
    lasts: true,
  },
  {
    at: `${PROFILE}/EducationHistory/EducationOrganizationAttendance`,
    kind: 'training',
    texts:
      'ProgramName|EducationDegree/DegreeName|EducationDegree/OccupationalSkillsCovered|EducationDegree/FieldOfStudy/MainFieldOfStudy/ProgramConcentration|EducationDegree/FieldOfStudy/SpecificFieldOfStudy/ProgramConcentration',
    names: 'OrganizationName',
    ...period('AttendancePeriod'),
  },
  {
    at: `${PROFILE}/Certifications/Certification`,
    kind: 'training',
    texts: 'CertificationName|Description',
    end: 'FirstIssuedDate/FormattedDateTime',
  },
  {
    at: `${PROFILE}/CourseCertifications/CourseCertification`,
    kind: 'training',
    ...ACTIVITY,
    end: 'Period/EndDate/FormattedDateTime|Date/FormattedDateTime',
  },
  { at: `${PROFILE}/ConferencesAndSeminars/ConferenceOrSeminar`, kind: 'training', ...ACTIVITY },
  { at: `${PROFILE}/Projects/Project`, kind: 'project', ...ACTIVITY, lasts: true },
  // A language is no skill of the pack, and is in this list too.
  {
    at: `${PROFILE}/PersonQualifications/PersonCompetency`,
    kind: 'self',
    labels: 'CompetencyName',
    codes: 'CompetencyID',
    level: 'ProficiencyLevel/ScoreText',
    unless: ['TaxonomyID', ['language']],
  },
  {
    at: `${PROFILE}/Skills/SkillsGroup/PersonCompetency`,
    kind: 'self',
    labels: 'CompetencyName',
    codes: 'CompetencyID',
    unless: ['TaxonomyID', ['language']],
  },
  {
    at: `${PROFILE}/DigitalSkills/DigitalSkill`,
    kind: 'self',
    labels: 'Title',
    texts: 'Description',
  },
  ...[
    'CommunicationAndInterpersonalSkills/CommunicationAndInterpersonalSkill',
    'ManagementAndLeadershipSkills/ManagementAndLeadershipSkill',
    'OrganisationalSkills/OrganisationalSkill',
    'Others/Other',
  ].map((at) => ({ at: `${PROFILE}/${at}`, kind: 'self' as const, texts: 'Title|Description' })),
];

/** The CV of 2020. */
export const EUROPASS: DocumentFormat = documentFormat({
  title: 'Europass',
  coverage: EUROPASS_COVERAGE,
  entries: ENTRIES,
  person: `/Candidate/CandidatePerson/PersonName/GivenName|/Candidate/CandidatePerson/PersonName/FamilyName|/Candidate/CandidatePerson/PersonName/FormattedName`,
  isHtml: true,
});

/** Dates of the passport are attributes: `<From year="2010" month="--01" day="---15"/>`; see `passportDates`. */
export const SKILLS_PASSPORT: DocumentFormat = documentFormat({
  title: 'Europass SkillsPassport',
  coverage: SKILLS_PASSPORT_COVERAGE,
  entries: [
    { at: `${LEARNER}/Headline`, kind: 'self', titles: 'Description/Label' },
    {
      at: `${LEARNER}/WorkExperienceList/WorkExperience`,
      kind: 'experience',
      titles: 'Position/Label',
      texts: 'Activities',
      names: 'Employer/Name',
      start: 'Period/From/date',
      end: 'Period/To/date',
      current: 'Period/Current',
      lasts: true,
    },
    {
      at: `${LEARNER}/EducationList/Education`,
      kind: 'training',
      texts: 'Title|Activities|Field/Label',
      names: 'Organisation/Name',
      start: 'Period/From/date',
      end: 'Period/To/date',
      current: 'Period/Current',
    },
    ...['Communication', 'Organisational', 'JobRelated', 'Computer', 'Other'].map((name) => ({
      at: `${LEARNER}/Skills/${name}`,
      kind: 'self' as const,
      texts: 'Description',
    })),
    { at: `${LEARNER}/AchievementList/Achievement`, kind: 'self', texts: 'Description' },
  ],
  person: `${LEARNER}/Identification/PersonName/FirstName|${LEARNER}/Identification/PersonName/Surname`,
  isHtml: true,
});
