/** Eigenvalues below this share of the largest are rounding. */
const SMALLEST = 1e-12;
const MOST_SWEEPS = 60;

/**
 * Moore–Penrose inverse of a symmetric matrix, row by row, by its eigenvectors.
 *
 * Reference: Golub & Van Loan (2013), Matrix computations, §8.5 (cyclic Jacobi).
 */
export function pseudoInverse(matrix: Float64Array, n: number): Float64Array {
  const a = Float64Array.from(matrix);
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  for (let sweep = 0; sweep < MOST_SWEEPS && rotateAll(a, vectors, n); sweep++);
  let largest = 0;
  for (let i = 0; i < n; i++) largest = Math.max(largest, Math.abs(a[i * n + i]!));
  const inverse = new Float64Array(n * n);
  for (let e = 0; e < n; e++) {
    const value = a[e * n + e]!;
    if (Math.abs(value) <= largest * SMALLEST) continue;
    for (let i = 0; i < n; i++) {
      const scaled = vectors[i * n + e]! / value;
      for (let j = 0; j < n; j++) inverse[i * n + j]! += scaled * vectors[j * n + e]!;
    }
  }
  return inverse;
}

/** @returns whether anything was left to rotate away. */
function rotateAll(a: Float64Array, vectors: Float64Array, n: number): boolean {
  let isChanged = false;
  for (let p = 0; p < n; p++) {
    for (let q = p + 1; q < n; q++) {
      const apq = a[p * n + q]!;
      const scale = Math.sqrt(Math.abs(a[p * n + p]! * a[q * n + q]!));
      if (Math.abs(apq) <= Number.EPSILON * scale || apq === 0) continue;
      isChanged = true;
      const theta = (a[q * n + q]! - a[p * n + p]!) / (2 * apq);
      const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
      rotate({ a, vectors, n }, p, { q, cos: 1 / Math.hypot(t, 1), t });
    }
  }
  return isChanged;
}

function rotate(
  {
    a,
    vectors,
    n,
  }: { readonly a: Float64Array; readonly vectors: Float64Array; readonly n: number },
  p: number,
  { q, cos, t }: { readonly q: number; readonly cos: number; readonly t: number },
): void {
  const sin = t * cos;
  for (let i = 0; i < n; i++) {
    const [ip, iq] = [a[i * n + p]!, a[i * n + q]!];
    a[i * n + p] = cos * ip - sin * iq;
    a[i * n + q] = sin * ip + cos * iq;
  }
  for (let i = 0; i < n; i++) {
    const [pi, qi] = [a[p * n + i]!, a[q * n + i]!];
    a[p * n + i] = cos * pi - sin * qi;
    a[q * n + i] = sin * pi + cos * qi;
    const [vp, vq] = [vectors[i * n + p]!, vectors[i * n + q]!];
    vectors[i * n + p] = cos * vp - sin * vq;
    vectors[i * n + q] = sin * vp + cos * vq;
  }
}
