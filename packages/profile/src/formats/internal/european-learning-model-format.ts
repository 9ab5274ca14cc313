import { EUROPEAN_LEARNING_MODEL_COVERAGE } from '../european-learning-model-coverage.ts';
import { claimPlaces } from './claim-places.ts';
import { documentFormat, type DocumentFormat } from './document-format.ts';

const SUBJECT = '/credentialSubject';
const OUTCOME = 'specifiedBy/learningOutcome';

/** What a credential claims is evidence of training; whether it is signed is not looked at here. */
export const EUROPEAN_LEARNING_MODEL: DocumentFormat = documentFormat({
  title: 'the European Learning Model',
  coverage: EUROPEAN_LEARNING_MODEL_COVERAGE,
  entries: claimPlaces(SUBJECT).map((at) => ({
    at,
    kind: 'training',
    texts: `title|prefLabel|description|additionalNote/noteLiteral|influencedBy/title|influencedBy/description|specifiedBy/title|specifiedBy/altLabel|specifiedBy/description|specifiedBy/learningOutcomeSummary/noteLiteral|${OUTCOME}/title|${OUTCOME}/prefLabel|${OUTCOME}/additionalNote/noteLiteral`,
    labels: `${OUTCOME}/relatedESCOSkill/prefLabel|${OUTCOME}/relatedSkill/prefLabel`,
    codes: `${OUTCOME}/relatedESCOSkill/id|${OUTCOME}/relatedSkill/id`,
    names: 'awardedBy/awardingBody/legalName|directedBy/legalName|/issuer/legalName',
    end: 'awardedDate|issuedDate|endedAtTime|awardedBy/awardingDate|influencedBy/endedAtTime|/issued|/issuanceDate|/validFrom',
  })),
  person: `${SUBJECT}/givenName|${SUBJECT}/familyName|${SUBJECT}/fullName|${SUBJECT}/birthName`,
});
