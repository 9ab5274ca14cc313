import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import jsonld from 'jsonld';
import { BUNDLED_CONTEXTS } from '../../src/badges/internal/bundled-contexts.ts';

/** Signs badges with Node's own cryptography: another implementation than the one under test. */

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface TestKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** `z6Mk…`, of an Ed25519 key. */
  readonly multibase: string;
}

export const HOLDER = 'did:example:holder';
export const SCHOOL = 'https://school.example/issuer';
export const METHOD: string = `${SCHOOL}#key-1`;
export const RSA_METHOD: string = `${SCHOOL}#rsa`;
export const EC_METHOD: string = `${SCHOOL}#ec`;

/** An Ed25519 key from a number, the same on every run. */
function ed25519Key(seed: number): TestKey {
  const secret = createHash('sha256').update(`test key ${seed}`).digest();
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_ED25519, secret]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(privateKey);
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  return {
    privateKey,
    publicKey,
    multibase: `z${base58(Buffer.concat([Buffer.from([0xed, 1]), raw]))}`,
  };
}

export const schoolKey: TestKey = ed25519Key(1);
export const strangerKey: TestKey = ed25519Key(2);
export const rsaKey: { readonly privateKey: KeyObject; readonly publicKey: KeyObject } =
  generateKeyPairSync('rsa', { modulusLength: 2048 });
export const ecKey: { readonly privateKey: KeyObject; readonly publicKey: KeyObject } =
  generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** The school's controller document, and its Open Badges 2 profile: one document may be both. */
export const SCHOOL_DOCUMENT: Readonly<Record<string, unknown>> = {
  id: SCHOOL,
  type: 'Profile',
  name: 'École Exemple',
  verificationMethod: [
    { id: METHOD, type: 'Multikey', controller: SCHOOL, publicKeyMultibase: schoolKey.multibase },
    jwkMethod(RSA_METHOD, rsaKey.publicKey),
    jwkMethod(EC_METHOD, ecKey.publicKey),
  ],
  assertionMethod: [METHOD, RSA_METHOD, EC_METHOD],
  publicKey: {
    id: `${SCHOOL}/key`,
    owner: SCHOOL,
    publicKeyPem: rsaKey.publicKey.export({ format: 'pem', type: 'spki' }),
  },
};

/** An Open Badge 3 for {@link HOLDER}, not signed. */
export function badgeOf(
  achievement: object = { name: 'TypeScript' },
  more: object = {},
): Readonly<Record<string, unknown>> {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: 'https://school.example/badges/7',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: SCHOOL, type: ['Profile'], name: 'École Exemple' },
    validFrom: '2026-01-15T09:00:00Z',
    credentialSubject: {
      id: HOLDER,
      type: ['AchievementSubject'],
      achievement: {
        id: 'https://school.example/achievements/ts',
        type: ['Achievement'],
        description: 'Types a program.',
        criteria: { narrative: 'Passed a test.' },
        ...achievement,
      },
    },
    ...more,
  };
}

export async function signDataIntegrity(
  document: Readonly<Record<string, unknown>>,
  {
    key = schoolKey,
    method = METHOD,
    options = {},
  }: {
    readonly key?: TestKey;
    readonly method?: string;
    readonly options?: object;
  } = {},
): Promise<Record<string, unknown>> {
  const proof = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: '2026-01-15T09:00:00Z',
    verificationMethod: method,
    proofPurpose: 'assertionMethod',
    ...options,
  };
  const hashes = await Promise.all(
    [{ ...proof, '@context': document['@context'] }, document].map(async (part) =>
      createHash('sha256')
        .update(await canonicalText(part))
        .digest(),
    ),
  );
  const proofValue = `z${base58(sign(null, Buffer.concat(hashes), key.privateKey))}`;
  return { ...document, proof: { ...proof, proofValue } };
}

/** The types of `jsonld` are those of an earlier version. */
const { canonize } = jsonld as unknown as {
  canonize(document: object, options: object): Promise<string>;
};

/** N-Quads in RDFC-1.0 order. */
export function canonicalText(document: object): Promise<string> {
  return canonize(document, {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    documentLoader: (url: string) => {
      const context = BUNDLED_CONTEXTS.get(url);
      return context
        ? Promise.resolve({ documentUrl: url, document: context })
        : Promise.reject(new Error('no such context'));
    },
  });
}

/** A compact JWS. `alg` RS256, ES256 or EdDSA. */
export function signJws(
  header: Readonly<Record<string, unknown>>,
  payload: object,
  key: KeyObject,
): string {
  const text = `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(payload))}`;
  const hash = header['alg'] === 'EdDSA' ? null : 'sha256';
  const signature = sign(hash, Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signature.toString('base64url')}`;
}

/** An Open Badge 2 that names its key, for `person@example.org`. */
export function assertionOf(
  verification: object,
  more: object = {},
): Readonly<Record<string, unknown>> {
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: 'https://school.example/assertions/3',
    recipient: {
      type: 'email',
      hashed: true,
      salt: 'deadsea',
      identity: `sha256$${createHash('sha256').update('person@example.orgdeadsea').digest('hex')}`,
    },
    issuedOn: '2026-02-01T10:00:00+00:00',
    badge: {
      type: 'BadgeClass',
      id: 'https://school.example/classes/sql',
      name: 'SQL',
      description: 'Asks a database.',
      criteria: { narrative: 'Passed a test.' },
      issuer: SCHOOL,
    },
    verification,
    ...more,
  };
}

export function base64url(text: string): string {
  return Buffer.from(text).toString('base64url');
}

function base58(bytes: Uint8Array): string {
  let value = BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
  let text = '';
  for (; value > 0n; value /= 58n) text = ALPHABET[Number(value % 58n)]! + text;
  for (const byte of bytes) {
    if (byte !== 0) break;
    text = `1${text}`;
  }
  return text;
}

function jwkMethod(id: string, key: KeyObject): object {
  return {
    id,
    type: 'JsonWebKey',
    controller: SCHOOL,
    publicKeyJwk: key.export({ format: 'jwk' }),
  };
}
