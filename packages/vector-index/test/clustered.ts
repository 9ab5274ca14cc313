import { clusteredVectors } from '../src/internal/conformance/clustered-vectors.ts';

/** So many vectors, the same for a seed. */
export function clustered(
  count: number,
  { dimensions, seed }: { readonly dimensions: number; readonly seed: number },
): readonly number[][] {
  const next = clusteredVectors({ dimensions, seed });
  return Array.from({ length: count }, () => next());
}
