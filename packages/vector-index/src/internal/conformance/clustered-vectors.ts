/** Numbers in [0, 1), the same for a seed on every engine (mulberry32, Tommy Ettinger, 2017). */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

interface ClusteredOptions {
  readonly dimensions: number;
  readonly seed: number;
}

const CLUSTERS = 40;
/** Of the noise, against the centres': neighbours are mostly of one cluster, and clusters touch. */
const SPREAD = 0.6;

/** Makes vectors around common centres, as embeddings are; independent ones have no near neighbours to find. */
export function clusteredVectors({ dimensions, seed }: ClusteredOptions): () => number[] {
  const random = seededRandom(seed);
  // A sum of uniform numbers is nearly normal and, unlike logarithms, the same on every engine.
  const normal = (): number => random() + random() + random() + random() - 2;
  const draw = (): number[] => Array.from({ length: dimensions }, normal);
  const centres = Array.from({ length: CLUSTERS }, draw);
  return () => {
    const centre = centres[Math.floor(random() * CLUSTERS)]!;
    return centre.map((value) => value + SPREAD * normal());
  };
}
