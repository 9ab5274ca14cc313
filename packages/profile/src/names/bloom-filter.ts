/** A set of words that takes some bits for each and says "yes" of about one word in a hundred that it does not hold. */
export interface BloomFilter {
  readonly bits: Uint8Array;
}

const PROBES = 6;

/** Whether the set holds the word of this hash (`wordHash`), as far as a Bloom filter can tell. */
export function hasWord({ bits }: BloomFilter, hash: number): boolean {
  const size = bits.length * 8;
  const step = secondHash(hash);
  let at = hash >>> 0;
  for (let i = 0; i < PROBES; i++) {
    const bit = at % size;
    if ((bits[bit >>> 3]! & (1 << (bit & 7))) === 0) return false;
    at = (at + step) >>> 0;
  }
  return true;
}

/**
 * A filter of the words of these hashes.
 *
 * Reference: Bloom (1970); two hashes for all probes: Kirsch & Mitzenmacher (2006), section 3.
 *
 * @param bitsPerWord 10 gives about one false "yes" in 120.
 */
export function createBloomFilter(hashes: Iterable<number>, bitsPerWord: number = 10): BloomFilter {
  const distinct = [...new Set(hashes)];
  const bits = new Uint8Array(Math.max(8, Math.ceil((distinct.length * bitsPerWord) / 8)));
  const size = bits.length * 8;
  for (const hash of distinct) {
    const step = secondHash(hash);
    let at = hash >>> 0;
    for (let i = 0; i < PROBES; i++) {
      const bit = at % size;
      bits[bit >>> 3]! |= 1 << (bit & 7);
      at = (at + step) >>> 0;
    }
  }
  return { bits };
}

function secondHash(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) | 1) >>> 0;
}
