/** Crockford's alphabet: no I, L, O, U, so that a pseudonym can be read aloud and typed. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS_PER_CHARACTER = 5;

/**
 * The first `length` × 5 bits of `bytes`, most significant bit first.
 *
 * Reference: Crockford (2002), Base 32, https://www.crockford.com/base32.html (without check symbol).
 */
export function crockfordBase32(bytes: Uint8Array, length: number): string {
  let encoded = '';
  let pending = 0;
  let pendingBits = 0;
  for (const byte of bytes) {
    pending = (pending << 8) | byte;
    pendingBits += 8;
    while (pendingBits >= BITS_PER_CHARACTER && encoded.length < length) {
      pendingBits -= BITS_PER_CHARACTER;
      encoded += ALPHABET[(pending >>> pendingBits) & 31];
    }
    pending &= (1 << pendingBits) - 1;
  }
  return encoded;
}
