import type { GroupCounts } from './group-counts.ts';
import { compareRates } from './internal/compare-rates.ts';
import type { CompareOptions, RateComparison } from './rate-comparison.ts';

/**
 * Compares selection rates, selected ÷ total, between groups. Difference 0 and ratio 1 mean parity.
 * Says nothing about who was qualified, and nothing about chance: see {@link fisherExactTest} and
 * {@link newcombeInterval}.
 *
 * Reference: Agarwal et al. (2018), A reductions approach to fair classification, definition 1.
 *
 * @throws FairnessError `invalid-count`.
 *
 * @example
 * ```ts
 * import { countByGroup, demographicParity } from '@tremplin/fairness';
 *
 * const counts = countByGroup([true, false, true, true], { groups: ['f', 'f', 'm', 'm'] });
 * const { difference, ratio } = demographicParity(counts);
 * [difference, ratio]; // [0.5, 0.5]
 * ```
 */
export function demographicParity(
  counts: GroupCounts,
  options: CompareOptions = {},
): RateComparison {
  return compareRates(counts, ({ selected, total }) => [selected, total], options);
}
