import { FairnessError } from './fairness-error.ts';
import { stratumCells } from './internal/stratum-cells.ts';
import { spendingBounds, type SpendingOptions } from './spending-bounds.ts';
import type { Stratum } from './stratum.ts';

export interface MonitorOptions extends SpendingOptions {
  /** How many looks are planned, 1 to 50: the false alarms of all of them together are at most alpha. */
  readonly plannedLooks: number;
}

/** One look of {@link monitorRates}. */
export interface MonitoredLook {
  /** Of all periods so far, within periods and jobs; negative when the group is selected less often. */
  readonly z: number;
  /** A |z| of at least this is a signal. */
  readonly bound: number;
  readonly isSignal: boolean;
}

/**
 * Watches two groups period after period: at each look all periods so far are compared, within each period
 * and job, against bounds that keep the probability of *any* false alarm over all planned looks at alpha. With eight quarters and alpha .05 that
 * is one false alarm in forty years.
 *
 * The bounds assume that each period brings about as much information as the others, and enough people for
 * a normal approximation; a period in which nobody or everybody was selected adds nothing.
 *
 * Reference: Lan & DeMets (1983), Biometrika 70, 659–663 ({@link spendingBounds}); the statistic is that of
 * {@link cmhTest} without correction: Mantel (1966), Cancer Chemotherapy Reports 50.
 *
 * @param periods each with one stratum per job.
 * @throws FairnessError `empty-input`, `invalid-count`, `empty-group`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { monitorRates } from '@tremplin/fairness';
 *
 * const quarter = { group: { selected: 20, total: 100 }, reference: { selected: 35, total: 100 } };
 * const looks = monitorRates([[quarter], [quarter], [quarter]], { plannedLooks: 8 });
 * looks.map(({ isSignal }) => isSignal); // [false, false, true]
 * ```
 */
export function monitorRates(
  periods: readonly (readonly Stratum[])[],
  options: MonitorOptions,
): readonly MonitoredLook[] {
  const { plannedLooks } = options;
  if (!Number.isSafeInteger(plannedLooks) || plannedLooks < 1 || plannedLooks > 50) {
    throw new FairnessError(
      'invalid-option',
      `monitorRates: plannedLooks is ${plannedLooks}; expected a whole number from 1 to 50`,
    );
  }
  if (periods.length === 0 || periods.length > plannedLooks) {
    throw new FairnessError(
      periods.length === 0 ? 'empty-input' : 'invalid-option',
      `monitorRates: got ${periods.length} periods for ${plannedLooks} planned looks; give 1 to ${plannedLooks}`,
    );
  }
  const bounds = spendingBounds(
    periods.map((_, i) => (i + 1) / plannedLooks),
    options,
  );
  let [difference, variance] = [0, 0];
  return periods.map((strata, i) => {
    for (const { a, b, c, d, n } of stratumCells(strata, `monitorRates: period ${i}`)) {
      difference += (a * d - b * c) / n;
      variance += n < 2 ? 0 : (((a + b) / n) * ((c + d) / n) * (a + c) * (b + d)) / (n - 1);
    }
    const z = variance === 0 ? 0 : difference / Math.sqrt(variance);
    const bound = bounds[i]!.z;
    return { z, bound, isSignal: Math.abs(z) >= bound };
  });
}
