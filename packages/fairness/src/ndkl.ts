import { toNumber } from './internal/fraction.ts';
import { rankDiscount } from './internal/rank-discount.ts';
import { topGroups, type RepresentationOptions } from './internal/top-groups.ts';
import type { RankedIds } from './ranking.ts';

/**
 * Normalised discounted cumulative Kullback–Leibler divergence of the groups in each prefix of the list from
 * the target. Natural logarithm, no smoothing. It is not 0 for the best possible list: one place cannot hold
 * half a person of each group.
 *
 * Prefixes in which no group is known yet are left out of the sum and of its normalisation; elsewhere shares
 * are among those whose group is known, and the discount is that of the place.
 *
 * Reference: Geyik, Ambler & Kenthapadi (2019), Fairness-aware ranking in search & recommendation systems,
 * KDD, measure NDKL.
 *
 * @returns ≥ 0, lower is closer to the target; Infinity when a group with target 0 is there; `null` when no
 * group is known.
 * @throws FairnessError `invalid-k`, `invalid-target`, `duplicate-id`.
 *
 * @example
 * ```ts
 * import { ndkl } from '@tremplin/fairness';
 *
 * const ranking = ['p', 'q', 'r', 's'].map((id) => ({ id }));
 * const labels = { p: 'a', q: 'b', r: 'a', s: 'b' };
 * ndkl(ranking, { labels, target: { a: 0.5, b: 0.5 } })?.toFixed(6); // '0.281645'
 * ```
 */
export function ndkl(ranking: RankedIds, options: RepresentationOptions): number | null {
  const { groups, target } = topGroups(ranking, options, 'ndkl');
  const shares = new Map(Array.from(target, ([group, share]) => [group, toNumber(share)]));
  const counts = new Map<string, number>();
  let known = 0;
  let sum = 0;
  let weights = 0;
  groups.forEach((group, i) => {
    if (group !== undefined) {
      counts.set(group, (counts.get(group) ?? 0) + 1);
      known += 1;
    }
    if (known === 0) return;
    const weight = rankDiscount(i + 1);
    sum += weight * divergence(counts, known, shares);
    weights += weight;
  });
  return known === 0 ? null : sum / weights;
}

/** KL(observed ‖ target); groups that are absent add 0. */
function divergence(
  counts: ReadonlyMap<string, number>,
  known: number,
  target: ReadonlyMap<string, number>,
): number {
  const terms: number[] = [];
  for (const [group, count] of counts) {
    const share = count / known;
    terms.push(share * Math.log(share / target.get(group)!));
  }
  // Summed in the order of the values, so that the names of the groups do not reach the last digit.
  return terms.toSorted((a, b) => a - b).reduce((sum, term) => sum + term, 0);
}
