import type { GroupColumn, GroupOutcomes } from './group-counts.ts';
import { requireSameLength } from './internal/column-length.ts';
import { tally } from './internal/tally.ts';

/**
 * Who was selected and who was qualified, counted by group: what error rates are computed from.
 *
 * What "qualified" means is the caller's claim, and often the weakest part of an audit: a label that comes
 * from past decisions carries their bias into every rate that is conditioned on it.
 *
 * @param selected one value per row: was this person selected?
 * @throws FairnessError `invalid-column` when a column has another length.
 *
 * @example
 * ```ts
 * import { countOutcomes } from '@tremplin/fairness';
 *
 * const { overall } = countOutcomes([true, false], { qualified: [true, true], groups: ['f', 'm'] });
 * overall; // { selected: 1, total: 2, qualified: 2, qualifiedSelected: 1 }
 * ```
 */
export function countOutcomes(
  selected: readonly boolean[],
  options: { readonly qualified: readonly boolean[]; readonly groups: GroupColumn },
): GroupOutcomes {
  const { qualified, groups } = options;
  requireSameLength(selected, groups, 'countOutcomes: groups');
  requireSameLength(selected, qualified, 'countOutcomes: qualified');
  return tally(
    groups,
    () => ({ selected: 0, total: 0, qualified: 0, qualifiedSelected: 0 }),
    (counts, row) => {
      counts.total += 1;
      if (selected[row] === true) counts.selected += 1;
      if (qualified[row] !== true) return;
      counts.qualified += 1;
      if (selected[row] === true) counts.qualifiedSelected += 1;
    },
  );
}
