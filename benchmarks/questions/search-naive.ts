import type { SearchVectors } from './search-vectors.ts';

/** What anybody writes first: a loop over float32 rows, and the best ten by insertion. Gives their rows, best first. */
export function searchNaively(
  { rows, dimensions, count }: SearchVectors,
  query: Float32Array,
  { k, allowed }: { readonly k: number; readonly allowed?: (row: number) => boolean },
): readonly number[] {
  const best: number[] = [];
  const scores: number[] = [];
  for (let row = 0; row < count; row++) {
    if (allowed && !allowed(row)) continue;
    const start = row * dimensions;
    let score = 0;
    for (let i = 0; i < dimensions; i++) score += query[i]! * rows[start + i]!;
    if (best.length === k && score <= scores[k - 1]!) continue;
    let at = best.length;
    while (at > 0 && scores[at - 1]! < score) at--;
    best.splice(at, 0, row);
    scores.splice(at, 0, score);
    best.length = Math.min(best.length, k);
    scores.length = best.length;
  }
  return best;
}
