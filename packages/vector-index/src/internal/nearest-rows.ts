import type { Neighbor } from '../vector-index.ts';
import { compareNeighbors } from './compare-neighbors.ts';
import type { RowIds } from './row-ids.ts';
import type { Collector } from './scan/collector.ts';

export interface NearestRows extends Collector {
  /** The best of what was offered, best first. */
  neighbors(): readonly Neighbor[];
}

/**
 * Keeps the best `count` of the rows that it is offered: a binary heap whose root is the worst kept, so
 * that nearly every row of a long scan costs one comparison.
 */
export function createNearestRows(count: number, ids: Pick<RowIds, 'at'>): NearestRows {
  const rows = new Uint32Array(count);
  const similarities = new Float64Array(count);
  let kept = 0;
  let worst = -Infinity;

  const isWorse = (a: number, b: number): boolean =>
    similarities[a]! < similarities[b]! ||
    (similarities[a]! === similarities[b]! && ids.at(rows[a]!)! > ids.at(rows[b]!)!);
  const place = (at: number, row: number, similarity: number): void => {
    rows[at] = row;
    similarities[at] = similarity;
  };
  const swap = (a: number, b: number): void => {
    const [row, similarity] = [rows[a]!, similarities[a]!];
    place(a, rows[b]!, similarities[b]!);
    place(b, row, similarity);
  };
  const siftUp = (from: number): void => {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!isWorse(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  };
  const siftDown = (): void => {
    for (let at = 0; ;) {
      let worstOf = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < kept && isWorse(child, worstOf)) worstOf = child;
      }
      if (worstOf === at) return;
      swap(at, worstOf);
      at = worstOf;
    }
  };

  return {
    floor: () => worst,
    offer: (row, similarity) => {
      if (kept < count) {
        place(kept, row, similarity);
        siftUp(kept++);
      } else {
        if (similarity < worst) return;
        if (similarity === worst && ids.at(row)! > ids.at(rows[0]!)!) return;
        place(0, row, similarity);
        siftDown();
      }
      if (kept === count) worst = similarities[0]!;
    },
    neighbors: () =>
      Array.from(rows.subarray(0, kept), (row, i) => ({
        id: ids.at(row)!,
        similarity: similarities[i]!,
      })).toSorted(compareNeighbors),
  };
}
