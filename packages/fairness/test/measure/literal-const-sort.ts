/** A candidate of a literal run. */
interface Placed {
  readonly score: number;
  readonly group: number;
  readonly latest: number;
}

/**
 * DetConstSort as it is printed, in doubles and without our handling of what runs out: Geyik, Ambler & Kenthapadi
 * (2019), algorithm 3. To compare with, on pools that have enough of every group.
 *
 * @param scores of each group, descending.
 * @returns the list.
 */
export function literalConstSort(
  scores: readonly (readonly number[])[],
  shares: readonly number[],
  k: number,
): readonly Placed[] {
  const counts = scores.map(() => 0);
  let minima = scores.map(() => 0);
  const list: Placed[] = [];
  for (let place = 1; list.length < k; place++) {
    const next = shares.map((share) => Math.floor(place * share));
    const changed = scores.flatMap((_, group) => (minima[group]! < next[group]! ? [group] : []));
    const first = (group: number): number => scores[group]![counts[group]!]!;
    for (const group of changed.toSorted((a, b) => first(b) - first(a))) {
      list.push({ score: first(group), group, latest: place });
      counts[group]! += 1;
      let at = list.length - 1;
      while (at > 0 && list[at - 1]!.latest >= at + 1 && list[at - 1]!.score < list[at]!.score) {
        [list[at - 1], list[at]] = [list[at]!, list[at - 1]!];
        at -= 1;
      }
    }
    minima = next;
  }
  return list.slice(0, k);
}
