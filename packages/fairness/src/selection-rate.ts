import { requireProportion } from './internal/check.ts';
import type { Proportion } from './proportion.ts';

/**
 * Share of a group that was selected, in [0, 1].
 *
 * @throws FairnessError `invalid-count`, `empty-group`.
 *
 * @example
 * ```ts
 * import { selectionRate } from '@tremplin/fairness';
 *
 * selectionRate({ selected: 12, total: 40 }); // 0.3
 * ```
 */
export function selectionRate(count: Proportion): number {
  requireProportion(count, 'selectionRate');
  return count.selected / count.total;
}
