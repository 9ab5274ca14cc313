import { createBoundQueue } from './bound-queue.ts';
import { byBound } from './by-bound.ts';

/**
 * Rows in the order of a tight bound, greatest first. The tight bound is made only of rows whose loose one comes before all
 * that is left, so that who stops early has made few of them.
 *
 * @param loose - By row; a row with 0 is no row.
 * @param tight - Of a row; neither bound is below what is looked for.
 * @param least - What is worth looking at. It may rise from row to row; the end is where no bound reaches it.
 */
export function* bestFirst(
  loose: Float64Array,
  tight: (row: number) => number,
  least: () => number,
): Generator<number> {
  // Twice the row, plus one for those whose tight bound was made.
  const queue = createBoundQueue();
  for (const { rows, next } of byBound(loose)) {
    for (const row of rows) if (loose[row]! >= least()) queue.push(2 * row, loose[row]!);
    while (queue.greatest >= next && queue.greatest >= least()) {
      const at = queue.pop();
      const row = at >>> 1;
      if (at % 2 === 1) yield row;
      else queue.push(at + 1, Math.min(loose[row]!, tight(row)));
    }
    if (next < least()) return;
  }
}

/** The same for few rows, whose tight bounds are all made. */
export function* fewBestFirst(
  rows: Iterable<number>,
  tight: (row: number) => number,
  least: () => number,
): Generator<number> {
  const queue = createBoundQueue();
  for (const row of rows) queue.push(row, tight(row));
  while (queue.greatest >= least()) yield queue.pop();
}
