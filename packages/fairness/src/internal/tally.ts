import type { GroupColumn, GroupCounts } from '../group-counts.ts';
import type { Proportion } from '../proportion.ts';

/** Counts rows by group in one pass. `add` counts row `i` in. */
export function tally<C extends Proportion, M extends C>(
  groups: GroupColumn,
  create: () => M,
  add: (counts: M, row: number) => void,
): GroupCounts<C> {
  const overall = create();
  const unknown = create();
  const byGroup = new Map<string, M>();
  for (let row = 0; row < groups.length; row++) {
    add(overall, row);
    const group = groups[row];
    if (group == null) {
      add(unknown, row);
      continue;
    }
    let counts = byGroup.get(group);
    if (counts === undefined) byGroup.set(group, (counts = create()));
    add(counts, row);
  }
  const names = Array.from(byGroup.keys()).toSorted();
  return {
    groups: names.map((group) => ({ group, ...byGroup.get(group)! })),
    unknown,
    overall,
  };
}
