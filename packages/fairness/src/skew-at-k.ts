import { toNumber } from './internal/fraction.ts';
import { topGroups, type RepresentationOptions } from './internal/top-groups.ts';
import type { RankedIds } from './ranking.ts';

/** The representation of one group in the first k places. */
export interface GroupSkew {
  readonly group: string;
  /** How many of the first k are of this group. */
  readonly count: number;
  /** Its share among those of the first k whose group is known, in [0, 1]; `null` when that is nobody. */
  readonly share: number | null;
  readonly target: number;
  /**
   * ln(share ÷ target): 0 means parity, ln 2 twice the target, −Infinity a group that is absent (reported, not
   * clipped). `null` where the share is undefined, or share and target are both 0.
   */
  readonly skew: number | null;
}

/** Result of {@link skewAtK}. */
export interface SkewAtK {
  /** One per group of the target, in the order of the names (UTF-16). */
  readonly groups: readonly GroupSkew[];
  /** How many of the first k have no known group. They are in no share. */
  readonly unknown: number;
}

/**
 * Skew@k: how far the share of each group in the first k places is from its target. No smoothing.
 *
 * Reference: Geyik, Ambler & Kenthapadi (2019), Fairness-aware ranking in search & recommendation systems,
 * KDD, measure Skew@k (natural logarithm).
 *
 * @throws FairnessError `invalid-k`, `invalid-target`, `duplicate-id`.
 *
 * @example
 * ```ts
 * import { skewAtK } from '@tremplin/fairness';
 *
 * const ranking = ['p', 'q', 'r', 's'].map((id) => ({ id }));
 * const labels = { p: 'a', q: 'a', r: 'a', s: 'b' };
 * const { groups } = skewAtK(ranking, { labels, target: { a: 0.5, b: 0.5 }, k: 2 });
 * groups[0]?.skew?.toFixed(4); // '0.6931'
 * groups[1]?.skew === Number.NEGATIVE_INFINITY; // true
 * ```
 */
export function skewAtK(ranking: RankedIds, options: RepresentationOptions): SkewAtK {
  const { groups, target } = topGroups(ranking, options, 'skewAtK');
  const known = groups.filter((group) => group !== undefined);
  const counts = new Map<string, number>();
  for (const group of known) counts.set(group, (counts.get(group) ?? 0) + 1);
  const names = Array.from(target.keys()).toSorted();
  return {
    groups: names.map((group) => {
      const wanted = toNumber(target.get(group)!);
      const count = counts.get(group) ?? 0;
      const share = known.length === 0 ? null : count / known.length;
      return { group, count, share, target: wanted, skew: skewOf(share, wanted) };
    }),
    unknown: groups.length - known.length,
  };
}

function skewOf(share: number | null, target: number): number | null {
  if (share === null || (share === 0 && target === 0)) return null;
  return Math.log(share / target);
}
