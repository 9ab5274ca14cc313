import { beforeAll, describe, expect, it } from 'vitest';
import { badgeContext } from '../../src/badges/internal/badge-context.ts';
import { verifyDataIntegrity } from '../../src/badges/internal/verify-data-integrity.ts';
import { verifyBadge, type BadgeInput, type VerifyBadgeOptions } from '../../src/index.ts';
import { pngWith, svgWith, textChunk } from './bake-badges.ts';
import {
  ALUMNI_CREDENTIAL,
  EXAMPLE_CONTROLLER,
  EXAMPLE_HOLDER,
  EXAMPLE_ISSUER,
  SAMPLE_TRANSCRIPT,
  TEAMWORK_BADGE,
} from './published-vectors.ts';
import {
  assertionOf,
  badgeOf,
  EC_METHOD,
  ecKey,
  HOLDER,
  RSA_METHOD,
  rsaKey,
  SCHOOL,
  SCHOOL_DOCUMENT,
  schoolKey,
  signDataIntegrity,
  signJws,
  strangerKey,
} from './sign-badges.ts';

const now = new Date('2026-11-22');
const school: VerifyBadgeOptions = {
  now,
  documents: { [SCHOOL]: SCHOOL_DOCUMENT },
  trustedIssuers: [SCHOOL],
  identities: [HOLDER, 'Person@example.org'],
};
const withDocuments = (documents: Readonly<Record<string, unknown>>): VerifyBadgeOptions => ({
  ...school,
  documents: { ...school.documents, ...documents },
});
const seconds = (date: string) => Date.parse(date) / 1000;
const jwtOf = (badge: Readonly<Record<string, unknown>>): object => ({
  ...badge,
  iss: SCHOOL,
  jti: badge['id'],
  sub: HOLDER,
  nbf: seconds(String(badge['validFrom'])),
});

let signed: Record<string, unknown>;
beforeAll(async () => {
  signed = await signDataIntegrity(badgeOf());
});

describe('verifyBadge on published vectors', () => {
  const options: VerifyBadgeOptions = {
    now,
    documents: { [EXAMPLE_ISSUER]: EXAMPLE_CONTROLLER },
    trustedIssuers: [EXAMPLE_ISSUER],
    identities: [EXAMPLE_HOLDER],
  };
  const [inner] = (SAMPLE_TRANSCRIPT['credentialSubject'] as { verifiableCredential: object[] })
    .verifiableCredential;

  it.each<[string, object, string]>([
    ['Open Badges 3.0', TEAMWORK_BADGE, 'open-badges-3'],
    ['CLR 2.0', SAMPLE_TRANSCRIPT, 'clr-2'],
    ['the badge within it', inner!, 'open-badges-3'],
  ])('accepts %s', async (_, vector, format) => {
    expect(await verifyBadge(vector, options)).toEqual({ format, status: 'verified', reasons: [] });
  });

  it('refuses the vector with one letter changed', async () => {
    expect(await verifyBadge({ ...TEAMWORK_BADGE, name: 'Teamwerk Badge' }, options)).toEqual({
      format: 'open-badges-3',
      status: 'rejected',
      reasons: ['invalid-signature'],
    });
  });

  it('checks the cryptosuite vector of the W3C, whose context the host gives', async () => {
    const issuer = String(ALUMNI_CREDENTIAL['issuer']);
    const method = (ALUMNI_CREDENTIAL['proof'] as { verificationMethod: string })
      .verificationMethod;
    const context = badgeContext({
      now,
      contexts: {
        'https://www.w3.org/ns/credentials/examples/v2': {
          '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' },
        },
      },
      documents: {
        [issuer]: {
          id: issuer,
          verificationMethod: [
            { id: method, controller: issuer, publicKeyMultibase: method.split('#')[1] },
          ],
          assertionMethod: [method],
        },
      },
    });
    await expect(verifyDataIntegrity(ALUMNI_CREDENTIAL, issuer, context)).resolves.toBeUndefined();
    const changed = { ...ALUMNI_CREDENTIAL, description: 'Another.' };
    await expect(verifyDataIntegrity(changed, issuer, context)).rejects.toThrow(
      'invalid-signature',
    );
  });
});

describe('verifyBadge accepts', () => {
  it.each<[string, () => BadgeInput | Promise<BadgeInput>, VerifyBadgeOptions]>([
    ['a Data Integrity proof', () => signed, school],
    ['its text', () => JSON.stringify(signed), school],
    ['it baked into a PNG', () => pngWith([textChunk(JSON.stringify(signed))]), school],
    ['it baked into an SVG', () => svgWith(JSON.stringify(signed)), school],
    [
      'a did:key issuer',
      () => {
        const did = `did:key:${schoolKey.multibase}`;
        const method = `${did}#${schoolKey.multibase}`;
        return signDataIntegrity(badgeOf({}, { issuer: did }), { method });
      },
      { ...school, documents: {}, trustedIssuers: [`did:key:${schoolKey.multibase}`] },
    ],
    [
      'a VC-JWT, RS256',
      () => signJws({ alg: 'RS256', kid: RSA_METHOD }, jwtOf(badgeOf()), rsaKey.privateKey),
      school,
    ],
    [
      'a VC-JWT, ES256, in a vc claim',
      () =>
        signJws({ alg: 'ES256', kid: EC_METHOD }, { iss: SCHOOL, vc: badgeOf() }, ecKey.privateKey),
      school,
    ],
    [
      'a VC-JWT, EdDSA, whose header has the known key',
      () => {
        const jwk = schoolKey.publicKey.export({ format: 'jwk' });
        return signJws({ alg: 'EdDSA', jwk }, jwtOf(badgeOf()), schoolKey.privateKey);
      },
      school,
    ],
    [
      'a signed Open Badge 2 in an SVG attribute',
      () => {
        const assertion = assertionOf({ type: 'signed', creator: `${SCHOOL}/key` });
        return svgWith('', { verify: signJws({ alg: 'RS256' }, assertion, rsaKey.privateKey) });
      },
      school,
    ],
    [
      'a hosted Open Badge 2 that the host fetched',
      () => assertionOf({ type: 'hosted' }),
      withDocuments({ 'https://school.example/assertions/3': assertionOf({ type: 'hosted' }) }),
    ],
    [
      'the address of one, as old baked files have it',
      () =>
        pngWith([
          textChunk('https://school.example/assertions/3', { keyword: 'openbadges', type: 'tEXt' }),
        ]),
      withDocuments({ 'https://school.example/assertions/3': assertionOf({ type: 'hosted' }) }),
    ],
  ])('%s', async (_, make, options) => {
    expect(await verifyBadge(await make(), options)).toMatchObject({
      status: 'verified',
      reasons: [],
    });
  });
});

describe('verifyBadge keeps the statuses apart', () => {
  it.each(['"name":"x",', '"\\u006eame":"x",', '"name" : "x" , '])(
    'refuses a name twice: %s',
    async (twin) => {
      const text = JSON.stringify({ name: 'Badge', ...signed }).replace(
        '"name":',
        `${twin}"name":`,
      );
      expect(await verifyBadge(text, school)).toMatchObject({ reasons: ['duplicate-key'] });
      expect(JSON.parse(text)).toMatchObject({ name: 'Badge' });
    },
  );

  it.each<[string, () => BadgeInput | Promise<BadgeInput>, VerifyBadgeOptions, string, string[]]>([
    ['no proof', () => badgeOf(), school, 'self-asserted', ['no-proof']],
    [
      'the person as issuer',
      () => {
        const did = `did:key:${strangerKey.multibase}`;
        const subject = { id: did, type: ['AchievementSubject'], achievement: { name: 'SQL' } };
        const badge = badgeOf({}, { issuer: did, credentialSubject: subject });
        return signDataIntegrity(badge, {
          key: strangerKey,
          method: `${did}#${strangerKey.multibase}`,
        });
      },
      { ...school, identities: [`did:key:${strangerKey.multibase}`] },
      'self-asserted',
      ['issuer-is-recipient', 'issuer-untrusted'],
    ],
    [
      'an issuer whom the host does not trust',
      () => signed,
      { ...school, trustedIssuers: [] },
      'unverifiable',
      ['issuer-untrusted'],
    ],
    [
      'an issuer without a document',
      () => signed,
      { ...school, documents: {} },
      'unverifiable',
      ['key-unknown'],
    ],
    [
      'no identity to compare',
      () => signed,
      { ...school, identities: [] },
      'unverifiable',
      ['recipient-unchecked'],
    ],
    [
      'another person',
      () => signed,
      { ...school, identities: ['did:example:other'] },
      'rejected',
      ['recipient-differs'],
    ],
    [
      'another address than the hashed one',
      () =>
        signJws(
          { alg: 'RS256' },
          assertionOf({ type: 'signed', creator: `${SCHOOL}/key` }),
          rsaKey.privateKey,
        ),
      { ...school, identities: ['other@example.org'] },
      'rejected',
      ['recipient-differs'],
    ],
    [
      'a date to come',
      () => signDataIntegrity(badgeOf({}, { validFrom: '2027-01-01T00:00:00Z' })),
      school,
      'rejected',
      ['not-yet-valid'],
    ],
    [
      'a date that has passed',
      () => signDataIntegrity(badgeOf({}, { validUntil: '2026-02-01T00:00:00Z' })),
      school,
      'unverifiable',
      ['expired'],
    ],
    [
      'a date that is none',
      () => signDataIntegrity(badgeOf({}, { validUntil: '2027-02-30T00:00:00Z' })),
      school,
      'rejected',
      ['unreadable'],
    ],
    [
      'a hosted badge that nobody fetched',
      () => assertionOf({ type: 'hosted' }),
      school,
      'unverifiable',
      ['hosted-unfetched'],
    ],
    [
      'a hosted badge that says something else at its address',
      () => assertionOf({ type: 'hosted' }, { issuedOn: '2026-11-01' }),
      withDocuments({ 'https://school.example/assertions/3': assertionOf({ type: 'hosted' }) }),
      'rejected',
      ['hosted-differs'],
    ],
    [
      'a hosted badge at another address than the issuer’s',
      () => assertionOf({ type: 'hosted' }, { id: 'https://evil.example/3' }),
      withDocuments({
        'https://evil.example/3': assertionOf({ type: 'hosted' }, { id: 'https://evil.example/3' }),
      }),
      'rejected',
      ['issuer-out-of-scope'],
    ],
    [
      'a context of its own',
      () => ({
        ...signed,
        '@context': [...(signed['@context'] as string[]), { name: 'https://evil.example/#n' }],
      }),
      school,
      'rejected',
      ['context-not-allowed'],
    ],
    [
      'a context that is not known here',
      () => ({
        ...signed,
        '@context': [...(signed['@context'] as string[]), 'https://other.example/v1'],
      }),
      school,
      'unverifiable',
      ['context-unknown'],
    ],
    [
      'an unsigned member',
      () => ({ ...signed, rank: 'first' }),
      school,
      'rejected',
      ['terms-outside-context'],
    ],
    [
      'another suite',
      () => ({
        ...signed,
        proof: { ...(signed['proof'] as object), cryptosuite: 'ecdsa-rdfc-2019' },
      }),
      school,
      'unverifiable',
      ['unsupported-proof'],
    ],
    [
      'a key of somebody else',
      () =>
        signDataIntegrity(badgeOf(), {
          key: strangerKey,
          method: `did:key:${strangerKey.multibase}#${strangerKey.multibase}`,
        }),
      school,
      'rejected',
      ['key-mismatch'],
    ],
    [
      'a key that the issuer no longer uses',
      () => signed,
      withDocuments({ [SCHOOL]: { ...SCHOOL_DOCUMENT, assertionMethod: [] } }),
      'unverifiable',
      ['key-unknown'],
    ],
    [
      'a revocation list that is missing',
      () =>
        signDataIntegrity(
          badgeOf(
            {},
            {
              credentialStatus: {
                id: 'https://school.example/status',
                type: '1EdTechRevocationList',
              },
              '@context': [
                ...(badgeOf()['@context'] as string[]),
                'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
              ],
            },
          ),
        ),
      school,
      'unverifiable',
      ['status-unknown'],
    ],
    ['a text that is nothing', () => 'hello', school, 'rejected', ['unreadable']],
    ['nothing', () => null as unknown as object, school, 'rejected', ['unreadable']],
  ])('%s', async (_, make, options, status, reasons) => {
    const result = await verifyBadge(await make(), options);
    expect(result).toMatchObject({ status, reasons });
  });

  it('tells a missing option, and nothing of the badge', async () => {
    await expect(verifyBadge(signed, { now: new Date('no date') })).rejects.toThrow(
      'verifyBadge: options.now is an invalid Date',
    );
  });
});
