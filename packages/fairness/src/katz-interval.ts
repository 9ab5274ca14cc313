import { requireProportion } from './internal/check.ts';
import { criticalValue } from './internal/normal-quantile.ts';
import type { Interval, IntervalOptions } from './interval.ts';
import type { Proportion } from './proportion.ts';

/**
 * Katz's interval of the ratio of two selection rates, `group` ÷ `reference`, symmetric in its logarithm.
 * 1 inside means that no difference is shown.
 *
 * Reference: Katz, Baptista, Azen & Pike (1978), Obtaining confidence intervals for the risk ratio in
 * cohort studies, Biometrics 34, 469–474, method C.
 *
 * @returns bounds > 0, or `null` where the method has no answer: nobody selected in one of the groups, or
 * everybody in both. Use {@link newcombeInterval} there.
 * @throws FairnessError `invalid-count`, `empty-group`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { katzInterval } from '@tremplin/fairness';
 *
 * const interval = katzInterval({ selected: 12, total: 40 }, { selected: 48, total: 80 });
 * [interval?.lower.toFixed(3), interval?.upper.toFixed(3)]; // ['0.301', '0.829']
 * katzInterval({ selected: 0, total: 4 }, { selected: 3, total: 4 }); // null
 * ```
 */
export function katzInterval(
  group: Proportion,
  reference: Proportion,
  options: IntervalOptions = {},
): Interval | null {
  requireProportion(group, 'katzInterval: group');
  requireProportion(reference, 'katzInterval: reference');
  const z = criticalValue(options.confidence ?? 0.95, 'katzInterval');
  if (group.selected === 0 || reference.selected === 0) return null;
  const variance = logVariance(group) + logVariance(reference);
  if (variance === 0) return null;
  const ratio = (group.selected * reference.total) / (reference.selected * group.total);
  const factor = Math.exp(z * Math.sqrt(variance));
  return { lower: ratio / factor, upper: ratio * factor };
}

/** 1/x − 1/n, as one fraction so that equal counts give exactly 0. */
function logVariance({ selected, total }: Proportion): number {
  return (total - selected) / (selected * total);
}
