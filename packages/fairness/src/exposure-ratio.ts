import { exposure, type ExposureOptions } from './exposure.ts';
import type { RankedIds } from './ranking.ts';

/**
 * Lowest ÷ highest {@link exposure} of the groups. Looks at places only, not at merit: groups with different
 * scores differ in it also when the order follows the scores.
 *
 * Reference: Singh & Joachims (2018), Fairness of exposure in rankings, KDD, §4.1 (demographic parity of
 * exposure).
 *
 * @returns in [0, 1]; 1 means parity, `null` that there are fewer than two groups or no exposure at all.
 * @throws FairnessError `invalid-k`, `duplicate-id`.
 *
 * @example
 * ```ts
 * import { exposureRatio } from '@tremplin/fairness';
 *
 * const ranking = ['p', 'q', 'r', 's'].map((id) => ({ id }));
 * exposureRatio(ranking, { labels: { p: 'a', q: 'a', r: 'b', s: 'b' } })?.toFixed(4); // '0.5706'
 * ```
 */
export function exposureRatio(ranking: RankedIds, options: ExposureOptions): number | null {
  const exposures = exposure(ranking, options).groups.map((group) => group.exposure);
  const highest = exposures.reduce((a, b) => Math.max(a, b), 0);
  if (exposures.length < 2 || highest === 0) return null;
  return exposures.reduce((a, b) => Math.min(a, b)) / highest;
}
