import type { JWK } from 'jose';
import type { BadgeContext } from './badge-context.ts';
import { BadgeFault } from './badge-fault.ts';
import { assertionMethods, issuerKey, methodKey, type IssuerKey } from './issuer-keys.ts';
import { idOf, isJsonObject, stringOf, type JsonObject } from './json-value.ts';
import { parseTimestamp } from './parse-timestamp.ts';
import { subjectOf } from './read-credential.ts';
import { isSameKey, verifyJws, type OpenedJws } from './verify-jws.ts';

const CLAIMS = ['iss', 'sub', 'jti', 'nbf', 'exp', 'iat', 'aud', 'nonce', 'vc'];

/**
 * The credential of a VC-JWT: the payload itself, or its `vc` claim. Of two, one would be read and not the other.
 *
 * @throws BadgeFault `claims-mismatch`.
 */
export function credentialOfJwt({ payload }: OpenedJws): JsonObject {
  const { vc } = payload;
  if (vc === undefined) {
    return Object.fromEntries(Object.entries(payload).filter(([key]) => !CLAIMS.includes(key)));
  }
  if (!isJsonObject(vc) || payload['credentialSubject'] !== undefined) {
    throw new BadgeFault('claims-mismatch');
  }
  return vc;
}

/**
 * Checks the signature of a VC-JWT with a key of the issuer, and that its claims say what the credential says.
 *
 * Reference: 1EdTech (2024), Open Badges 3.0, section 8.2 (JSON Web Token Proof Format).
 *
 * @throws BadgeFault the first check that fails.
 */
export async function verifyVcJwt(
  jws: OpenedJws,
  credential: JsonObject,
  context: BadgeContext,
): Promise<void> {
  const issuerId = idOf(credential['issuer']) ?? stringOf(jws.payload['iss']);
  if (issuerId === undefined) throw new BadgeFault('issuer-unknown');
  await verifyJws(jws, await keyOf(jws.header, issuerId, context));
  checkClaims(jws.payload, credential, issuerId);
}

/** A key in the header is only a hint: it must be one that the issuer is known to have. */
async function keyOf(
  header: JsonObject,
  issuerId: string,
  context: BadgeContext,
): Promise<IssuerKey> {
  const kid = stringOf(header['kid']);
  if (kid !== undefined)
    return issuerKey(kid.startsWith('#') ? `${issuerId}${kid}` : kid, issuerId, context);
  const { jwk } = header;
  if (!isJsonObject(jwk)) return issuerKey(issuerId, issuerId, context);
  for (const method of assertionMethods(issuerId, context)) {
    const key = methodKey(method, issuerId, context);
    if (await isSameKey(jwk as JWK, key)) return key;
  }
  const known = context.documentAt(issuerId) !== undefined;
  throw new BadgeFault(known ? 'key-mismatch' : 'key-unknown');
}

function checkClaims(claims: JsonObject, credential: JsonObject, issuerId: string): void {
  const same =
    agrees(claims['iss'], issuerId) &&
    agrees(claims['jti'], credential['id']) &&
    agrees(claims['sub'], subjectOf(credential)['id']) &&
    agrees(claims['nbf'], seconds(credential['validFrom'] ?? credential['issuanceDate'])) &&
    agrees(claims['exp'], seconds(credential['validUntil'] ?? credential['expirationDate']));
  if (!same) throw new BadgeFault('claims-mismatch');
}

/** A claim that is not there says nothing; one that is there says the same. */
function agrees(claim: unknown, value: unknown): boolean {
  return claim === undefined || claim === value;
}

function seconds(date: unknown): number | undefined {
  const time = parseTimestamp(date);
  return time === undefined ? undefined : Math.floor(time / 1000);
}
