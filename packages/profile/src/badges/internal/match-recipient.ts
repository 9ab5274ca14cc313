import { md5 } from '@noble/hashes/legacy.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { BadgeRecipient } from './badge-claims.ts';

const HASHES: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = { md5, sha256, sha512 };
const HASHED = /^(md5|sha256|sha512)\$([0-9a-f]+)$/u;

/**
 * Whether one of the identities is the recipient's. An e-mail address counts in lower case too, as most issuers
 * hash it. The identities are compared and let go: a salted hash of an address is no secret, it can be guessed.
 *
 * Reference: IMS Global (2018), Open Badges 2.0, IdentityHash: `alg$hex(H(identity + salt))`.
 */
export function matchesRecipient(
  { value, hashed, salt }: BadgeRecipient,
  identities: readonly string[],
): boolean {
  const forms = identities.flatMap((identity) => [...new Set([identity, identity.toLowerCase()])]);
  if (!hashed) return forms.includes(value) || forms.includes(value.toLowerCase());
  const [, algorithm, digest] = HASHED.exec(value.toLowerCase()) ?? [];
  const hash = algorithm === undefined ? undefined : HASHES[algorithm];
  if (!hash) return false;
  return forms.some((form) => bytesToHex(hash(new TextEncoder().encode(form + salt))) === digest);
}
