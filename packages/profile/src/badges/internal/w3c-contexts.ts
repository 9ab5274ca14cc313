import { readTermTable } from './read-term-table.ts';

const PREFIXES: Readonly<Record<string, string>> = {
  cred: 'https://www.w3.org/2018/credentials#',
  sec: 'https://w3id.org/security#',
  status: 'https://www.w3.org/ns/credentials/status#',
  schema: 'https://schema.org/',
  dc: 'http://purl.org/dc/terms/',
  jose: 'https://www.iana.org/assignments/jose#',
  jwt: 'https://www.iana.org/assignments/jwt#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  xsds: 'https://www.w3.org/2001/XMLSchema#',
};

const PROOF = `
proof sec:proof @id @graph
`;

const DATA_INTEGRITY_1 = `
DataIntegrityProof sec:DataIntegrityProof
 challenge sec:challenge
 created dc:created xsd:dateTime
 cryptosuite sec:cryptosuite
 domain sec:domain
 expires sec:expiration xsd:dateTime
 nonce sec:nonce
 proofPurpose sec:proofPurpose @vocab
  assertionMethod sec:assertionMethod @id @set
  authentication sec:authenticationMethod @id @set
  capabilityDelegation sec:capabilityDelegationMethod @id @set
  capabilityInvocation sec:capabilityInvocationMethod @id @set
  keyAgreement sec:keyAgreementMethod @id @set
 proofValue sec:proofValue sec:multibase
 verificationMethod sec:verificationMethod @id
`;

/** The second version types the name of the suite, and knows chains of proofs. */
const DATA_INTEGRITY_2: string = DATA_INTEGRITY_1.replace(
  'sec:cryptosuite',
  'sec:cryptosuite sec:cryptosuiteString\n previousProof sec:previousProof @id',
);

const OLD_SIGNATURE = `
 sec sec:
 xsd xsd:
 challenge sec:challenge
 created dc:created xsd:dateTime
 domain sec:domain
 expires sec:expiration xsd:dateTime
 jws sec:jws
 nonce sec:nonce
 proofPurpose sec:proofPurpose @vocab
  sec sec:
  assertionMethod sec:assertionMethod @id @set
  authentication sec:authenticationMethod @id @set
 proofValue sec:proofValue
 verificationMethod sec:verificationMethod @id
`;

/** Proof types of the first data model: told apart, so that a badge with one is `unsupported`, not unknown. */
const OLD_SIGNATURES: string = [
  'EcdsaSecp256k1Signature2019',
  'EcdsaSecp256r1Signature2019',
  'Ed25519Signature2018',
  'RsaSignature2018',
]
  .map((name) => `${name} sec:${name}${OLD_SIGNATURE}`)
  .join('');

const CREDENTIALS_1 = `
VerifiableCredential cred:VerifiableCredential
 cred cred:
 sec sec:
 xsd xsd:
 credentialSchema cred:credentialSchema @id
  cred cred:
  JsonSchemaValidator2018 cred:JsonSchemaValidator2018
 credentialStatus cred:credentialStatus @id
 credentialSubject cred:credentialSubject @id
 evidence cred:evidence @id
 expirationDate cred:expirationDate xsd:dateTime
 holder cred:holder @id
 issued cred:issued xsd:dateTime
 issuer cred:issuer @id
 issuanceDate cred:issuanceDate xsd:dateTime
 proof sec:proof @id @graph
 refreshService cred:refreshService @id
  cred cred:
  ManualRefreshService2018 cred:ManualRefreshService2018
 termsOfUse cred:termsOfUse @id
 validFrom cred:validFrom xsd:dateTime
 validUntil cred:validUntil xsd:dateTime
VerifiablePresentation cred:VerifiablePresentation
 cred cred:
 sec sec:
 holder cred:holder @id
 proof sec:proof @id @graph
 verifiableCredential cred:verifiableCredential @id @graph
`;

const CREDENTIALS_2 = `
description schema:description
digestMultibase sec:digestMultibase sec:multibase
digestSRI cred:digestSRI cred:sriString
mediaType schema:encodingFormat
name schema:name
VerifiableCredential cred:VerifiableCredential
 confidenceMethod cred:confidenceMethod @id
 credentialSchema cred:credentialSchema @id
 credentialStatus cred:credentialStatus @id
 credentialSubject cred:credentialSubject @id
 description schema:description
 evidence cred:evidence @id
 issuer cred:issuer @id
 name schema:name
 proof sec:proof @id @graph
 refreshService cred:refreshService @id
 relatedResource cred:relatedResource @id
 renderMethod cred:renderMethod @id
 termsOfUse cred:termsOfUse @id
 validFrom cred:validFrom xsd:dateTime
 validUntil cred:validUntil xsd:dateTime
EnvelopedVerifiableCredential cred:EnvelopedVerifiableCredential
VerifiablePresentation cred:VerifiablePresentation
 holder cred:holder @id
 proof sec:proof @id @graph
 termsOfUse cred:termsOfUse @id
 verifiableCredential cred:verifiableCredential @id @graph @null
EnvelopedVerifiablePresentation cred:EnvelopedVerifiablePresentation
JsonSchemaCredential cred:JsonSchemaCredential
JsonSchema cred:JsonSchema
 jsonSchema cred:jsonSchema @json
BitstringStatusListCredential status:BitstringStatusListCredential
BitstringStatusList status:BitstringStatusList
 encodedList status:encodedList sec:multibase
 statusPurpose status:statusPurpose
 ttl status:ttl
BitstringStatusListEntry status:BitstringStatusListEntry
 statusListCredential status:statusListCredential @id
 statusListIndex status:statusListIndex
 statusPurpose status:statusPurpose
 statusMessage status:statusMessage
  message status:message
  status status:status
 statusReference status:statusReference @id
 statusSize status:statusSize xsds:integer
... jwt:...
_sd jwt:_sd @json
_sd_alg jwt:_sd_alg
aud jwt:aud @id
cnf jwt:cnf
 kid jwt:kid @id
 jwk jwt:jwk @json
exp jwt:exp xsds:nonNegativeInteger
iat jwt:iat xsds:nonNegativeInteger
iss jose:iss @id
jku jose:jku @id
kid jose:kid @id
nbf jwt:nbf xsds:nonNegativeInteger
sub jose:sub @id
x5u jose:x5u @id
`;

/**
 * The terms of the contexts of W3C standards, by address.
 *
 * Reference: W3C, Verifiable Credentials Data Model 1.1 (2022) and 2.0 (2025), base contexts; Verifiable Credential
 * Data Integrity 1.0 (2025), contexts v1 and v2. Names and addresses of terms, under the W3C Software and Document
 * License; the table is this project's.
 */
export const W3C_CONTEXTS: readonly (readonly [address: string, context: object])[] = [
  ['https://www.w3.org/2018/credentials/v1', read(CREDENTIALS_1 + OLD_SIGNATURES + PROOF)],
  ['https://www.w3.org/ns/credentials/v2', read(CREDENTIALS_2 + DATA_INTEGRITY_2)],
  ['https://w3id.org/security/data-integrity/v1', read(PROOF + DATA_INTEGRITY_1)],
  ['https://w3id.org/security/data-integrity/v2', read(PROOF + DATA_INTEGRITY_2)],
];

function read(table: string): object {
  return readTermTable(table, PREFIXES);
}
