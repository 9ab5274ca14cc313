import { requireProportion } from './internal/check.ts';
import { normalTail } from './internal/incomplete-gamma.ts';
import type { Proportion } from './proportion.ts';

/** Result of {@link twoProportionZTest}. */
export interface TwoProportionZTest {
  /** Positive when `group` is selected more often than `reference`; 0 means equal rates. */
  readonly z: number;
  /** Two-sided, in [0, 1]. */
  readonly pValue: number;
}

/**
 * The z test of two selection rates with the pooled standard error. Anticonservative for small groups: of
 * 3 of 4 against 0 of 4 it makes p = .028 where {@link fisherExactTest} says .14. Here for comparison with
 * reports that use it. When nobody or everybody is selected: z 0, p-value 1.
 *
 * Reference: Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, §3.1.
 *
 * @throws FairnessError `invalid-count`, `empty-group`.
 *
 * @example
 * ```ts
 * import { twoProportionZTest } from '@tremplin/fairness';
 *
 * twoProportionZTest({ selected: 48, total: 80 }, { selected: 12, total: 40 }).z.toFixed(4); // '3.0984'
 * ```
 */
export function twoProportionZTest(group: Proportion, reference: Proportion): TwoProportionZTest {
  requireProportion(group, 'twoProportionZTest: group');
  requireProportion(reference, 'twoProportionZTest: reference');
  const total = group.total + reference.total;
  const selected = group.selected + reference.selected;
  const rejected = total - selected;
  if (selected === 0 || rejected === 0) return { z: 0, pValue: 1 };
  // (p₁ − p₂) / √(p (1 − p) (1/n₁ + 1/n₂)), with the difference taken on integers.
  const difference = group.selected * reference.total - reference.selected * group.total;
  const z = difference * Math.sqrt(total / group.total / reference.total / selected / rejected);
  return { z, pValue: 2 * normalTail(Math.abs(z)) };
}
