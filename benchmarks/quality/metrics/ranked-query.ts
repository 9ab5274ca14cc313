/** How the right answers of one query were ranked. */
export interface RankedQuery {
  /** Ranks of the right answers among all candidates, from 1, ascending; as many as were right. */
  readonly ranks: readonly number[];
}

/**
 * Ranks of the right answers by score, the higher the better. Among equals the wrong ones come first: a score that
 * tells nothing apart earns nothing, and the order of the candidates does not matter.
 *
 * @param relevant - Places of the right answers in `scores`, each once.
 */
export function rankRelevant(
  scores: ArrayLike<number>,
  relevant: ReadonlySet<number>,
): RankedQuery {
  const right = [...relevant].map((place) => scores[place]!).sort((a, b) => b - a);
  // How many wrong ones stand before the i-th right one.
  const before = new Int32Array(right.length);
  const lowest = right.at(-1) ?? Infinity;
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place]!;
    if (score < lowest || relevant.has(place)) continue;
    for (let i = right.length - 1; i >= 0 && right[i]! <= score; i--) before[i]!++;
  }
  return { ranks: right.map((_, i) => before[i]! + i + 1) };
}
