import { requireK } from './internal/check.ts';
import { groupOf, labelledIds } from './internal/group-of.ts';
import { discountOf, type Attention } from './internal/rank-discount.ts';
import { requireUniqueIds } from './internal/top-groups.ts';
import type { GroupLabels, RankedIds } from './ranking.ts';

export interface ExposureOptions {
  /** id → group, beside the ranking. */
  readonly labels: GroupLabels;
  /** Places after the k-th are not seen: they get 0. @defaultValue all */
  readonly k?: number;
  /**
   * What becomes of people who have a label and are not in the ranking: `'ignore'` leaves them out of the
   * mean and counts them; `'zero'` takes them as not seen. @defaultValue `'ignore'`
   */
  readonly unranked?: 'ignore' | 'zero';
  /**
   * How attention falls down the list: 1 / log₂(place + 1), or `{ geometric: d }`: d ^ (place − 1), where d in
   * (0, 1] is the share of readers who go on to the next place (attention-weighted rank fairness).
   * @defaultValue `'logarithmic'`
   */
  readonly attention?: Attention;
}

/** The exposure of one group. */
export interface GroupExposure {
  readonly group: string;
  /** People of the group that the mean is over. */
  readonly total: number;
  /** Sum of the attention that they get. */
  readonly sum: number;
  /** Mean, in [0, 1]. */
  readonly exposure: number;
}

/** Result of {@link exposure}. */
export interface Exposure {
  /** In the order of the group names (UTF-16). */
  readonly groups: readonly GroupExposure[];
  /** People in the ranking whose group is not known. */
  readonly unknown: number;
  /** People with a label who are not in the ranking. */
  readonly unranked: number;
}

/**
 * Mean attention that each group gets from its places: 1 for the first place, 1 / log₂(place + 1) further
 * down, or as `attention` says. Parity means equal exposures, whatever the sizes of the groups.
 *
 * Reference: Singh & Joachims (2018), Fairness of exposure in rankings, KDD, equations for exposure and group exposure.
 * Geometric: Sapiezynski et al. (2019), WWW companion.
 *
 * @throws FairnessError `invalid-k`, `duplicate-id`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { exposure } from '@tremplin/fairness';
 *
 * const ranking = ['p', 'q', 'r', 's'].map((id) => ({ id }));
 * const labels = { p: 'a', q: 'a', r: 'b', s: 'b' };
 * exposure(ranking, { labels }).groups.map((group) => group.exposure.toFixed(4)); // ['0.8155', '0.4653']
 * ```
 */
export function exposure(ranking: RankedIds, options: ExposureOptions): Exposure {
  const { labels, k = ranking.length, unranked = 'ignore' } = options;
  const discount = discountOf(options.attention ?? 'logarithmic', 'exposure');
  requireUniqueIds(ranking, 'exposure');
  requireK(k, ranking.length, 'exposure');
  const group = groupOf(labels);
  const members = new Map<string, number[]>();
  const add = (name: string, attention: number): void => {
    const list = members.get(name);
    if (list) list.push(attention);
    else members.set(name, [attention]);
  };
  let unknown = 0;
  ranking.forEach(({ id }, i) => {
    const name = group(id);
    if (name === undefined) unknown += 1;
    else add(name, i < k ? discount(i + 1) : 0);
  });
  const ranked = new Set(ranking.map(({ id }) => id));
  const missing = labelledIds(labels).filter((id) => !ranked.has(id) && group(id) !== undefined);
  if (unranked === 'zero') for (const id of missing) add(group(id)!, 0);
  const names = Array.from(members.keys()).toSorted();
  return {
    groups: names.map((name) => summary(name, members.get(name)!)),
    unknown,
    unranked: missing.length,
  };
}

function summary(group: string, attention: readonly number[]): GroupExposure {
  const sum = attention.reduce((total, value) => total + value, 0);
  return { group, total: attention.length, sum, exposure: sum / attention.length };
}
