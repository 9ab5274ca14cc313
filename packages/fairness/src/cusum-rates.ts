import { FairnessError } from './fairness-error.ts';
import { periodEvidence, UNIT, type PeriodEvidence } from './internal/period-evidence.ts';
import { stratumCells } from './internal/stratum-cells.ts';
import type { Stratum } from './stratum.ts';

export interface CusumOptions {
  /**
   * One false alarm in so many periods at most, on average, while nothing is wrong; 2 to 1,000,000. For weeks, 104 is
   * two years.
   */
  readonly falseAlarmEvery: number;
  /** The ratio of rates to be found soon, over 0, not 1: below it the group is selected less often. @defaultValue `0.8` */
  readonly ratio?: number;
}

/** One period of {@link cusumRates}. */
export interface CusumPeriod {
  /** Evidence gathered since the last time that there was none, in natural logarithms, ≥ 0. */
  readonly sum: number;
  /** A sum of at least this is an alarm; `null` where no alarm is possible in this period. */
  readonly bound: number | null;
  /** After an alarm the sum starts again from 0. */
  readonly isAlarm: boolean;
  /** Probability of an alarm here if nothing is wrong and none came before; at most 1 ÷ `falseAlarmEvery`. */
  readonly falseAlarmRate: number;
}

/**
 * Watches two groups week after week without an end: evidence that the group is selected `ratio` times as often as
 * the reference is summed, never below 0, and an alarm is raised where the sum is larger than chance makes it. The
 * bound is computed for each period from the exact distribution of what the sum could have been, given how many were
 * selected in each job: the rate of false alarms holds for small numbers, rare selections and changing volumes.
 *
 * Watches one direction; for both call it twice with twice the `falseAlarmEvery`. Assumes that people of different
 * periods are different. It finds a change soon; {@link monitorRates} tests one hypothesis over a planned time.
 *
 * Reference: Page (1954), Continuous inspection schemes, Biometrika 41, 100–115; weights by log likelihood ratios:
 * Steiner, Cook, Farewell & Treasure (2000), Biostatistics 1, 441–452; bounds from the distribution given that there
 * was no alarm: Zhang & Woodall (2015), Dynamic probability control limits, Statistics in Medicine 34, 3336–3348.
 *
 * @param periods each with one stratum per job.
 * @throws FairnessError `empty-input`, `invalid-count`, `empty-group`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { cusumRates } from '@tremplin/fairness';
 *
 * const equal = { group: { selected: 20, total: 60 }, reference: { selected: 20, total: 60 } };
 * const less = { group: { selected: 12, total: 60 }, reference: { selected: 20, total: 60 } };
 * const weeks = [equal, equal, less, less, less, less].map((week) => [week]);
 * const watched = cusumRates(weeks, { falseAlarmEvery: 104 });
 * watched.map(({ isAlarm }) => isAlarm); // [false, false, false, false, true, false]
 * ```
 */
export function cusumRates(
  periods: readonly (readonly Stratum[])[],
  options: CusumOptions,
): readonly CusumPeriod[] {
  const { falseAlarmEvery, ratio = 0.8 } = options;
  requireOptions(periods, { falseAlarmEvery, ratio });
  let sum = 0;
  // Of the sum, in units, given that there has been no alarm.
  let chance: Float64Array = Float64Array.of(1);
  return periods.map((strata, i): CusumPeriod => {
    stratumCells(strata, `cusumRates: period ${i}`);
    const evidence = periodEvidence(strata, ratio);
    if (evidence === null) {
      return { sum: sum * UNIT, bound: null, isAlarm: false, falseAlarmRate: 0 };
    }
    const next = add(chance, evidence);
    const bound = boundOf(next, 1 / falseAlarmEvery);
    const falseAlarmRate = massFrom(next, bound);
    const reached = Math.max(0, sum + evidence.observed);
    const isAlarm = reached >= bound;
    sum = isAlarm ? 0 : reached;
    chance = isAlarm ? Float64Array.of(1) : scaled(next.subarray(0, bound), 1 - falseAlarmRate);
    return {
      sum: reached * UNIT,
      bound: bound >= next.length ? null : bound * UNIT,
      isAlarm,
      falseAlarmRate,
    };
  });
}

/** Of the sum after one more period; below 0 counts as 0. */
function add(chance: Float64Array, { first, weights }: PeriodEvidence): Float64Array {
  const next = new Float64Array(
    Math.max(1, chance.length + weights.length - 1 + Math.max(first, 1 - weights.length)),
  );
  // Few units of many have any probability when jobs are few.
  const steps = Array.from(weights.keys()).filter((j) => weights[j] !== 0);
  for (let s = 0; s < chance.length; s++) {
    const p = chance[s]!;
    if (p === 0) continue;
    for (const j of steps) next[Math.max(0, s + first + j)]! += p * weights[j]!;
  }
  return next;
}

/** The smallest sum ≥ 1 that chance reaches with at most this probability; the length when there is none. */
function boundOf(chance: Float64Array, most: number): number {
  let tail = 0;
  let at = chance.length;
  while (at > 1 && tail + chance[at - 1]! <= most) {
    at -= 1;
    tail += chance[at]!;
  }
  // A sum that is never reached is no bound: the next one that is.
  while (at < chance.length && chance[at] === 0) at += 1;
  return at;
}

function massFrom(chance: Float64Array, from: number): number {
  let mass = 0;
  for (let i = chance.length - 1; i >= from; i--) mass += chance[i]!;
  return mass;
}

function scaled(weights: Float64Array, by: number): Float64Array {
  return weights.map((weight) => weight / by);
}

function requireOptions(
  periods: readonly unknown[],
  { falseAlarmEvery, ratio }: Required<CusumOptions>,
): void {
  if (periods.length === 0) {
    throw new FairnessError('empty-input', 'cusumRates: no periods; give at least one');
  }
  if (!(falseAlarmEvery >= 2 && falseAlarmEvery <= 1e6)) {
    throw new FairnessError(
      'invalid-option',
      `cusumRates: falseAlarmEvery is ${falseAlarmEvery}; expected 2 to 1,000,000 periods`,
    );
  }
  if (ratio > 0 && ratio !== 1 && ratio < 100) return;
  throw new FairnessError(
    'invalid-option',
    `cusumRates: ratio is ${ratio}; expected a ratio of rates in (0, 100), not 1`,
  );
}
