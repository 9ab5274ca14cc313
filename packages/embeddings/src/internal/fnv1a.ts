const OFFSET_BASIS = 0x81_1c_9d_c5;
const PRIME = 0x01_00_01_93;

/**
 * FNV-1a, 32 bits, of `text[start, end)`, whose characters are ASCII (one byte each).
 *
 * Reference: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, "The FNV Non-Cryptographic Hash Algorithm", §2.
 */
export function fnv1a(text: string, start: number = 0, end: number = text.length): number {
  let hash = HASH_START;
  for (let i = start; i < end; i++) hash = hashByte(hash, text.charCodeAt(i));
  return hash >>> 0;
}

/** What {@link hashByte} starts from. */
export const HASH_START: number = OFFSET_BASIS | 0;

/** One more byte; `>>> 0` of the last result is the hash. */
export function hashByte(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, PRIME);
}
