import type { Embedder } from '../../embedder.ts';

export type CreateEmbedder = () => Embedder | Promise<Embedder>;

/** Lengths are sums of many float32. */
const LENGTH_TOLERANCE = 1e-4;

export function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** Same number of numbers, each within the tolerance. */
export function expectSame(
  got: Float32Array,
  expected: Float32Array,
  { what, tolerance }: { readonly what: string; readonly tolerance: number },
): void {
  expect(got.length === expected.length, `${what}: ${got.length} numbers, not ${expected.length}`);
  const place = got.findIndex((value, k) => !(Math.abs(value - expected[k]!) <= tolerance));
  if (place < 0) return;
  throw new Error(`${what}: number ${place} is ${got[place]}, not ${expected[place]}`);
}

/** Length 1, or all zeros. */
export function expectUnitOrZero(vector: Float32Array, what: string): void {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  expect(length === 0 || Math.abs(length - 1) < LENGTH_TOLERANCE, `${what}: length ${length}`);
}

export function rowsOf(vectors: Float32Array, dimensions: number): readonly Float32Array[] {
  return Array.from({ length: vectors.length / dimensions }, (_, i) =>
    vectors.subarray(i * dimensions, (i + 1) * dimensions),
  );
}
