import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { randomBytes } from '@noble/ciphers/utils.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** Format of a record, first in its bytes: one that comes later is not taken for this one. */
const MAGIC = Uint8Array.from([0x54, 0x52, 0x56, 0x31]);
const NONCE_BYTES = 24;
const TAG_BYTES = 16;
export const DATA_KEY_BYTES = 32;

/** What a record is and whose: part of what is authenticated, so no record can stand in for another. */
export interface BoxPlace {
  readonly kind: 'key' | 'entry' | 'labels';
  readonly name: string;
}

/** The key that wraps, from the host's: apart from any other use of the same one. Reference: RFC 5869 (HKDF). */
export function wrappingKey(hostKey: Uint8Array): Uint8Array {
  return hkdf(sha256, hostKey, undefined, utf8('tremplin/vault/1'), DATA_KEY_BYTES);
}

/** A fresh key for one record, used once. */
export function dataKey(): Uint8Array {
  return randomBytes(DATA_KEY_BYTES);
}

/**
 * Format, nonce, cipher text and tag. The nonce is random: of 192 bits, so that no two are alike.
 *
 * Reference: Arciszewski (2020), XChaCha: eXtended-nonce ChaCha and AEAD_XChaCha20_Poly1305, draft 03.
 */
export function sealBytes(plain: Uint8Array, key: Uint8Array, place: BoxPlace): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const sealed = xchacha20poly1305(key, nonce, associated(place)).encrypt(plain);
  return joined([MAGIC, nonce, sealed]);
}

/** What was sealed, or `undefined` for another key, another place, or a changed byte: the three look alike. */
export function openBytes(
  record: Uint8Array,
  key: Uint8Array,
  place: BoxPlace,
): Uint8Array | undefined {
  const start = MAGIC.length + NONCE_BYTES;
  if (record.length < start + TAG_BYTES || MAGIC.some((byte, i) => record[i] !== byte)) {
    return undefined;
  }
  const nonce = record.subarray(MAGIC.length, start);
  try {
    return xchacha20poly1305(key, nonce, associated(place)).decrypt(record.subarray(start));
  } catch {
    return undefined;
  }
}

function associated({ kind, name }: BoxPlace): Uint8Array {
  return joined([MAGIC, utf8(`tremplin/vault\0${kind}\0${name}`)]);
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
