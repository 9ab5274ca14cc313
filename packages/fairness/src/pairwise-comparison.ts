import { requireUniqueIds } from './internal/top-groups.ts';
import { groupOf } from './internal/group-of.ts';
import type { GroupLabels, RankedIds } from './ranking.ts';

/** How often the members of one group stand above members of others. */
export interface GroupPairs {
  readonly group: string;
  /** Pairs of one member and one person of another known group in which the member stands first. */
  readonly wins: number;
  readonly pairs: number;
  /** In [0, 1]; ½ means parity when the groups have the same merit. `null`: no other group. */
  readonly winRate: number | null;
}

/** Result of {@link pairwiseComparison}. */
export interface PairwiseComparison {
  /** In the order of the group names (UTF-16). */
  readonly groups: readonly GroupPairs[];
  /** Highest − lowest win rate, in [0, 1]; 0 means parity, `null` that there are fewer than two groups. */
  readonly difference: number | null;
  /** People whose group is not known: in no pair. */
  readonly unknown: number;
}

/**
 * Of all pairs of people of different groups, who stands first? Looks at places only, not at merit.
 *
 * Reference: Beutel et al. (2019), Fairness in recommendation ranking through pairwise comparisons, KDD
 * (here without conditioning on clicks); the difference is the ARP of FairRankTune for two groups.
 *
 * @throws FairnessError `duplicate-id`.
 *
 * @example
 * ```ts
 * import { pairwiseComparison } from '@tremplin/fairness';
 *
 * const ranking = ['p', 'q', 'r', 's'].map((id) => ({ id }));
 * const labels = { p: 'a', q: 'b', r: 'a', s: 'b' };
 * const { groups, difference } = pairwiseComparison(ranking, { labels });
 * groups.map(({ wins, pairs }) => [wins, pairs]); // [[3, 4], [1, 4]]
 * difference; // 0.5
 * ```
 */
export function pairwiseComparison(
  ranking: RankedIds,
  options: { readonly labels: GroupLabels },
): PairwiseComparison {
  requireUniqueIds(ranking, 'pairwiseComparison');
  const group = groupOf(options.labels);
  const places = ranking.map(({ id }) => group(id));
  const known = places.filter((name) => name !== undefined);
  const totals = new Map<string, number>();
  for (const name of known) totals.set(name, (totals.get(name) ?? 0) + 1);
  const wins = new Map<string, number>();
  const below = new Map(totals);
  known.forEach((name, i) => {
    below.set(name, below.get(name)! - 1);
    const others = known.length - i - 1 - below.get(name)!;
    wins.set(name, (wins.get(name) ?? 0) + others);
  });
  const groups = Array.from(totals.keys())
    .toSorted()
    .map((name): GroupPairs => {
      const total = totals.get(name)!;
      const pairs = total * (known.length - total);
      const won = wins.get(name)!;
      return { group: name, wins: won, pairs, winRate: pairs === 0 ? null : won / pairs };
    });
  const rates = groups.flatMap(({ winRate }) => (winRate === null ? [] : [winRate]));
  const highest = rates.reduce((a, b) => Math.max(a, b), 0);
  const lowest = rates.reduce((a, b) => Math.min(a, b), 1);
  return {
    groups,
    difference: rates.length < 2 ? null : highest - lowest,
    unknown: places.length - known.length,
  };
}
