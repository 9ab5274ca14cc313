import { FairnessError } from './fairness-error.ts';
import type { GroupColumn } from './group-counts.ts';
import { requireSameLength } from './internal/column-length.ts';
import { requireFiniteColumn } from './internal/finite-column.ts';
import { nearestMean } from './internal/nearest-mean.ts';
import { requireRows, type FeatureRow } from './internal/pair-distances.ts';

export interface ConsistencyOptions {
  /** What makes people alike: one row of finite numbers each, on scales of which a step counts alike. */
  readonly features: readonly FeatureRow[];
  /** Each person is compared with so many of the nearest, 1 to 1000. @defaultValue `5` */
  readonly neighbors?: number;
  /** Of everybody, also of the nearest: they are looked for in all groups. @defaultValue one group of all */
  readonly groups?: GroupColumn;
  /**
   * `'without'` compares with others only. `'with'` counts each person among the nearest to herself, which
   * makes every result look better; AIF360 does so. @defaultValue `'without'`
   */
  readonly self?: 'without' | 'with';
}

/** Of some people. */
export interface Consistency {
  readonly total: number;
  /** 1: everybody gets what those like them get, on average. In [0, 1]. `null`: nobody. */
  readonly consistency: number | null;
}

/** Result of {@link individualConsistency}. */
export interface IndividualConsistency {
  readonly overall: Consistency;
  /** In the order of the group names (UTF-16). */
  readonly groups: readonly (Consistency & { readonly group: string })[];
  readonly unknown: Consistency;
}

/**
 * Are people who are alike treated alike? One less the mean difference between what a person gets and what the
 * `neighbors` nearest get on average (Euclidean distance). People who are equally far share the last places, so
 * that the result does not depend on the order of the rows.
 *
 * It depends on what is called alike: with features that carry a proxy of the group, a matcher that follows the
 * proxy is consistent. A matcher that treats everybody the same is consistent, too, and useless. The time grows
 * with the square of the number of people.
 *
 * Reference: Zemel, Wu, Swersky, Pitassi & Dwork (2013), Learning fair representations, ICML, measure yNN, with
 * the mean of the neighbours (their equation divides by k outside of the absolute value).
 *
 * @param results what each person got: a probability, a score in [0, 1], or 1 for selected and 0 for not.
 * @throws FairnessError `invalid-column`, `invalid-score`; `invalid-option`, also when there are not more people
 * than `neighbors`; `empty-input`; `too-large` above 50,000 people.
 *
 * @example
 * ```ts
 * import { individualConsistency } from '@tremplin/fairness';
 *
 * // Three with little experience, three with much; one of the first three is treated as the others are.
 * const features = [[1], [2], [3], [11], [12], [13]];
 * const { overall } = individualConsistency([0, 0, 1, 1, 1, 1], { features, neighbors: 2 });
 * overall.consistency?.toFixed(4); // '0.6667'
 * ```
 */
export function individualConsistency(
  results: readonly number[],
  options: ConsistencyOptions,
): IndividualConsistency {
  const where = 'individualConsistency';
  const { features, neighbors = 5, self = 'without' } = options;
  const groups = options.groups ?? results.map(() => null);
  requireRows(features, where);
  requireSameLength(features, results, `${where}: results`);
  requireSameLength(features, groups, `${where}: groups`);
  requireFiniteColumn(results, { where, code: 'invalid-score', min: 0, max: 1 });
  requireNeighbors(neighbors, features.length - (self === 'with' ? 0 : 1));
  const meanOf = nearestMean(features, results, { neighbors, isSelfCounted: self === 'with' });
  const differences = results.map((result, person) => Math.abs(result - meanOf(person)));
  const of = (isIn: (group: string | null) => boolean): Consistency =>
    consistencyOf(differences.filter((_, person) => isIn(groups[person] ?? null)));
  const names = new Set(groups.filter((group) => group != null));
  return {
    overall: of(() => true),
    groups: Array.from(names)
      .toSorted()
      .map((group) => ({ group, ...of((own) => own === group) })),
    unknown: of((own) => own === null),
  };
}

function consistencyOf(differences: readonly number[]): Consistency {
  const total = differences.length;
  if (total === 0) return { total, consistency: null };
  // Summed by size, so that the order of the rows does not reach the last digit.
  const sum = differences.toSorted((a, b) => a - b).reduce((a, b) => a + b, 0);
  return { total, consistency: 1 - sum / total };
}

function requireNeighbors(neighbors: number, most: number): void {
  if (Number.isSafeInteger(neighbors) && neighbors >= 1 && neighbors <= Math.min(most, 1000)) {
    return;
  }
  throw new FairnessError(
    'invalid-option',
    `individualConsistency: neighbors is ${neighbors}; expected a whole number from 1 to 1000, and people to compare with: there are ${Math.max(0, most)} for each`,
  );
}
