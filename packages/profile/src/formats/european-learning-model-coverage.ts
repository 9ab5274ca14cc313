import { coverageRows, type FieldGroup } from '../internal/coverage-rows.ts';
import type { CoverageRow } from '../json-resume-coverage.ts';
import { claimPlaces } from './internal/claim-places.ts';

const SUBJECT = '/credentialSubject';
const OUTCOME = '/specifiedBy/learningOutcome';

function claimGroups(at: string): readonly FieldGroup[] {
  return [
    [
      'metadata',
      at,
      'id type dcType/** identifier/** entitlement/** supplementaryDocument/** verificationStatus/**',
    ],
    ['freeText', at, 'title prefLabel description'],
    ['school', at, 'awardedBy/** directedBy/** assessedBy/** recognisedBy/**'],
    ['freeText', `${at}/additionalNote`, 'noteLiteral'],
    ['metadata', `${at}/additionalNote`, 'id type subject/** noteFormat/**'],
    [
      'diploma',
      at,
      'provenBy/** gradeSubmission/** grade/** resultDistribution/** creditReceived/** receivedCredit/** learningOpportunity/** eqfLevel/** isPartOf/**',
    ],
    ['licence', at, 'entitlesTo/** limitNationalOccupation/** limitOccupation/**'],
    ['freeText', `${at}/influencedBy`, 'title description'],
    [
      'metadata',
      `${at}/influencedBy`,
      'id type dcType/** identifier/** workload/** specifiedBy/** levelOfCompletion location/** additionalNote/**',
    ],
    ['date', `${at}/influencedBy`, 'temporal/** startedAtTime endedAtTime'],
    ['school', `${at}/influencedBy`, 'awardedBy/** directedBy/**'],
    ['date', at, 'temporal/** startedAtTime endedAtTime issuedDate awardedDate'],
    [
      'freeText',
      `${at}/specifiedBy`,
      'title altLabel description learningOutcomeSummary/noteLiteral',
    ],
    [
      'metadata',
      `${at}/specifiedBy`,
      'learningOutcomeSummary/id learningOutcomeSummary/type learningOutcomeSummary/noteFormat/**',
    ],
    ['freeText', `${at}${OUTCOME}`, 'title prefLabel additionalNote/noteLiteral'],
    ['skill', `${at}${OUTCOME}`, 'relatedESCOSkill/id relatedSkill/id'],
    ['skill', `${at}${OUTCOME}`, 'relatedESCOSkill/prefLabel relatedSkill/prefLabel'],
    [
      'metadata',
      `${at}${OUTCOME}`,
      'id type dcType/** identifier/** reusabilityLevel/** additionalNote/id additionalNote/type additionalNote/noteFormat/**',
    ],
    ['metadata', `${at}${OUTCOME}/relatedESCOSkill`, 'type inScheme/** notation definition/**'],
    ['metadata', `${at}${OUTCOME}/relatedSkill`, 'type inScheme/** notation definition/**'],
    [
      'diploma',
      `${at}/specifiedBy`,
      'eqfLevel/** nqfLevel/** ISCEDFCode/** creditPoint/** educationLevel/** educationSubject/** accreditation/** entitlesTo/** awardingOpportunity/** qualificationCode/** isPartialQualification partialQualification',
    ],
    [
      'metadata',
      `${at}/specifiedBy`,
      'id type dcType/** identifier/** homepage/** language/** mode/** learningSetting/** volumeOfLearning/** maximumDuration targetGroup/** additionalNote/** supplementaryDocument/** status dateModified thematicArea/** entryRequirement/** learningOpportunityType/** duration provenBy/** influencedBy/** hasPart/** specialisationOf/**',
    ],
  ];
}

const GROUPS: readonly FieldGroup[] = [
  [
    'metadata',
    '',
    '@context/** id type dcType/** credentialProfiles/** credentialSchema/** credentialStatus/** termsOfUse/** proof/** evidence/** holder/** identifier/** refreshService/**',
  ],
  ['photo', '', 'displayParameter/** attachment/**'],
  ['school', '', 'issuer/**'],
  ['date', '', 'issued issuanceDate validFrom validUntil expirationDate'],
  [
    'identity',
    SUBJECT,
    'id type fullName givenName familyName birthName patronymicName identifier/** nationalID/** groupMemberOf/**',
  ],
  ['birth', SUBJECT, 'dateOfBirth placeOfBirth/**'],
  ['sex', SUBJECT, 'gender/**'],
  ['nationality', SUBJECT, 'citizenshipCountry/** citizenship/**'],
  ['address', SUBJECT, 'location/** hasResidenceAddress/**'],
  ['contact', SUBJECT, 'contactPoint/**'],
  ['membership', SUBJECT, 'hasMembership/** memberOf/**'],
  ...claimPlaces(SUBJECT).flatMap(claimGroups),
];

/**
 * The fields of a European Digital Credential (European Learning Model 3, JSON-LD) and what becomes of them. Claims
 * inside claims (`hasPart`) are read three levels deep; what is not here goes to the vault and is
 * reported as `unknownKey`.
 *
 * Reference: European Commission, European-Learning-Model, "JSON-LD Examples (ELM v3)" (EUPL-1.2).
 *
 * @example
 * ```ts
 * import { EUROPEAN_LEARNING_MODEL_COVERAGE } from '@tremplin/profile';
 *
 * EUROPEAN_LEARNING_MODEL_COVERAGE.find(({ pattern }) => pattern === '/issuer/**')?.category; // 'school'
 * ```
 */
export const EUROPEAN_LEARNING_MODEL_COVERAGE: readonly CoverageRow[] = coverageRows(GROUPS);
