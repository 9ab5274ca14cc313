import type { GroupColumn, GroupCounts } from './group-counts.ts';
import { requireSameLength } from './internal/column-length.ts';
import { tally } from './internal/tally.ts';

/**
 * Who was selected, counted by group. Rows whose group is `null` or `undefined` are counted as `unknown`.
 *
 * @param selected one value per row: was this person selected?
 * @throws FairnessError `invalid-column` when `groups` has another length.
 *
 * @example
 * ```ts
 * import { countByGroup } from '@tremplin/fairness';
 *
 * const counts = countByGroup([true, false, true, true], { groups: ['f', 'f', 'm', null] });
 * counts.groups; // [{ group: 'f', selected: 1, total: 2 }, { group: 'm', selected: 1, total: 1 }]
 * counts.unknown; // { selected: 1, total: 1 }
 * ```
 */
export function countByGroup(
  selected: readonly boolean[],
  options: { readonly groups: GroupColumn },
): GroupCounts {
  requireSameLength(selected, options.groups, 'countByGroup: groups');
  return tally(
    options.groups,
    () => ({ selected: 0, total: 0 }),
    (counts, row) => {
      counts.total += 1;
      if (selected[row] === true) counts.selected += 1;
    },
  );
}
