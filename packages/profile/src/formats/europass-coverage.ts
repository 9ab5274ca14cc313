import { coverageRows, type FieldGroup } from '../internal/coverage-rows.ts';
import type { CoverageRow } from '../json-resume-coverage.ts';

const PERSON = '/Candidate/CandidatePerson';
const PROFILE = '/Candidate/CandidateProfile';
const JOB = `${PROFILE}/EmploymentHistory/EmployerHistory`;
const POSITION = `${JOB}/PositionHistory`;
const SCHOOL = `${PROFILE}/EducationHistory/EducationOrganizationAttendance`;

/** The parts of an activity: title, text, dates; what else it has differs from one to the next. */
const ACTIVITIES: readonly string[] = [
  'VoluntaryWorks/VoluntaryWork',
  'Projects/Project',
  'CourseCertifications/CourseCertification',
  'ConferencesAndSeminars/ConferenceOrSeminar',
  'CommunicationAndInterpersonalSkills/CommunicationAndInterpersonalSkill',
  'ManagementAndLeadershipSkills/ManagementAndLeadershipSkill',
  'OrganisationalSkills/OrganisationalSkill',
];

const GROUPS: readonly FieldGroup[] = [
  [
    'metadata',
    '/Candidate',
    'DocumentID/** AlternateDocumentID/** ProcessingInformation/** RenderingInformation/**',
  ],
  ['identity', '/Candidate', 'CandidateSupplier/**'],
  ['preference', '/Candidate', 'PositionSeekingStatusCode/**'],
  ['identity', PERSON, 'PersonID/** PersonLegalID/** MottoInLife/**'],
  [
    'identity',
    `${PERSON}/PersonName`,
    'FormattedName LegalName GivenName PreferredName MiddleName FamilyName FormerFamilyName PreferredSalutationCode QualificationAffixCode GenerationAffixCode TitleAffixCode',
  ],
  [
    'contact',
    `${PERSON}/Communication`,
    'ChannelCode UseCode URI CountryDialing AreaDialing DialNumber Extension Access OtherTitle',
  ],
  ['address', `${PERSON}/Communication`, 'Address/**'],
  ['address', PERSON, 'ResidencyCountryCode'],
  ['nationality', PERSON, 'NationalityCode VisaPermit/** Visa/**'],
  ['birth', PERSON, 'BirthDate BirthPlace/**'],
  ['sex', PERSON, 'GenderCode'],
  ['family', PERSON, 'MaritalStatusCode'],
  ['language', PERSON, 'PrimaryLanguageCode'],
  ['health', PERSON, 'Disability/**'],
  ['metadata', PROFILE, 'ID/** ProfileName ExperienceSummary/**'],
  [
    'preference',
    PROFILE,
    'PersonAvailability/** CandidateObjective CandidateEmployerPreferences/** CandidatePositionPreferences/**',
  ],
  ['freeText', PROFILE, 'ExecutiveSummary'],
  [
    'employer',
    JOB,
    'OrganizationName OrganizationID/** IndustryCode OrganizationContact/** Department',
  ],
  [
    'date',
    `${JOB}/EmploymentPeriod`,
    'StartDate/FormattedDateTime EndDate/FormattedDateTime CurrentIndicator',
  ],
  ['title', POSITION, 'PositionTitle JobCategoryCode'],
  ['freeText', POSITION, 'Description'],
  ['employer', POSITION, 'OrganizationUnitName'],
  ['address', POSITION, 'City Country Location/**'],
  [
    'date',
    `${POSITION}/EmploymentPeriod`,
    'StartDate/FormattedDateTime EndDate/FormattedDateTime CurrentIndicator',
  ],
  ['reference', PROFILE, 'EmploymentReferences/**'],
  ['school', SCHOOL, 'OrganizationName OrganizationID/** OrganizationContact/** School/**'],
  ['diploma', SCHOOL, 'EducationLevelCode EducationScore/**'],
  ['freeText', SCHOOL, 'ProgramName'],
  [
    'date',
    `${SCHOOL}/AttendancePeriod`,
    'StartDate/FormattedDateTime EndDate/FormattedDateTime Ongoing CurrentIndicator',
  ],
  ['freeText', `${SCHOOL}/EducationDegree`, 'DegreeName OccupationalSkillsCovered'],
  ['freeText', `${SCHOOL}/EducationDegree/FieldOfStudy/MainFieldOfStudy`, 'ProgramConcentration'],
  [
    'freeText',
    `${SCHOOL}/EducationDegree/FieldOfStudy/SpecificFieldOfStudy`,
    'ProgramConcentration',
  ],
  [
    'diploma',
    `${SCHOOL}/EducationDegree`,
    'DegreeTypeCode FinalGrade/** NumberOfCredits Thesis/**',
  ],
  ['date', `${SCHOOL}/EducationDegree`, 'DegreeDate/FormattedDateTime'],
  ['licence', PROFILE, 'Licenses/**'],
  ['freeText', `${PROFILE}/Certifications/Certification`, 'CertificationName Description'],
  ['school', `${PROFILE}/Certifications/Certification`, 'IssuingAuthority/** CertificationID/**'],
  ['date', `${PROFILE}/Certifications/Certification`, 'FirstIssuedDate/FormattedDateTime'],
  // Service in the army tells a sex and an age.
  ['sex', PROFILE, 'MilitaryHistory/**'],
  [
    'publication',
    PROFILE,
    'PatentHistory/** PublicationHistory/** SpeakingHistory/** CreativeWorks/**',
  ],
  [
    'skill',
    `${PROFILE}/PersonQualifications/PersonCompetency`,
    'CompetencyName CompetencyID ProficiencyLevel/ScoreText',
  ],
  ['metadata', `${PROFILE}/PersonQualifications/PersonCompetency`, 'TaxonomyID'],
  [
    'language',
    `${PROFILE}/PersonQualifications/PersonCompetency`,
    'CompetencyDimension/** HighestLevelOfUse/**',
  ],
  ['skill', `${PROFILE}/Skills/SkillsGroup/PersonCompetency`, 'CompetencyName CompetencyID'],
  ['metadata', `${PROFILE}/Skills/SkillsGroup`, 'Title PersonCompetency/TaxonomyID'],
  ['skill', `${PROFILE}/DigitalSkills/DigitalSkill`, 'Title'],
  ['freeText', `${PROFILE}/DigitalSkills/DigitalSkill`, 'Description'],
  ['hobby', PROFILE, 'HobbiesAndInterests/**'],
  ['politics', PROFILE, 'SocialAndPoliticalActivities/**'],
  ['membership', PROFILE, 'OrganizationAffiliations/** NetworksAndMemberships/**'],
  ['photo', PROFILE, 'Attachment/**'],
  ['freeText', `${PROFILE}/Others/Other`, 'Title Description'],
  ...ACTIVITIES.flatMap((at): readonly FieldGroup[] => [
    ['freeText', `${PROFILE}/${at}`, 'Title Description'],
    ['employer', `${PROFILE}/${at}`, 'OrganizationName Organisation Organization Provider'],
    ['link', `${PROFILE}/${at}`, 'Link/** URL URI Reference'],
    ['date', `${PROFILE}/${at}`, 'Date/FormattedDateTime'],
    ['address', `${PROFILE}/${at}`, 'City Country Location/**'],
    [
      'date',
      `${PROFILE}/${at}/Period`,
      'StartDate/FormattedDateTime EndDate/FormattedDateTime Ongoing CurrentIndicator',
    ],
  ]),
  [
    'metadata',
    '/',
    '@schemeID @schemeName @schemeAgencyName @schemeVersionID @schemeURI @listName @listURI @listVersionID @languageID @languageCode @typeCode @name @format @mimeCode @unitCode @currencyID @lang @validFrom @validTo @sequence @majorVersionID @minorVersionID',
  ],
];

/**
 * Every field of the Europass CV of 2020 (`Candidate`, namespaces `europass.eu/1.0` and HR-XML 3) and what becomes of
 * it. Patterns are paths of local element names; attributes start with `@`. An element that is not here goes to
 * the vault and is reported as `unknownKey`.
 *
 * Reference: DG EMPL (2020), Europass XML schema documentation, chapters 3.1–3.36.
 *
 * @example
 * ```ts
 * import { EUROPASS_COVERAGE } from '@tremplin/profile';
 *
 * EUROPASS_COVERAGE.find(({ pattern }) => pattern.endsWith('/GenderCode'))?.treatment; // 'drop'
 * ```
 */
export const EUROPASS_COVERAGE: readonly CoverageRow[] = coverageRows(GROUPS);
