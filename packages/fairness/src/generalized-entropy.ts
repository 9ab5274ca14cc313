import { FairnessError } from './fairness-error.ts';
import type { GroupColumn } from './group-counts.ts';
import { requireSameLength } from './internal/column-length.ts';
import { requireFiniteColumn } from './internal/finite-column.ts';

export interface GeneralizedEntropyOptions {
  /**
   * How much the index looks at the top: 0 is the mean log deviation (Theil L), 1 is Theil's index (Theil T),
   * 2 half the squared coefficient of variation. Any finite number. @defaultValue `2`
   */
  readonly alpha?: number;
  /** Splits the index into between and within groups; rows of unknown group are one group of their own. */
  readonly groups?: GroupColumn;
}

/** Result of {@link generalizedEntropy}. */
export interface GeneralizedEntropy {
  /** ≥ 0; 0 means that everybody has the same. `null`: undefined (nobody has anything, or alpha ≤ 0 and somebody has nothing). */
  readonly index: number | null;
  /** What is left when everybody has the mean of their group, ≥ 0; `null` without groups or where undefined. */
  readonly between: number | null;
  /** `index` − `between`: the part inside the groups; ≥ 0 but for rounding; `null` as for the others. */
  readonly within: number | null;
}

/**
 * How unequally a benefit is spread over people, and how much of that is between groups. As a benefit, the
 * literature takes `selected − qualified + 1`: 2 for a mistake in somebody's favour, 0 for one against.
 *
 * Reference: Shorrocks (1980), The class of additively decomposable inequality measures, Econometrica 48;
 * Speicher et al. (2018), A unified approach to quantifying algorithmic unfairness, KDD, equations 2 to 4.
 *
 * @param benefits one number ≥ 0 per row.
 * @throws FairnessError `empty-input`, `invalid-column`, `invalid-score`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { generalizedEntropy } from '@tremplin/fairness';
 *
 * generalizedEntropy([0.9, 0.75, 0.6]).index?.toFixed(6); // '0.013333'
 * const groups = ['a', 'a', 'b', 'b'];
 * const { between, within } = generalizedEntropy([1, 1, 3, 3], { groups });
 * [between, within]; // [0.125, 0]
 * ```
 */
export function generalizedEntropy(
  benefits: readonly number[],
  options: GeneralizedEntropyOptions = {},
): GeneralizedEntropy {
  const { alpha = 2, groups } = options;
  if (!Number.isFinite(alpha)) {
    throw new FairnessError(
      'invalid-option',
      `generalizedEntropy: alpha is ${alpha}; expected a finite number`,
    );
  }
  if (benefits.length === 0) {
    throw new FairnessError(
      'empty-input',
      'generalizedEntropy: no benefits; give at least one row',
    );
  }
  requireFiniteColumn(benefits, { where: 'generalizedEntropy', code: 'invalid-score', min: 0 });
  const index = entropyOf(benefits, alpha);
  if (groups === undefined) return { index, between: null, within: null };
  requireSameLength(benefits, groups, 'generalizedEntropy: groups');
  const between = entropyOf(groupMeans(benefits, groups), alpha);
  const within = index === null || between === null ? null : index - between;
  return { index, between, within };
}

function entropyOf(values: readonly number[], alpha: number): number | null {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (mean === 0 || (alpha <= 0 && values.includes(0))) return null;
  const sum = values.reduce((total, value) => total + termOf(value / mean, alpha), 0);
  return sum / values.length;
}

/** Speicher et al. (2018), equation 2, and its limits at 0 and 1. */
function termOf(share: number, alpha: number): number {
  if (alpha === 0) return -Math.log(share);
  if (alpha === 1) return share === 0 ? 0 : share * Math.log(share);
  return (share ** alpha - 1) / (alpha * (alpha - 1));
}

/** Everybody's benefit replaced by the mean of their group. */
function groupMeans(benefits: readonly number[], groups: GroupColumn): readonly number[] {
  const sums = new Map<string | null, { sum: number; total: number }>();
  benefits.forEach((benefit, row) => {
    const group = groups[row] ?? null;
    const known = sums.get(group);
    if (known === undefined) sums.set(group, { sum: benefit, total: 1 });
    else {
      known.sum += benefit;
      known.total += 1;
    }
  });
  return benefits.map((_, row) => {
    const { sum, total } = sums.get(groups[row] ?? null)!;
    return sum / total;
  });
}
