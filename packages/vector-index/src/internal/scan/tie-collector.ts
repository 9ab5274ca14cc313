import type { Collector } from './collector.ts';

export interface FoundRows {
  readonly rows: Uint32Array;
  readonly similarities: Float64Array;
}

export interface TieCollector extends Collector {
  /** In no order. */
  found(): FoundRows;
}

/**
 * Keeps the most similar `count` rows and those as similar as the last of them: which of equals come first is
 * for somebody who knows their ids.
 */
export function createTieCollector(count: number): TieCollector {
  let rows: number[] = [];
  let similarities: number[] = [];
  let floor = -Infinity;
  let limit = 2 * count + 64;
  const prune = (): void => {
    if (similarities.length < count) return;
    floor = Float64Array.from(similarities).toSorted().at(-count)!;
    rows = rows.filter((_, i) => similarities[i]! >= floor);
    similarities = similarities.filter((similarity) => similarity >= floor);
    // Many equals: the next pruning pays only after as many again.
    limit = 2 * Math.max(count, rows.length) + 64;
  };
  return {
    floor: () => floor,
    offer: (row, similarity) => {
      if (similarity < floor) return;
      rows.push(row);
      similarities.push(similarity);
      if (rows.length === count || rows.length >= limit) prune();
    },
    found: () => {
      prune();
      return { rows: Uint32Array.from(rows), similarities: Float64Array.from(similarities) };
    },
  };
}
