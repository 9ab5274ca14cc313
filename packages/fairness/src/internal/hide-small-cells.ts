/** A row of counts as it may be shown; `null` is hidden. */
export interface ShownRow {
  readonly total: number | null;
  readonly cells: readonly (number | null)[];
}

/**
 * Hides cells of 1 to `below` − 1 people. The total is shown, so that of the hidden ones the sum is known: there are
 * always two at least, with `below` people at least together; else the next smallest is hidden too. A total that is
 * itself small is hidden with all its cells. Of equal cells the later one is hidden first.
 */
export function hideSmallCells(counts: readonly number[], below: number): ShownRow {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return { total, cells: counts };
  if (total < below) return { total: null, cells: counts.map(() => null) };
  const filled = Array.from(counts.keys())
    .filter((i) => counts[i]! > 0)
    .toSorted((a, b) => counts[a]! - counts[b]! || b - a);
  const hidden = new Set(filled.filter((i) => counts[i]! < below));
  if (hidden.size === 0) return { total, cells: counts };
  let people = 0;
  for (const i of hidden) people += counts[i]!;
  for (const i of filled) {
    if (hidden.size >= 2 && people >= below) break;
    if (hidden.has(i)) continue;
    hidden.add(i);
    people += counts[i]!;
  }
  return { total, cells: counts.map((count, i) => (hidden.has(i) ? null : count)) };
}
