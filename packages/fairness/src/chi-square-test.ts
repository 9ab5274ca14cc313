import { FairnessError } from './fairness-error.ts';
import { requireProportion } from './internal/check.ts';
import { chiSquareTail } from './internal/incomplete-gamma.ts';
import type { Proportion } from './proportion.ts';

export interface ChiSquareOptions {
  /** `'yates'`: Yates's correction for continuity, for two groups only. @defaultValue `'none'` */
  readonly correction?: 'none' | 'yates';
}

/** A statistic that is compared with a χ² distribution. */
export interface ChiSquareResult {
  /** ≥ 0; 0 means that the rates are equal. */
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  /** In [0, 1]. An approximation: for small groups use {@link fisherExactTest}. */
  readonly pValue: number;
}

/**
 * Pearson's χ² test of two or more groups having the same selection rate. When nobody or everybody is
 * selected the rates are equal: statistic 0, p-value 1.
 *
 * Reference: Pearson (1900), Philosophical Magazine 50, 157–175; Yates (1934), Contingency tables involving
 * small numbers and the χ² test, Suppl. JRSS 1, 217–235, where the correction is never more than the
 * difference that it corrects.
 *
 * @throws FairnessError `empty-input` for fewer than two groups; `invalid-count`, `empty-group`;
 * `invalid-option` for Yates with more than two groups.
 *
 * @example
 * ```ts
 * import { chiSquareTest } from '@tremplin/fairness';
 *
 * const rates = [250, 270, 240, 260].map((selected) => ({ selected, total: 1000 }));
 * const { degreesOfFreedom, pValue } = chiSquareTest(rates);
 * degreesOfFreedom; // 3
 * pValue.toFixed(4); // '0.4519'
 * ```
 */
export function chiSquareTest(
  groups: readonly Proportion[],
  options: ChiSquareOptions = {},
): ChiSquareResult {
  const { correction = 'none' } = options;
  requireGroups(groups, correction);
  const selected = sum(groups.map((group) => group.selected));
  const total = sum(groups.map((group) => group.total));
  const rejected = total - selected;
  const degreesOfFreedom = groups.length - 1;
  if (selected === 0 || rejected === 0) return { statistic: 0, degreesOfFreedom, pValue: 1 };
  const statistic = sum(
    groups.map((group) => {
      const difference = Math.abs(group.selected * total - group.total * selected) / total;
      const corrected = correction === 'yates' ? Math.max(0, difference - 0.5) : difference;
      // Both cells of a group differ from their expectation by as much: d²/E₁ + d²/E₀.
      return (corrected * total * corrected * total) / (group.total * selected * rejected);
    }),
  );
  return { statistic, degreesOfFreedom, pValue: chiSquareTail(statistic, degreesOfFreedom) };
}

function requireGroups(groups: readonly Proportion[], correction: 'none' | 'yates'): void {
  if (groups.length < 2) {
    throw new FairnessError(
      'empty-input',
      `chiSquareTest: expected at least two groups, got ${groups.length}; one group has nothing to differ from`,
    );
  }
  groups.forEach((group, i) => requireProportion(group, `chiSquareTest: group ${i}`));
  if (correction === 'yates' && groups.length > 2) {
    throw new FairnessError(
      'invalid-option',
      `chiSquareTest: Yates's correction is for two groups, got ${groups.length}; use correction 'none'`,
    );
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
