import type { JWK } from 'jose';
import type { BadgeContext } from './badge-context.ts';
import { BadgeFault } from './badge-fault.ts';
import { decodeBase58 } from './decode-base58.ts';
import { decodeBase64Url } from './decode-base64url.ts';
import { asList, idOf, isJsonObject, stringOf, type JsonObject } from './json-value.ts';

/** A public key of an issuer: as a JWK, or as PEM (SPKI). */
export type IssuerKey = { readonly jwk: JWK } | { readonly pem: string };

const DID_KEY = 'did:key:';
/** Multicodec of an Ed25519 public key, as varint. Reference: W3C Controlled Identifiers 1.0, section 2.2.2 (Multikey). */
const ED25519_PREFIX = [0xed, 0x01] as const;
const ED25519_BYTES = 32;

/**
 * The key that `method` names, where it is the issuer's: in the DID itself (`did:key`), or among the assertion
 * methods of the controller document that the host fetched from the issuer's address.
 *
 * Reference: Sporny, Longley (2024), W3C Controlled Identifiers 1.0, section 3.3 (retrieve verification method).
 *
 * @throws BadgeFault `key-mismatch` (not the issuer's, or out of use), `key-unknown` (nothing here settles it).
 */
export function issuerKey(method: string, issuerId: string, context: BadgeContext): IssuerKey {
  if (method.startsWith(DID_KEY)) return didKey(method, issuerId);
  const found = assertionMethods(issuerId, context).find(
    (entry) => absoluteId(entry, issuerId) === method || kidOf(entry) === method,
  );
  if (!found)
    throw new BadgeFault(methodBelongsTo(method, issuerId) ? 'key-unknown' : 'key-mismatch');
  return methodKey(found, issuerId, context);
}

/** The verification methods by which an issuer may make statements, as its controller document lists them. */
export function assertionMethods(issuerId: string, context: BadgeContext): readonly JsonObject[] {
  const document = context.documentAt(issuerId);
  if (!isJsonObject(document) || document['id'] !== issuerId) return [];
  const described = asList(document['verificationMethod']).filter(isJsonObject);
  return asList(document['assertionMethod']).flatMap((entry) => {
    if (isJsonObject(entry)) return [entry];
    return described.filter((method) => absoluteId(method, issuerId) === absolute(entry, issuerId));
  });
}

/** The key of one verification method. */
export function methodKey(
  method: JsonObject,
  issuerId: string,
  { nowMs }: BadgeContext,
): IssuerKey {
  const ended = [method['revoked'], method['expires']].some(
    (date) => date !== undefined && !(Date.parse(stringOf(date) ?? '') > nowMs),
  );
  if (ended || method['controller'] !== issuerId) throw new BadgeFault('key-mismatch');
  const multibase = stringOf(method['publicKeyMultibase']);
  if (multibase !== undefined) return { jwk: ed25519Jwk(multibase) };
  if (isJsonObject(method['publicKeyJwk'])) return { jwk: method['publicKeyJwk'] as JWK };
  throw new BadgeFault('key-unknown');
}

/** The raw key of an Ed25519 JWK. */
export function ed25519Bytes(key: IssuerKey): Uint8Array {
  const jwk = 'jwk' in key ? key.jwk : undefined;
  const bytes =
    jwk?.kty === 'OKP' && jwk.crv === 'Ed25519' ? decodeBase64Url(jwk.x ?? '') : undefined;
  if (bytes?.length !== ED25519_BYTES) throw new BadgeFault('key-mismatch');
  return bytes;
}

function didKey(method: string, issuerId: string): IssuerKey {
  const [did = '', fragment, ...rest] = method.split('#');
  const multibase = did.slice(DID_KEY.length);
  const whole = fragment === undefined || fragment === multibase;
  if (did !== issuerId || !whole || rest.length > 0) throw new BadgeFault('key-mismatch');
  return { jwk: ed25519Jwk(multibase) };
}

/** Other curves than Ed25519 are not read from multibase: their keys come as JWK. */
function ed25519Jwk(multibase: string): JWK {
  const bytes = multibase.startsWith('z') ? decodeBase58(multibase.slice(1)) : undefined;
  if (!bytes) throw new BadgeFault('key-unknown');
  const [first, second] = bytes;
  const isEd25519 = first === ED25519_PREFIX[0] && second === ED25519_PREFIX[1];
  if (!isEd25519 || bytes.length !== ED25519_BYTES + 2) throw new BadgeFault('key-unknown');
  const binary = String.fromCharCode(...bytes.subarray(2));
  const x = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '');
  return { kty: 'OKP', crv: 'Ed25519', x };
}

function methodBelongsTo(method: string, issuerId: string): boolean {
  return !method.includes(':') || method === issuerId || method.startsWith(`${issuerId}#`);
}

function kidOf({ publicKeyJwk }: JsonObject): string | undefined {
  return isJsonObject(publicKeyJwk) ? stringOf(publicKeyJwk['kid']) : undefined;
}

function absoluteId(method: JsonObject, issuerId: string): string | undefined {
  return absolute(method, issuerId);
}

function absolute(value: unknown, issuerId: string): string | undefined {
  const id = idOf(value);
  return id?.startsWith('#') ? `${issuerId}${id}` : id;
}
