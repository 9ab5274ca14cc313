import type { GroupOutcomes } from './group-counts.ts';
import { compareRates } from './internal/compare-rates.ts';
import type { CompareOptions, RateComparison } from './rate-comparison.ts';

/**
 * Compares positive predictive values, the share of the selected who were qualified, between groups.
 * Difference 0 and ratio 1 mean parity. A group of which nobody was selected has no rate and is listed as
 * undefined.
 *
 * Reference: Chouldechova (2017), Fair prediction with disparate impact, Big Data 5, definition 2; it cannot
 * hold together with {@link equalizedOdds} when base rates differ, except in trivial cases.
 *
 * @throws FairnessError `invalid-count`.
 *
 * @example
 * ```ts
 * import { countOutcomes, predictiveParity } from '@tremplin/fairness';
 *
 * const counts = countOutcomes([true, true, true], {
 *   qualified: [true, false, true],
 *   groups: ['f', 'f', 'm'],
 * });
 * predictiveParity(counts).ratio; // 0.5
 * ```
 */
export function predictiveParity(
  counts: GroupOutcomes,
  options: CompareOptions = {},
): RateComparison {
  return compareRates(
    counts,
    ({ qualifiedSelected, selected }) => [qualifiedSelected, selected],
    options,
  );
}
