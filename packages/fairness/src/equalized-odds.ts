import { equalOpportunity } from './equal-opportunity.ts';
import type { GroupOutcomes } from './group-counts.ts';
import { compareRates } from './internal/compare-rates.ts';
import type { CompareOptions, RateComparison } from './rate-comparison.ts';

/** Result of {@link equalizedOdds}. Each aggregate is `null` where one of the two comparisons has none. */
export interface EqualizedOdds {
  /** Share of the qualified who were selected. */
  readonly truePositiveRate: RateComparison;
  /** Share of the not qualified who were selected. */
  readonly falsePositiveRate: RateComparison;
  /** The larger of the two differences, in [0, 1]; 0 means parity. */
  readonly difference: number | null;
  /** Their mean, in [0, 1]; 0 means parity. */
  readonly meanDifference: number | null;
  /** The smaller of the two ratios, in [0, 1]; 1 means parity. */
  readonly ratio: number | null;
}

/**
 * Compares true and false positive rates between groups.
 *
 * Reference: Hardt, Price & Srebro (2016), Equality of opportunity in supervised learning, definition 2.1.
 *
 * @throws FairnessError `invalid-count`.
 *
 * @example
 * ```ts
 * import { countOutcomes, equalizedOdds } from '@tremplin/fairness';
 *
 * const counts = countOutcomes([true, true, true, false], {
 *   qualified: [true, false, true, false],
 *   groups: ['f', 'f', 'm', 'm'],
 * });
 * const { difference, meanDifference } = equalizedOdds(counts);
 * [difference, meanDifference]; // [1, 0.5]
 * ```
 */
export function equalizedOdds(counts: GroupOutcomes, options: CompareOptions = {}): EqualizedOdds {
  const truePositiveRate = equalOpportunity(counts, options);
  const falsePositiveRate = compareRates(
    counts,
    ({ selected, total, qualified, qualifiedSelected }) => [
      selected - qualifiedSelected,
      total - qualified,
    ],
    options,
  );
  const both = <T>(key: 'difference' | 'ratio', combine: (a: number, b: number) => T): T | null => {
    const [a, b] = [truePositiveRate[key], falsePositiveRate[key]];
    return a === null || b === null ? null : combine(a, b);
  };
  return {
    truePositiveRate,
    falsePositiveRate,
    difference: both('difference', Math.max),
    meanDifference: both('difference', (a, b) => (a + b) / 2),
    ratio: both('ratio', Math.min),
  };
}
