/**
 * The dot product of `query` and the row of `rows` that starts at `start`, in float64. Four sums at once
 * keep the processor's pipeline full; they are always the same four, so equal bits give equal bits.
 */
export function dotProduct(query: Float32Array, rows: ArrayLike<number>, start: number): number {
  const { length } = query;
  const unrolled = length - (length % 4);
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = 0, j = start; i < unrolled; i += 4, j += 4) {
    a += query[i]! * rows[j]!;
    b += query[i + 1]! * rows[j + 1]!;
    c += query[i + 2]! * rows[j + 2]!;
    d += query[i + 3]! * rows[j + 3]!;
  }
  for (let i = unrolled; i < length; i++) a += query[i]! * rows[start + i]!;
  return a + b + (c + d);
}

/** Rounding puts the cosine of equal vectors a little beyond 1. */
export function toSimilarity(cosine: number): number {
  return Math.max(-1, Math.min(1, cosine));
}
