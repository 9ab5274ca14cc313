/**
 * Numbers in [0, 1) from a seed.
 *
 * Reference: T. Ettinger, "mulberry32" (2017).
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** 32 bits that depend on all of three numbers: a draw that any worker can repeat. */
export function drawnBits(a: number, b: number, c: number): number {
  let mixed = Math.imul(a ^ 0x9e_37_79_b9, 0x85_eb_ca_6b) ^ Math.imul(b + 1, 0xc2_b2_ae_35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c_1b_3c_6d) ^ Math.imul(c + 1, 0x27_d4_eb_2f);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85_eb_ca_6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
