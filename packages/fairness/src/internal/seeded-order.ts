import type { RankedItem } from '../ranking.ts';

/**
 * Best score first; equal scores by a hash of seed and id, so that neither the order of the input nor the
 * spelling of an id favors the same people every time. Then by id, so that the order is total.
 */
export function meritOrder(candidates: readonly RankedItem[], seed: string): readonly RankedItem[] {
  return candidates
    .map((item) => ({ item, hash: hashOf(`${seed}\u0000${item.id}`) }))
    .toSorted(
      (a, b) => b.item.score - a.item.score || a.hash - b.hash || (a.item.id < b.item.id ? -1 : 1),
    )
    .map(({ item }) => item);
}

/** 53 bits of two FNV-1a hashes, each with the finaliser of MurmurHash3, so that similar ids are far apart. */
export function hashOf(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x01000193) ^ (low >>> 15);
  }
  return (finalize(high) & 0x1fffff) * 2 ** 32 + finalize(low);
}

function finalize(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
