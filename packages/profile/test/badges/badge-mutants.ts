import { createHmac } from 'node:crypto';
import type { BadgeInput } from '../../src/index.ts';
import { chunk, pngWith, svgWith, textChunk } from './bake-badges.ts';
import {
  assertionOf,
  badgeOf,
  base64url,
  METHOD,
  RSA_METHOD,
  rsaKey,
  SCHOOL,
  SCHOOL_DOCUMENT,
  schoolKey,
  signDataIntegrity,
  signJws,
  strangerKey,
} from './sign-badges.ts';

/** A changed badge, and the family of its change. */
export interface BadgeMutant {
  readonly family: string;
  readonly badge: BadgeInput;
}

type Json = Record<string, unknown>;

/** The badges that are changed, each `verified` as it stands. */
export interface MutantSeeds {
  readonly signed: Json;
  readonly other: Json;
  readonly jwt: string;
  readonly jws: string;
  readonly hosted: Json;
  readonly png: Uint8Array;
  readonly svg: string;
}

export async function mutantSeeds(): Promise<MutantSeeds> {
  const alignment = [{ type: ['Alignment'], targetName: 'SQL', targetUrl: 'urn:x:sql' }];
  const signed = await signDataIntegrity(badgeOf({ alignment }));
  const other = await signDataIntegrity(
    badgeOf({ name: 'SQL' }, { id: 'https://school.example/badges/8' }),
  );
  const claims = { iss: SCHOOL, jti: badgeOf()['id'], sub: 'did:example:holder' };
  const jwt = signJws(
    { alg: 'EdDSA', kid: METHOD },
    { ...badgeOf(), ...claims },
    schoolKey.privateKey,
  );
  const assertion = assertionOf({ type: 'signed', creator: `${SCHOOL}/key` });
  const jws = signJws({ alg: 'RS256' }, assertion, rsaKey.privateKey);
  return {
    signed,
    other,
    jwt,
    jws,
    hosted: assertionOf({ type: 'hosted' }),
    png: pngWith([textChunk(JSON.stringify(signed))]),
    svg: svgWith(jwt),
  };
}

/** Every change of {@link seeds}; of those byte by byte, one place in `step`. */
export function* badgeMutants(seeds: MutantSeeds, step = 1): Generator<BadgeMutant> {
  const { signed, jwt, jws, hosted, png, svg } = seeds;
  yield* textMutants('Data Integrity', JSON.stringify(signed), step);
  yield* textMutants('VC-JWT', jwt, step);
  yield* textMutants('JWS', jws, step);
  yield* textMutants('hosted', JSON.stringify(hosted), step);
  yield* textMutants('SVG', svg, step);
  yield* byteMutants('PNG', png, step);
  yield* jsonMutants('Data Integrity', signed);
  yield* jsonMutants('hosted', hosted);
  yield* proofMutants(seeds);
  yield* contextMutants(signed);
  yield* headerMutants(seeds);
  yield* pngMutants(seeds);
}

/** Each place: another character, one bit flipped, left out, doubled, cut off there. */
function* textMutants(name: string, text: string, step: number): Generator<BadgeMutant> {
  for (let at = 0; at < text.length; at += step) {
    const before = text.slice(0, at);
    const after = text.slice(at + 1);
    const code = text.charCodeAt(at);
    yield {
      family: `${name}: bit`,
      badge: before + String.fromCharCode(code ^ (1 << (at % 6))) + after,
    };
    yield {
      family: `${name}: character`,
      badge: `${before}${text[at] === 'A' ? 'B' : 'A'}${after}`,
    };
    yield { family: `${name}: left out`, badge: before + after };
    yield { family: `${name}: doubled`, badge: before + text[at]! + text[at]! + after };
    yield { family: `${name}: truncated`, badge: before };
  }
}

function* byteMutants(name: string, bytes: Uint8Array, step: number): Generator<BadgeMutant> {
  for (let at = 0; at < bytes.length; at += step) {
    const changed = Uint8Array.from(bytes);
    changed[at]! ^= 1 << (at % 8);
    yield { family: `${name}: bit`, badge: changed };
    yield { family: `${name}: truncated`, badge: bytes.slice(0, at) };
  }
}

/** Each member: left out, renamed, another value, another type, a new neighbour, twice. */
function* jsonMutants(name: string, document: Json): Generator<BadgeMutant> {
  for (const path of pathsOf(document)) {
    const key = path.at(-1)!;
    const value = valueAt(document, path);
    const put = (replacement: unknown): Json =>
      changed(document, path, () => ({ [key]: replacement }));
    yield { family: `${name}: member gone`, badge: changed(document, path, () => ({})) };
    yield {
      family: `${name}: member renamed`,
      badge: changed(document, path, () => ({ [`${key}x`]: value })),
    };
    yield { family: `${name}: value`, badge: put('changed') };
    yield { family: `${name}: number`, badge: put(7) };
    yield { family: `${name}: null`, badge: put(null) };
    yield { family: `${name}: list`, badge: put([value, 'more']) };
    yield {
      family: `${name}: unknown member`,
      badge: changed(document, path, () => ({ [key]: value, unsigned: 'x' })),
    };
    yield {
      family: `${name}: full address`,
      badge: changed(document, path, () => ({ [key]: value, 'https://schema.org/name': 'x' })),
    };
    yield {
      family: `${name}: keyword`,
      badge: changed(document, path, () => ({ [key]: value, '@id': 'https://x.example' })),
    };
    yield { family: `${name}: duplicated key`, badge: withTwin(document, path) };
  }
}

function* proofMutants({ signed, other }: MutantSeeds): Generator<BadgeMutant> {
  const proof = signed['proof'] as Json;
  const family = 'proof';
  yield { family, badge: { ...signed, proof: other['proof'] } };
  yield { family, badge: { ...other, proof } };
  yield { family, badge: { ...signed, proof: [proof, other['proof']] } };
  yield { family, badge: { ...signed, proof: [] } };
  yield {
    family,
    badge: {
      ...signed,
      proof: { ...proof, proofValue: `z1${String(proof['proofValue']).slice(1)}` },
    },
  };
  yield {
    family,
    badge: {
      ...signed,
      proof: { ...proof, proofValue: `m${String(proof['proofValue']).slice(1)}` },
    },
  };
  const method = `did:key:${strangerKey.multibase}#${strangerKey.multibase}`;
  yield { family, badge: { ...signed, proof: { ...proof, verificationMethod: method } } };
  yield {
    family,
    badge: {
      ...signed,
      issuer: `did:key:${strangerKey.multibase}`,
      proof: { ...proof, verificationMethod: method },
    },
  };
  for (const purpose of ['authentication', 'keyAgreement', '', null]) {
    yield { family, badge: { ...signed, proof: { ...proof, proofPurpose: purpose } } };
  }
  for (const cryptosuite of ['eddsa-jcs-2022', 'eddsa-2022', 'none', 'EDDSA-RDFC-2022', null]) {
    yield { family, badge: { ...signed, proof: { ...proof, cryptosuite } } };
  }
  for (const member of ['nonce', 'domain', 'challenge', 'expires', 'previousProof', 'unknown']) {
    yield { family, badge: { ...signed, proof: { ...proof, [member]: '2027-01-01T00:00:00Z' } } };
  }
}

function* contextMutants(signed: Json): Generator<BadgeMutant> {
  const contexts = signed['@context'] as unknown[];
  const subject = signed['credentialSubject'] as Json;
  const redefining = [
    { name: 'https://evil.example/#name' },
    { '@vocab': 'https://evil.example/#' },
    { achievement: null },
    { '@version': 1.1, '@protected': false, unsigned: '@nest' },
    { id: '@type' },
  ];
  for (const added of [...redefining, 'https://evil.example/v1', null, 7, []]) {
    for (const list of [
      [...contexts, added],
      [added, ...contexts],
      [contexts[0], added, contexts[1]],
      added,
    ]) {
      const family = 'context injection';
      yield { family, badge: { ...signed, '@context': list } };
      yield {
        family,
        badge: { ...signed, credentialSubject: { ...subject, '@context': added, unsigned: 'x' } },
      };
      const proof = { ...(signed['proof'] as Json), '@context': list };
      yield { family, badge: { ...signed, proof } };
      yield { family, badge: { ...signed, '@context': list, unsigned: 'x' } };
    }
  }
}

function* headerMutants({ jwt, jws }: MutantSeeds): Generator<BadgeMutant> {
  const pem = String(rsaKey.publicKey.export({ format: 'pem', type: 'spki' }));
  const der = rsaKey.publicKey.export({ format: 'der', type: 'spki' });
  for (const token of [jwt, jws]) {
    const [header = '', payload = '', signature = ''] = token.split('.');
    const own = JSON.parse(Buffer.from(header, 'base64url').toString()) as Json;
    for (const alg of [
      'none',
      'None',
      'NONE',
      '',
      null,
      'RS1',
      'rs256',
      'RS512',
      'PS256',
      'ES256',
      'ES256K',
      'EdDSA',
      'RS256',
      'dir',
      7,
    ]) {
      if (alg === own['alg']) continue;
      const head = base64url(JSON.stringify({ ...own, alg }));
      for (const end of [signature, '', 'AAAA'])
        yield { family: 'algorithm', badge: `${head}.${payload}.${end}` };
    }
    for (const [alg, hash] of [
      ['HS256', 'sha256'],
      ['HS384', 'sha384'],
      ['HS512', 'sha512'],
    ] as const) {
      for (const secret of [pem, pem.trim(), der, '']) {
        const text = `${base64url(JSON.stringify({ ...own, alg }))}.${payload}`;
        const mac = createHmac(hash, secret).update(text).digest('base64url');
        yield { family: 'algorithm confusion', badge: `${text}.${mac}` };
      }
    }
    for (const extra of [
      { crit: ['b64'], b64: false },
      { crit: ['exp'] },
      { crit: [] },
      { b64: false },
      { b64: true },
      { jku: 'https://evil.example' },
      { x5u: 'https://evil.example' },
    ]) {
      yield {
        family: 'unknown crit',
        badge: `${base64url(JSON.stringify({ ...own, ...extra }))}.${payload}.${signature}`,
      };
    }
    for (const end of [
      `${signature}=`,
      `${signature}==`,
      ` ${signature}`,
      respelled(signature),
      signature.replaceAll('-', '+').replaceAll('_', '/'),
    ]) {
      if (end !== signature)
        yield { family: 'base64 spelling', badge: `${header}.${payload}.${end}` };
    }
    yield* forged(own, JSON.parse(Buffer.from(payload, 'base64url').toString()) as Json);
  }
}

/** Signed well, by somebody else, or by the school with a header that it must not have. */
function* forged(header: Json, payload: Json): Generator<BadgeMutant> {
  const publicJwk = strangerKey.publicKey.export({ format: 'jwk' });
  const privateJwk = strangerKey.privateKey.export({ format: 'jwk' });
  const heads = [
    { ...header, alg: 'EdDSA' },
    { alg: 'EdDSA', jwk: publicJwk },
    { alg: 'EdDSA', jwk: privateJwk },
    { alg: 'EdDSA', kid: METHOD },
    { alg: 'EdDSA', kid: RSA_METHOD },
    { alg: 'EdDSA', kid: `did:key:${strangerKey.multibase}` },
    { alg: 'EdDSA', kid: METHOD, jwk: publicJwk },
    { alg: 'EdDSA', x5c: ['AAAA'] },
  ];
  for (const head of heads) {
    yield { family: 'forged', badge: signJws(head, payload, strangerKey.privateKey) };
    yield {
      family: 'forged',
      badge: signJws(head, { ...payload, iss: 'https://evil.example' }, strangerKey.privateKey),
    };
  }
  const school = (head: object, body: object) =>
    signJws({ alg: 'EdDSA', kid: METHOD, ...head }, body, schoolKey.privateKey);
  const schoolJwk = schoolKey.privateKey.export({ format: 'jwk' });
  for (const head of [{ crit: ['x'], x: 1 }, { crit: [] }, { b64: true }, { jwk: schoolJwk }]) {
    yield { family: 'signed with a forbidden header', badge: school(head, payload) };
  }
  if (payload['type'] === 'Assertion') return;
  for (const claim of [
    { iss: 'https://other.example' },
    { jti: 'urn:x' },
    { sub: 'did:example:other' },
    { nbf: 1 },
    { exp: 1 },
    { vc: badgeOf() },
    { vc: 'x' },
  ]) {
    yield { family: 'claims apart from the badge', badge: school({}, { ...payload, ...claim }) };
  }
}

function* pngMutants({ signed, other }: MutantSeeds): Generator<BadgeMutant> {
  const badge = textChunk(JSON.stringify(signed));
  const family = 'PNG chunks';
  for (const lie of [
    0,
    1,
    badge.length - 13,
    badge.length - 11,
    badge.length,
    0x7fffffff,
    0xffffffff,
  ]) {
    const lying = Uint8Array.from(badge);
    new DataView(lying.buffer).setUint32(0, lie);
    yield { family, badge: pngWith([lying]) };
  }
  yield { family, badge: pngWith([badge, badge]) };
  yield {
    family,
    badge: pngWith([badge, textChunk(JSON.stringify(other), { keyword: 'openbadges' })]),
  };
  yield { family, badge: pngWith([textChunk(JSON.stringify(signed), { compressed: 1 })]) };
  yield { family, badge: pngWith([textChunk(JSON.stringify(signed), { keyword: 'Comment' })]) };
  yield { family, badge: pngWith([chunk('iTXt', Buffer.from('openbadgecredential'))]) };
  yield { family, badge: pngWith([textChunk(JSON.stringify({ ...SCHOOL_DOCUMENT }))]) };
}

/** The same bytes in other letters: the last one's spare bits set. */
function respelled(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const spare = text.length % 4 === 0 ? 0 : 1;
  return text.slice(0, -1) + alphabet[alphabet.indexOf(text.at(-1)!) ^ spare]!;
}

function* pathsOf(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (!Array.isArray(value)) yield [...path, key];
    yield* pathsOf(member, [...path, key]);
  }
}

function valueAt(document: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Json)[key], document);
}

/** A copy in which one member gives way to others. */
function changed(document: Json, path: readonly string[], members: () => Json): Json {
  const copy = structuredClone(document);
  const parent = valueAt(copy, path.slice(0, -1)) as Json;
  delete parent[path.at(-1)!];
  Object.assign(parent, members());
  return copy;
}

/** The text in which a member stands twice, with another value first. */
function withTwin(document: Json, path: readonly string[]): string {
  const key = path.at(-1)!;
  const marker = 'twin-of-the-member';
  const text = JSON.stringify(
    changed(document, path, () => ({ [marker]: 'x', [key]: valueAt(document, path) })),
  );
  return text.replace(`"${marker}"`, JSON.stringify(key));
}
