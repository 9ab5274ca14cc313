import { FairnessError } from './fairness-error.ts';
import type { GroupColumn, GroupCounts } from './group-counts.ts';
import { requireSameLength } from './internal/column-length.ts';
import { requireFiniteColumn } from './internal/finite-column.ts';
import { tally } from './internal/tally.ts';

/** Result of {@link countAboveMedian}: `selected` counts those who score above `median`. */
export interface CountsAboveMedian extends GroupCounts {
  /** Of all rows, those of unknown group included. */
  readonly median: number;
}

/**
 * Who scores strictly above the median of everybody, counted by group: the scoring rate of New York City's
 * Local Law 144. {@link impactRatio} of the result gives the ratios of scoring rates. People at the median
 * are not above it, so that many equal scores can leave every group with a low rate.
 *
 * Reference: 6 RCNY 5-300, "scoring rate".
 *
 * @param scores one finite number per row, higher is better.
 * @throws FairnessError `empty-input`, `invalid-column` when `groups` has another length, `invalid-score`.
 *
 * @example
 * ```ts
 * import { countAboveMedian, impactRatio } from '@tremplin/fairness';
 *
 * const scores = [5, 5, 5, 9, 1, 5, 5, 5];
 * const counts = countAboveMedian(scores, { groups: ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b'] });
 * counts.median; // 5
 * counts.groups.map(({ selected }) => selected); // [1, 0]
 * impactRatio(counts).lowest; // 0
 * ```
 */
export function countAboveMedian(
  scores: readonly number[],
  options: { readonly groups: GroupColumn },
): CountsAboveMedian {
  requireSameLength(scores, options.groups, 'countAboveMedian: groups');
  requireFiniteColumn(scores, { where: 'countAboveMedian', code: 'invalid-score' });
  if (scores.length === 0) {
    throw new FairnessError('empty-input', 'countAboveMedian: no scores; give at least one row');
  }
  const sorted = Float64Array.from(scores).sort();
  const half = sorted.length >> 1;
  const upper = sorted[half]!;
  const lower = sorted.length % 2 === 1 ? upper : sorted[half - 1]!;
  // Half of each, because the sum of two large scores can overflow.
  const median = lower === upper ? upper : lower / 2 + upper / 2;
  const counts = tally(
    options.groups,
    () => ({ selected: 0, total: 0 }),
    (group, row) => {
      group.total += 1;
      if (scores[row]! > median) group.selected += 1;
    },
  );
  return { ...counts, median };
}
