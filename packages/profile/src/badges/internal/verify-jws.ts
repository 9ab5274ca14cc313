import {
  calculateJwkThumbprint,
  compactVerify,
  importJWK,
  importSPKI,
  type CryptoKey,
  type JWK,
} from 'jose';
import { BadgeFault } from './badge-fault.ts';
import { decodeBase64Url } from './decode-base64url.ts';
import type { IssuerKey } from './issuer-keys.ts';
import { isJsonObject, type JsonObject } from './json-value.ts';
import { parseStrictJson } from './parse-strict-json.ts';

/** Signatures with a public key. A secret-key algorithm here would turn a public key into the secret. */
const ALGORITHMS: readonly string[] = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519'];
/** JWK members that only a private or secret key has. */
const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** A compact JWS, taken apart and not yet checked. */
export interface OpenedJws {
  readonly text: string;
  readonly header: JsonObject;
  readonly payload: JsonObject;
}

/**
 * Takes a compact JWS apart, strictly: canonical base64url, no member twice, an algorithm of the list, no extension.
 *
 * Reference: Jones, Bradley, Sakimura (2015), RFC 7515, sections 4.1.11 and 5.2; RFC 8725, section 3.1.
 *
 * @throws BadgeFault the first check that fails.
 */
export function openJws(text: string): OpenedJws {
  const parts = text.split('.');
  const [header, payload, signature] = parts.map(decodeBase64Url);
  if (parts.length !== 3 || !header || !payload || !signature || signature.length === 0) {
    throw new BadgeFault('unreadable');
  }
  const protectedHeader = jsonOf(header);
  if (!ALGORITHMS.includes(String(protectedHeader['alg']))) {
    throw new BadgeFault('algorithm-not-allowed');
  }
  if ('crit' in protectedHeader || 'b64' in protectedHeader)
    throw new BadgeFault('critical-header');
  const { jwk } = protectedHeader;
  if (isJsonObject(jwk) && PRIVATE_MEMBERS.some((member) => member in jwk)) {
    throw new BadgeFault('private-key-in-header');
  }
  return { text, header: protectedHeader, payload: jsonOf(payload) };
}

/** @throws BadgeFault `invalid-signature`, `key-mismatch` (the key is not for this algorithm). */
export async function verifyJws({ text, header }: OpenedJws, key: IssuerKey): Promise<void> {
  const alg = String(header['alg']);
  const imported = await importKey(key, alg);
  try {
    await compactVerify(text, imported, { algorithms: [alg] });
  } catch {
    throw new BadgeFault('invalid-signature');
  }
}

/** Whether two keys are the same. Reference: Jones, Sakimura (2015), RFC 7638 (JWK thumbprint). */
export async function isSameKey(jwk: JWK, key: IssuerKey): Promise<boolean> {
  if (!('jwk' in key)) return false;
  try {
    return (await calculateJwkThumbprint(jwk)) === (await calculateJwkThumbprint(key.jwk));
  } catch {
    return false;
  }
}

async function importKey(key: IssuerKey, alg: string): Promise<CryptoKey> {
  try {
    if ('pem' in key) return await importSPKI(key.pem, alg);
    const { jwk } = key;
    const usable =
      (jwk.alg === undefined || jwk.alg === alg) &&
      (jwk.use === undefined || jwk.use === 'sig') &&
      !PRIVATE_MEMBERS.some((member) => member in jwk);
    const imported = usable ? await importJWK(jwk, alg) : undefined;
    if (imported && !(imported instanceof Uint8Array)) return imported;
  } catch {
    // A key of another kind than the algorithm's: told below.
  }
  throw new BadgeFault('key-mismatch');
}

function jsonOf(bytes: Uint8Array): JsonObject {
  const value = parseStrictJson(utf8(bytes));
  if (!isJsonObject(value)) throw new BadgeFault('unreadable');
  return value;
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BadgeFault('unreadable');
  }
}
