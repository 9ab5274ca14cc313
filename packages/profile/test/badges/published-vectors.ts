/**
 * Facts of published test vectors: documents, keys and signatures.
 * Open Badges 3.0 and CLR 2.0: 1EdTech, implementation guide, "Linked Data Proof Test Vector".
 * EdDSA: W3C, Data Integrity EdDSA Cryptosuites 1.0, appendix B.1.
 */
const ISSUER = 'https://example.edu/issuers/565049';
const METHOD = `${ISSUER}#z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi`;

export const EXAMPLE_ISSUER: string = ISSUER;
export const EXAMPLE_HOLDER = 'did:example:ebfeb1f712ebc6f1c276e12ec21';

/** The controller document of the vectors' issuer: its key is in the vectors, the document around it is ours. */
export const EXAMPLE_CONTROLLER: object = {
  id: ISSUER,
  verificationMethod: [
    {
      id: METHOD,
      type: 'Multikey',
      controller: ISSUER,
      publicKeyMultibase: 'z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi',
    },
  ],
  assertionMethod: [METHOD],
};

const proofOf = (proofValue: string): object => ({
  type: 'DataIntegrityProof',
  created: '2010-01-01T19:23:24Z',
  verificationMethod: METHOD,
  cryptosuite: 'eddsa-rdfc-2022',
  proofPurpose: 'assertionMethod',
  proofValue,
});

export const TEAMWORK_BADGE: Readonly<Record<string, unknown>> = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: 'http://example.com/credentials/3527',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: {
    id: ISSUER,
    type: ['Profile'],
    url: 'https://www.imsglobal.org',
    name: 'Example Corp',
  },
  validFrom: '2010-01-01T00:00:00Z',
  name: 'Teamwork Badge',
  credentialSubject: {
    id: EXAMPLE_HOLDER,
    type: ['AchievementSubject'],
    achievement: {
      id: 'https://example.com/achievements/21st-century-skills/teamwork',
      type: ['Achievement'],
      criteria: {
        narrative:
          'Team members are nominated for this badge by their peers and recognized upon review by Example Corp management.',
      },
      description:
        'This badge recognizes the development of the capacity to collaborate within a group environment.',
      name: 'Teamwork',
    },
  },
  proof: proofOf(
    'z5x9aCBYovW3CQCbKdNyhEm7ffYSw1YpEdPywQJoNbzDD2gkzQDKJ1sYKJaWvqZtkMtSbz35HcbgXVEDYHxCzgkCr',
  ),
};

const achievement = (id: string, name: string): object => ({
  id: `urn:uuid:${id}`,
  type: 'Achievement',
  creator: { id: ISSUER, type: 'Profile' },
  name,
  criteria: { id: `https://example.edu/achievements/${id}/criteria` },
  description: name,
  image: { id: 'https://example.edu/achievements/sample.png', type: 'Image' },
});
const FIRST = 'a7467ef6-56cb-11ec-bf63-0242ac130002';
const SECOND = 'dd887f0a-56cb-11ec-bf63-0242ac130002';
const OB_CONTEXTS = [
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
  'https://w3id.org/security/data-integrity/v1',
];
const schema = (path: string): object => ({
  id: `https://purl.imsglobal.org/spec/${path}`,
  type: '1EdTechJsonSchemaValidator2019',
});

export const SAMPLE_TRANSCRIPT: Readonly<Record<string, unknown>> = {
  '@context': [
    'https://www.w3.org/2018/credentials/v1',
    'https://purl.imsglobal.org/spec/clr/v2p0/context.json',
    ...OB_CONTEXTS,
  ],
  id: 'http://example.edu/credentials/3732',
  type: ['VerifiableCredential', 'ClrCredential'],
  issuer: { id: ISSUER, type: 'Profile', name: 'Example University' },
  issuanceDate: '2010-01-01T00:00:00Z',
  name: 'Sample Transcript',
  credentialSubject: {
    id: EXAMPLE_HOLDER,
    type: 'ClrSubject',
    verifiableCredential: [
      {
        '@context': ['https://www.w3.org/2018/credentials/v1', ...OB_CONTEXTS],
        id: 'urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002',
        type: ['VerifiableCredential', 'AchievementCredential'],
        issuer: { id: ISSUER, type: 'Profile', name: 'Example University' },
        issuanceDate: '2010-01-01T00:00:00Z',
        name: 'Example University Degree',
        credentialSubject: {
          id: EXAMPLE_HOLDER,
          type: 'AchievementSubject',
          achievement: achievement(FIRST, 'Achievement 1'),
        },
        credentialSchema: [schema('ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json')],
        proof: proofOf(
          'z2CGNmCgEmN68CWch6Kgg4vnjRDE896jnUqfQtJoG11qxC8ntxUPCQaGckoHG7BXW7KWZyUiSs5EkKX3gEiGYKrz',
        ),
      },
    ],
    achievement: [achievement(FIRST, 'Achievement 1'), achievement(SECOND, 'Achievement 2')],
    association: [
      {
        type: 'Association',
        associationType: 'isParentOf',
        sourceId: `urn:uuid:${FIRST}`,
        targetId: `urn:uuid:${SECOND}`,
      },
    ],
  },
  credentialSchema: [schema('clr/v2p0/schema/json/clr_v2p0_clrcredential_schema.json')],
  proof: proofOf(
    'z2cNeK7UjuvWoNUHa8D7bbZuhryrgG3LjXmJSnY3R69mVJTAdX5yP1RCo9SH1aZwmyA76snohTwACQRFyrwGihsfr',
  ),
};

/** A credential that is no badge, signed: for the cryptosuite alone. */
export const ALUMNI_CREDENTIAL: Readonly<Record<string, unknown>> = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://www.w3.org/ns/credentials/examples/v2',
  ],
  id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
  type: ['VerifiableCredential', 'AlumniCredential'],
  name: 'Alumni Credential',
  description: 'A minimum viable example of an Alumni Credential.',
  issuer: 'https://vc.example/issuers/5678',
  validFrom: '2023-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:abcdefgh', alumniOf: 'The School of Examples' },
  proof: {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: '2023-02-24T23:36:38Z',
    verificationMethod:
      'https://vc.example/issuers/5678#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2',
    proofPurpose: 'assertionMethod',
    proofValue:
      'z21EVs3eXERqTn4acNHT9viboqgzUaQ3kTmhPT3eA8qrVPE7CrQq78WkzctnMX5W4CrzcKnHw8V6dvy5pgWYCU5e9',
  },
};
