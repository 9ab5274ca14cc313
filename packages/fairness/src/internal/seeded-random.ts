import { hashOf } from './seeded-order.ts';

/**
 * Uniform numbers in [0, 1) that depend on the seed and on nothing else.
 *
 * Reference: Doty-Humphrey (2010), PractRand, generator sfc32.
 */
export function seededRandom(seed: string): () => number {
  let a = hashOf(`a${seed}`) | 0;
  let b = hashOf(`b${seed}`) | 0;
  let c = hashOf(`c${seed}`) | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // The first draws still resemble the seed.
  for (let i = 0; i < 12; i++) next();
  return next;
}
