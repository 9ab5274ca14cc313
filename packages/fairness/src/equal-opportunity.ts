import type { GroupOutcomes } from './group-counts.ts';
import { compareRates } from './internal/compare-rates.ts';
import type { CompareOptions, RateComparison } from './rate-comparison.ts';

/**
 * Compares true positive rates, the share of the qualified who were selected, between groups.
 * Difference 0 and ratio 1 mean parity. A group in which nobody is qualified has no rate and is listed as
 * undefined, where other libraries count it as 0.
 *
 * Reference: Hardt, Price & Srebro (2016), Equality of opportunity in supervised learning, definition 2.2.
 *
 * @throws FairnessError `invalid-count`.
 *
 * @example
 * ```ts
 * import { countOutcomes, equalOpportunity } from '@tremplin/fairness';
 *
 * const counts = countOutcomes([true, false, true], {
 *   qualified: [true, true, true],
 *   groups: ['f', 'f', 'm'],
 * });
 * equalOpportunity(counts).difference; // 0.5
 * ```
 */
export function equalOpportunity(
  counts: GroupOutcomes,
  options: CompareOptions = {},
): RateComparison {
  return compareRates(
    counts,
    ({ qualifiedSelected, qualified }) => [qualifiedSelected, qualified],
    options,
  );
}
