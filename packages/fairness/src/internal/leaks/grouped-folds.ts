import { hashOf } from '../seeded-order.ts';

/** Rows in parts of about one size, whole groups together; which group goes where depends on the seed alone. */
export function groupedFolds(
  groups: readonly string[],
  folds: number,
  seed: string,
): readonly (readonly number[])[] {
  const rows = new Map<string, number[]>();
  groups.forEach((group, row) => {
    const own = rows.get(group);
    if (own) own.push(row);
    else rows.set(group, [row]);
  });
  const ordered = Array.from(rows)
    .map(([group, own]) => ({ group, own, hash: hashOf(`${seed}\u0000${group}`) }))
    .toSorted(
      (a, b) => b.own.length - a.own.length || a.hash - b.hash || (a.group < b.group ? -1 : 1),
    );
  const parts: number[][] = Array.from({ length: folds }, () => []);
  for (const { own } of ordered) {
    const smallest = parts.reduce((best, part) => (part.length < best.length ? part : best));
    smallest.push(...own);
  }
  return parts;
}
