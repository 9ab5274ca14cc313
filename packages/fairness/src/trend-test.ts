import { FairnessError } from './fairness-error.ts';
import { requireProportion } from './internal/check.ts';
import { trendDistribution } from './internal/trend-distribution.ts';
import { normalTail } from './internal/incomplete-gamma.ts';
import type { Proportion } from './proportion.ts';

export interface TrendOptions {
  /** Place of each period on the scale of time: whole numbers from 0, rising. @defaultValue 0, 1, 2… */
  readonly scores?: readonly number[];
}

/** Result of {@link trendTest}. */
export interface TrendTest {
  /** Signed root of the statistic; positive when rates rise, 0 when nobody or everybody was selected. */
  readonly z: number;
  /** Two-sided, in [0, 1]. */
  readonly pValue: number;
  readonly direction: 'rising' | 'falling' | null;
  /** `'exact'`: over all tables with these margins; `'normal'`: too many people for that. */
  readonly method: 'exact' | 'normal';
}

/**
 * Does a rate rise or fall over ordered periods? The Cochran–Armitage test, exact for small numbers: of all the ways
 * in which the selected could be spread over the periods, how many lean as far to either side.
 *
 * It sees steady change; a rate that rises and falls again has no trend.
 *
 * Reference: Cochran (1954), Biometrics 10, 417–451; Armitage (1955), Biometrics 11, 375–386; exact by the
 * distribution given the margins: Williams (1988), Biometrics 44.
 *
 * @throws FairnessError `empty-input` for fewer than two periods; `invalid-count`, `empty-group`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { trendTest } from '@tremplin/fairness';
 *
 * const quarters = [2, 4, 7, 9].map((selected) => ({ selected, total: 20 }));
 * const { direction, method, pValue } = trendTest(quarters);
 * [direction, method, pValue < 0.05]; // ['rising', 'exact', true]
 * ```
 */
export function trendTest(periods: readonly Proportion[], options: TrendOptions = {}): TrendTest {
  const { scores = periods.map((_, i) => i) } = options;
  requirePeriods(periods, scores);
  const selected = periods.reduce((sum, period) => sum + period.selected, 0);
  const total = periods.reduce((sum, period) => sum + period.total, 0);
  if (selected === 0 || selected === total) {
    return { z: 0, pValue: 1, direction: null, method: 'exact' };
  }
  const rate = selected / total;
  const mean = periods.reduce((sum, { total: n }, i) => sum + n * scores[i]!, 0) / total;
  const lean = periods.reduce((sum, period, i) => sum + period.selected * (scores[i]! - mean), 0);
  const spread = periods.reduce((sum, { total: n }, i) => sum + n * (scores[i]! - mean) ** 2, 0);
  const z = lean / Math.sqrt(rate * (1 - rate) * spread);
  const direction = lean > 1e-9 * spread ? 'rising' : lean < -1e-9 * spread ? 'falling' : null;
  const exact = trendDistribution(periods, scores);
  if (exact === null)
    return { z, pValue: Math.min(1, 2 * normalTail(Math.abs(z))), direction, method: 'normal' };
  return { z, pValue: exact, direction, method: 'exact' };
}

function requirePeriods(periods: readonly Proportion[], scores: readonly number[]): void {
  if (periods.length < 2) {
    throw new FairnessError(
      'empty-input',
      `trendTest: ${periods.length} periods; give two at least`,
    );
  }
  periods.forEach((period, i) => requireProportion(period, `trendTest: period ${i}`));
  const isRising = scores.every(
    (score, i) => Number.isSafeInteger(score) && score >= 0 && (i === 0 || score > scores[i - 1]!),
  );
  if (isRising && scores.length === periods.length && scores.at(-1)! <= 1000) return;
  throw new FairnessError(
    'invalid-option',
    `trendTest: scores are ${scores.slice(0, 12).join(', ')}; expected ${periods.length} whole numbers that rise from 0 to at most 1000`,
  );
}
