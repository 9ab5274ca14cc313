import { foldCode } from './fold-code.ts';

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * 32-bit hash of a stretch of a text, blind to case, accents, marks and invisible characters.
 *
 * Reference: Fowler, Noll & Vo (1991), FNV-1a, over folded UTF-16 units.
 */
export function wordHash(text: string, start: number = 0, end: number = text.length): number {
  let hash = FNV_OFFSET;
  for (let i = start; i < end; i++) {
    const code = foldCode(text.charCodeAt(i));
    if (code !== 0) hash = nextHash(hash, code);
  }
  return hash >>> 0;
}

/** The hash of a word that has one more folded character. */
export function nextHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, FNV_PRIME);
}

export const EMPTY_HASH: number = FNV_OFFSET;
