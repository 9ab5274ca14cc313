/** A set of 32-bit hashes that says "no" at one look in a table. */
export interface HashSet {
  readonly has: (hash: number) => boolean;
}

const BITS = 16;
const SHIFT = 32 - BITS;

/**
 * A `Set` boxes each number beyond 31 bits that it is asked for; most words of a text are in no set, which the first
 * half of their hash tells without.
 */
export function createHashSet(hashes: Iterable<number>): HashSet {
  const members = new Set(hashes);
  const heads = new Uint8Array(1 << BITS);
  for (const hash of members) heads[hash >>> SHIFT] = 1;
  return {
    has: (hash) => heads[hash >>> SHIFT] === 1 && members.has(hash >>> 0),
  };
}
