import { coverageRows, type FieldGroup } from '../internal/coverage-rows.ts';
import type { CoverageRow } from '../json-resume-coverage.ts';

const PASSPORT = '/SkillsPassport';
const LEARNER = `${PASSPORT}/LearnerInfo`;
const IDENTIFICATION = `${LEARNER}/Identification`;
const JOB = `${LEARNER}/WorkExperienceList/WorkExperience`;
const STUDY = `${LEARNER}/EducationList/Education`;
const SKILLS = `${LEARNER}/Skills`;

const GROUPS: readonly FieldGroup[] = [
  ['metadata', PASSPORT, 'Locale DocumentInfo/** PrintingPreferences/** AttachmentList/**'],
  ['identity', IDENTIFICATION, 'PersonName/** Signature/**'],
  [
    'contact',
    `${IDENTIFICATION}/ContactInfo`,
    'Email/** TelephoneList/** WebsiteList/** InstantMessagingList/**',
  ],
  ['address', `${IDENTIFICATION}/ContactInfo`, 'Address/**'],
  ['birth', `${IDENTIFICATION}/Demographics`, 'Birthdate/**'],
  ['sex', `${IDENTIFICATION}/Demographics`, 'Gender/**'],
  ['nationality', `${IDENTIFICATION}/Demographics`, 'NationalityList/** Nationality/**'],
  ['photo', IDENTIFICATION, 'Photo/**'],
  ['title', `${LEARNER}/Headline/Description`, 'Label'],
  ['metadata', `${LEARNER}/Headline`, 'Type/** Description/Code'],
  ['date', `${JOB}/Period`, 'From/** To/** Current'],
  ['title', `${JOB}/Position`, 'Label'],
  ['metadata', `${JOB}/Position`, 'Code'],
  ['freeText', JOB, 'Activities'],
  ['employer', JOB, 'Employer/**'],
  ['metadata', JOB, 'ReferenceToList/**'],
  ['date', `${STUDY}/Period`, 'From/** To/** Current'],
  ['freeText', STUDY, 'Title Activities Field/Label'],
  ['metadata', STUDY, 'Field/Code ReferenceToList/**'],
  ['school', STUDY, 'Organisation/**'],
  ['diploma', STUDY, 'Level/**'],
  ['language', SKILLS, 'Linguistic/**'],
  [
    'freeText',
    SKILLS,
    'Communication/Description Organisational/Description JobRelated/Description',
  ],
  ['freeText', SKILLS, 'Computer/Description Other/Description'],
  ['metadata', SKILLS, 'Computer/ProficiencyLevel/** Computer/VerifiedBy/**'],
  ['licence', SKILLS, 'Driving/**'],
  ['freeText', `${LEARNER}/AchievementList/Achievement`, 'Description'],
  ['metadata', `${LEARNER}/AchievementList/Achievement`, 'ReferenceToList/**'],
  ['award', `${LEARNER}/AchievementList/Achievement`, 'Title/**'],
  ['metadata', LEARNER, 'ReferenceToList/** ReferenceTo/**'],
  ['preference', LEARNER, 'CoverLetter/**'],
  ['preference', PASSPORT, 'CoverLetter/**'],
  ['metadata', '/', '@locale @year @month @day @idref @format @type'],
];

/**
 * Every part of the earlier Europass CV (`SkillsPassport`, schema versions 3.x) and what becomes of it. An element
 * that is not here goes to the vault and is reported as `unknownKey`.
 *
 * Reference: Cedefop (2012–2018), Europass XML schema 3.0–3.4.
 *
 * @example
 * ```ts
 * import { SKILLS_PASSPORT_COVERAGE } from '@tremplin/profile';
 *
 * SKILLS_PASSPORT_COVERAGE.find(({ pattern }) => pattern.endsWith('/Photo/**'))?.treatment; // 'drop'
 * ```
 */
export const SKILLS_PASSPORT_COVERAGE: readonly CoverageRow[] = coverageRows(GROUPS);
