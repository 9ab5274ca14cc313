import type { Neighbor } from '../../vector-index.ts';

type Vectors = ReadonlyMap<string, ArrayLike<number>>;

/** The oracle: all cosines by their definition in float64, sorted. It shares no code with any index. */
export function nearestBySorting(
  vectors: Vectors,
  query: ArrayLike<number>,
  k: number,
): readonly Neighbor[] {
  return Array.from(vectors, ([id, vector]) => ({ id, similarity: cosine(query, vector) }))
    .toSorted((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1))
    .slice(0, k);
}

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [product, squaresOfA, squaresOfB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    product += a[i]! * b[i]!;
    squaresOfA += a[i]! ** 2;
    squaresOfB += b[i]! ** 2;
  }
  return product / Math.sqrt(squaresOfA) / Math.sqrt(squaresOfB);
}
