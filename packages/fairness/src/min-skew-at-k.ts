import type { RepresentationOptions } from './internal/top-groups.ts';
import type { RankedIds } from './ranking.ts';
import { skewAtK } from './skew-at-k.ts';

/**
 * The smallest skew: the group that is furthest below its target, in the first k places. See {@link skewAtK}.
 *
 * Reference: Geyik, Ambler & Kenthapadi (2019), Fairness-aware ranking in search & recommendation systems,
 * KDD, measures MinSkew@k and MaxSkew@k.
 *
 * @returns ≤ 0 when all groups are known; 0 means parity, −Infinity that a group is absent; `null` when no group of the
 * first k is known.
 * @throws FairnessError `invalid-k`, `invalid-target`, `duplicate-id`.
 *
 * @example
 * ```ts
 * import { minSkewAtK } from '@tremplin/fairness';
 *
 * const ranking = ['p', 'q', 'r', 's'].map((id) => ({ id }));
 * const labels = { p: 'a', q: 'a', r: 'a', s: 'b' };
 * minSkewAtK(ranking, { labels, target: { a: 0.5, b: 0.5 } })?.toFixed(4); // '-0.6931'
 * ```
 */
export function minSkewAtK(ranking: RankedIds, options: RepresentationOptions): number | null {
  const skews = skewAtK(ranking, options).groups.flatMap(({ skew }) =>
    skew === null ? [] : [skew],
  );
  return skews.length === 0 ? null : skews.reduce((a, b) => Math.min(a, b));
}
