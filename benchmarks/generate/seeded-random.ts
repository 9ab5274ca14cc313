/** A stream of numbers that depends on the seed and on nothing else. */
export interface SeededRandom {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform integer in [0, below). */
  below(limit: number): number;
  /** One item of a list that is not empty. */
  pick<T>(items: readonly T[]): T;
}

/**
 * A small generator with 32 bits of state (a Weyl sequence, then a mixer). Good enough to draw test
 * data, not for statistics or secrets.
 *
 * Reference: Steele, Lea, Flood (2014), Fast splittable pseudorandom number generators.
 */
export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, pick: (items) => items[below(items.length)]! };
}
