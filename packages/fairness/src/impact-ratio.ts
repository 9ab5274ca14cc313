import type { GroupCount, GroupCounts } from './group-counts.ts';
import { requireOpenUnit, requireProportion } from './internal/check.ts';
import { exactFraction, type Fraction } from './internal/fraction.ts';
import type { Proportion } from './proportion.ts';

export interface ImpactRatioOptions {
  /** Ratios strictly below it are flagged, compared as integers; in (0, 1). @defaultValue `0.8` */
  readonly threshold?: number;
}

/** One group of an {@link ImpactRatios}. */
export interface GroupImpactRatio extends Proportion {
  readonly group: string;
  /** In [0, 1]; `null` for an empty group. */
  readonly selectionRate: number | null;
  /** Selection rate ÷ highest selection rate, in [0, 1]; 1 means parity. `null`: undefined (empty, or nobody selected). */
  readonly impactRatio: number | null;
  /** True when the ratio is strictly below the threshold. A flag to look at, not a finding: see {@link impactRatio}. */
  readonly isBelowThreshold: boolean;
}

/** Result of {@link impactRatio}. */
export interface ImpactRatios {
  readonly groups: readonly GroupImpactRatio[];
  /** The groups with the highest selection rate, several when tied; none when nobody was selected. */
  readonly mostSelected: readonly string[];
  /** The smallest impact ratio, in [0, 1]; `null` when fewer than two groups have one. */
  readonly lowest: number | null;
  /** People whose group is not known: in no ratio. */
  readonly unknown: Proportion;
}

/**
 * Selection rate of each group ÷ that of the most selected group, which is found, not chosen.
 *
 * The four-fifths rule of thumb is a flag, not a test. With *equal* true rates of 20 % and 100 people per
 * group, it flags 44 % of audits of two groups and 98.5 % of audits of seven; and a ratio of .84 can be
 * clearly not chance. Read it with an interval ({@link katzInterval}) and a test ({@link fisherExactTest},
 * {@link adjustPValues}).
 *
 * Reference: 29 CFR 1607.4(D) (Uniform Guidelines, four fifths); 6 RCNY 5-300 (New York City, impact ratio).
 *
 * @throws FairnessError `invalid-count`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { impactRatio } from '@tremplin/fairness';
 *
 * const { groups, mostSelected } = impactRatio({
 *   groups: [
 *     { group: 'a', selected: 3, total: 5 },
 *     { group: 'b', selected: 3, total: 4 },
 *   ],
 *   unknown: { selected: 0, total: 0 },
 *   overall: { selected: 6, total: 9 },
 * });
 * mostSelected; // ['b']
 * // Exactly four fifths, which is not below, although 0.6 / 0.75 < 0.8 in doubles:
 * groups[0]?.isBelowThreshold; // false
 * ```
 */
export function impactRatio(counts: GroupCounts, options: ImpactRatioOptions = {}): ImpactRatios {
  const { threshold = 0.8 } = options;
  requireOpenUnit(threshold, 'impactRatio: threshold');
  const filled = counts.groups.filter(({ total }) => total > 0);
  filled.forEach((group) => requireProportion(group, `impactRatio: group ${group.group}`));
  const highest = filled.reduce<Proportion>(
    (best, group) => (compareProportions(group, best) > 0 ? group : best),
    { selected: 0, total: 1 },
  );
  const fraction = exactFraction(threshold);
  const groups = counts.groups.map((group) => compareWith(group, highest, fraction));
  const ratios = groups.flatMap((group) => (group.impactRatio === null ? [] : [group.impactRatio]));
  return {
    groups,
    mostSelected: filled
      .filter((group) => highest.selected > 0 && compareProportions(group, highest) === 0)
      .map(({ group }) => group),
    lowest: ratios.length < 2 ? null : Math.min(...ratios),
    unknown: counts.unknown,
  };
}

function compareWith(
  count: GroupCount,
  highest: Proportion,
  threshold: Fraction,
): GroupImpactRatio {
  const { group, selected, total } = count;
  const isDefined = total > 0 && highest.selected > 0;
  const [own, top] = crossProducts(count, highest);
  return {
    group,
    selected,
    total,
    selectionRate: total === 0 ? null : selected / total,
    impactRatio: isDefined ? Number(own) / Number(top) : null,
    isBelowThreshold: isDefined && own * threshold.denominator < top * threshold.numerator,
  };
}

/** Which rate is higher, on integers: doubles put 3/4 ÷ 3/5 on the wrong side of four fifths. */
function compareProportions(a: Proportion, b: Proportion): number {
  const [first, second] = crossProducts(a, b);
  return first < second ? -1 : first > second ? 1 : 0;
}

function crossProducts(a: Proportion, b: Proportion): readonly [bigint, bigint] {
  return [BigInt(a.selected) * BigInt(b.total), BigInt(b.selected) * BigInt(a.total)];
}
