/** More letters wrong than this, and it is no slip. */
const MOST_EDITS = 3;

/** The name that was probably meant, the first of them when several are as near; `undefined` when none is near. */
export function suggestName(typed: string, names: readonly string[]): string | undefined {
  const limit = Math.min(MOST_EDITS, Math.floor(typed.length / 2));
  let best: string | undefined;
  let fewest = limit + 1;
  const wanted = typed.toLowerCase();
  for (const name of names) {
    // So many letters are missing at least.
    if (Math.abs(name.length - wanted.length) >= fewest) continue;
    const edits = editDistance(wanted, name.toLowerCase());
    if (edits >= fewest) continue;
    best = name;
    fewest = edits;
  }
  if (best !== undefined || wanted.length < 3) return best;
  return names.find((name) => name.toLowerCase().startsWith(wanted));
}

/**
 * Letters to insert, drop or change.
 *
 * Reference: Wagner & Fischer (1974), The string-to-string correction problem.
 */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, above[j]! + 1, row[j - 1]! + 1));
    }
  }
  return row[b.length]!;
}
