import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Best score first; equal scores by a hash of seed and id, so that neither the order of the input nor
 * the spelling of an id favours the same people every time. Then by id, so that the order is total.
 */
export function rankingOrder<T extends { readonly score: number }>(
  idOf: (item: T) => string,
  seed: string,
): (a: T, b: T) => number {
  const hashes = new Map<string, string>();
  const hashOf = (id: string): string => {
    let hash = hashes.get(id);
    if (hash === undefined) {
      hash = bytesToHex(sha256(utf8ToBytes(`${seed}\u0000${id}`)));
      hashes.set(id, hash);
    }
    return hash;
  };
  return (a, b) => {
    if (a.score !== b.score) return b.score - a.score;
    const [first, second] = [hashOf(idOf(a)), hashOf(idOf(b))];
    return first === second ? 0 : first < second ? -1 : 1;
  };
}

/** The first id that stands twice, if any. */
export function firstRepeated(ids: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return ids.find((id) => seen.size === seen.add(id).size);
}
