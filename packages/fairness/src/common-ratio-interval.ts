import { requireProportion } from './internal/check.ts';
import { criticalValue } from './internal/normal-quantile.ts';
import type { Interval, IntervalOptions } from './interval.ts';
import type { Stratum } from './stratum.ts';

/**
 * An interval of the ratio of selection rates that several jobs have in common, around its Mantel–Haenszel mean:
 * `group` ÷ `reference`, compared within each job. An approximation, symmetric in the logarithm; it holds for few
 * large jobs and for many small ones. With one job it is {@link katzInterval}. Where jobs differ in their ratio
 * (see {@link breslowDayTest}), a common one says little.
 *
 * Reference: Greenland & Robins (1985), Estimation of a common effect parameter from sparse follow-up data,
 * Biometrics 41, 55–68, equation 13.
 *
 * @param strata one per job; those in which a group has nobody say nothing, and are left out.
 * @returns bounds > 0, or `null` where there is no answer: nobody selected in one of the groups over all jobs, or
 * everybody in both.
 * @throws FairnessError `invalid-count`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { commonRatioInterval } from '@tremplin/fairness';
 *
 * const interval = commonRatioInterval([
 *   { group: { selected: 12, total: 40 }, reference: { selected: 48, total: 80 } },
 *   { group: { selected: 5, total: 50 }, reference: { selected: 8, total: 40 } },
 * ]);
 * [interval?.lower.toFixed(2), interval?.upper.toFixed(2)]; // ['0.32', '0.79']
 * ```
 */
export function commonRatioInterval(
  strata: readonly Stratum[],
  options: IntervalOptions = {},
): Interval | null {
  const z = criticalValue(options.confidence ?? 0.95, 'commonRatioInterval');
  let [own, theirs, spread] = [0, 0, 0];
  for (const { group, reference } of strata) {
    if (group.total === 0 || reference.total === 0) continue;
    requireProportion(group, 'commonRatioInterval: group');
    requireProportion(reference, 'commonRatioInterval: reference');
    const people = group.total + reference.total;
    const selected = group.selected + reference.selected;
    own += (group.selected * reference.total) / people;
    theirs += (reference.selected * group.total) / people;
    // (n₁ n₀ m − x₁ x₀ N) / N², each factor over N: counts of millions stay in range.
    spread +=
      (group.total / people) * (reference.total / people) * selected -
      (group.selected / people) * reference.selected;
  }
  // Rounding may leave a trace of what is 0 when everybody was selected.
  if (own === 0 || theirs === 0 || spread <= 1e-12 * (own + theirs)) return null;
  const ratio = own / theirs;
  const factor = Math.exp(z * Math.sqrt(spread / own / theirs));
  return { lower: ratio / factor, upper: ratio * factor };
}
