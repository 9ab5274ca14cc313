import { prefixViolations, type PrefixViolation } from './internal/prefix-violations.ts';
import { topGroups, type RepresentationOptions } from './internal/top-groups.ts';
import type { RankedIds } from './ranking.ts';

/** Result of {@link infeasibleIndex}. */
export interface InfeasibleIndex {
  /** Number of prefixes in which some group is below ⌊target × length⌋; 0 means that none is. */
  readonly index: number;
  /** Number of pairs of such a prefix and such a group; ≥ `index`. */
  readonly count: number;
  /** The first of them, `null` when there is none. */
  readonly first: PrefixViolation | null;
}

/**
 * In how many prefixes of the first k places some group has fewer people than its target asks for. Floors
 * are taken on integers: .29 of 100 is 29. In a prefix with people of unknown group, the targets apply to
 * the others.
 *
 * Reference: Geyik, Ambler & Kenthapadi (2019), Fairness-aware ranking in search & recommendation systems,
 * KDD, measures InfeasibleIndex and InfeasibleCount.
 *
 * @throws FairnessError `invalid-k`, `invalid-target`, `duplicate-id`.
 *
 * @example
 * ```ts
 * import { infeasibleIndex } from '@tremplin/fairness';
 *
 * const ranking = ['p', 'q', 'r', 's'].map((id) => ({ id }));
 * const labels = { p: 'a', q: 'a', r: 'b', s: 'b' };
 * const { index, first } = infeasibleIndex(ranking, { labels, target: { a: 0.5, b: 0.5 } });
 * index; // 1
 * first; // { prefix: 2, group: 'b', required: 1, actual: 0 }
 * ```
 */
export function infeasibleIndex(
  ranking: RankedIds,
  options: RepresentationOptions,
): InfeasibleIndex {
  const { groups, target } = topGroups(ranking, options, 'infeasibleIndex');
  const violations = prefixViolations(groups, target);
  return {
    index: new Set(violations.map(({ prefix }) => prefix)).size,
    count: violations.length,
    first: violations[0] ?? null,
  };
}
