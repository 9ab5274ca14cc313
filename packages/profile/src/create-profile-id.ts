import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { crockfordBase32 } from './internal/crockford-base32.ts';
import { describeValue } from './internal/describe-value.ts';
import { ProfileError } from './profile-error.ts';
import type { ProfileId } from './profile.ts';

/** Below 128 bits a key can be searched for, and with it every pseudonym undone. */
const MINIMUM_KEY_BYTES = 16;
/** Keeps these hashes apart from any other use of the same key. */
const DOMAIN = 'tremplin/profile-id/1\0';
/** 26 × 5 = 130 bits: no two of a billion people share one, but for a chance of about 10⁻²¹. */
const CHARACTERS = 26;

/**
 * The pseudonym of a person: HMAC-SHA-256 of the host's own opaque id, under a key that only the host has.
 * The same id and key always give the same pseudonym; under another key the two cannot be linked.
 * It is *pseudonymised*, not anonymous: whoever holds the key and the ids can lead it back.
 *
 * @param subjectId The host's opaque id (a row number, a UUID): nothing about the person, so never an
 *   e-mail address or a name. Not empty.
 * @param key At least 16 bytes; a string counts in UTF-8. Keep it apart from the profiles.
 * @throws ProfileError `weak-key` (fewer than 16 bytes), `invalid-subject` (not a string, or empty).
 *
 * @example
 * ```ts
 * import { createProfileId } from '@tremplin/profile';
 *
 * createProfileId('row-42', 'a secret of 16 bytes or more'); // 'p-' and 26 characters
 * ```
 */
export function createProfileId(subjectId: string, key: Uint8Array | string): ProfileId {
  const secret = keyBytes(key);
  if (typeof subjectId !== 'string' || subjectId === '') {
    throw new ProfileError(
      'invalid-subject',
      `createProfileId: subjectId is ${subjectId === '' ? 'empty' : describeValue(subjectId)}; give the host's opaque id of the person as a string`,
    );
  }
  const digest = hmac(sha256, secret, new TextEncoder().encode(DOMAIN + subjectId));
  return `p-${crockfordBase32(digest, CHARACTERS)}` as ProfileId;
}

function keyBytes(key: Uint8Array | string): Uint8Array {
  const bytes = typeof key === 'string' ? new TextEncoder().encode(key) : key;
  if (!(bytes instanceof Uint8Array) || bytes.length < MINIMUM_KEY_BYTES) {
    const got = bytes instanceof Uint8Array ? `${bytes.length} bytes` : describeValue(key);
    throw new ProfileError(
      'weak-key',
      `createProfileId: the key is ${got}; give at least ${MINIMUM_KEY_BYTES} random bytes`,
    );
  }
  return bytes;
}
