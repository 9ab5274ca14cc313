/** A stream of numbers that depends on the seed and on nothing else. */
export interface SeededRandom {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform integer in [0, limit). */
  below(limit: number): number;
  /** One item of a list that is not empty. */
  pick<T>(items: readonly T[]): T;
  /** `true` with that probability. */
  chance(probability: number): boolean;
  /** So many different items, in the order drawn; all when there are fewer. */
  sample<T>(items: readonly T[], count: number): readonly T[];
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
  return {
    next,
    below,
    pick: (items) => items[below(items.length)]!,
    chance: (probability) => next() < probability,
    sample(items, count) {
      const left = [...items];
      const drawn: (typeof items)[number][] = [];
      while (drawn.length < count && left.length > 0)
        drawn.push(left.splice(below(left.length), 1)[0]!);
      return drawn;
    },
  };
}

/** A seed for a part of something that has a seed: parts do not shift one another. */
export function seedOf(seed: number, ...parts: readonly (string | number)[]): number {
  let hash = (seed ^ 0x811c9dc5) >>> 0;
  for (const char of parts.join('\u0000')) {
    hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  }
  return hash;
}
