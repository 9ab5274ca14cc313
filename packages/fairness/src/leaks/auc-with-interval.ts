import { FairnessError } from '../fairness-error.ts';
import { criticalValue } from '../internal/normal-quantile.ts';
import type { Interval, IntervalOptions } from '../interval.ts';

/** Result of {@link aucWithInterval}. */
export interface AucWithInterval {
  /** Probability that a positive scores above a negative, ties by half; in [0, 1]. */
  readonly auc: number;
  readonly standardError: number;
  /** Cut to [0, 1]. */
  readonly interval: Interval;
  readonly positives: number;
  readonly negatives: number;
}

/**
 * Area under the ROC curve with an interval that assumes nothing about how scores are distributed. An
 * approximation: it needs some tens of both classes, and is too narrow near 0 and 1.
 *
 * Reference: DeLong, DeLong & Clarke-Pearson (1988), Biometrics 44, 837–845; by midranks: Sun & Xu (2014),
 * IEEE Signal Processing Letters 21.
 *
 * @param positive one value per score: is this a positive?
 * @throws FairnessError `invalid-column`, `invalid-score`, `empty-group` with fewer than two of a class,
 * `invalid-option`.
 *
 * @example
 * ```ts
 * import { aucWithInterval } from '@tremplin/fairness';
 *
 * aucWithInterval([0.9, 0.8, 0.3, 0.2], [true, false, true, false]).auc; // 0.75
 * ```
 */
export function aucWithInterval(
  scores: readonly number[],
  positive: readonly boolean[],
  options: IntervalOptions = {},
): AucWithInterval {
  const critical = criticalValue(options.confidence ?? 0.95, 'aucWithInterval');
  const [own, other] = split(scores, positive);
  const all = midranks(scores);
  const ranks = {
    own: midranks(own.map((row) => scores[row]!)),
    other: midranks(other.map((row) => scores[row]!)),
  };
  const [m, n] = [own.length, other.length];
  // Of each positive, the share of negatives below it; of each negative, the share of positives above it.
  const above = own.map((row, i) => (all[row]! - ranks.own[i]!) / n);
  const below = other.map((row, i) => 1 - (all[row]! - ranks.other[i]!) / m);
  const auc = above.reduce((sum, value) => sum + value, 0) / m;
  const standardError = Math.sqrt(variance(above) / m + variance(below) / n);
  const width = critical * standardError;
  return {
    auc,
    standardError,
    interval: { lower: Math.max(0, auc - width), upper: Math.min(1, auc + width) },
    positives: m,
    negatives: n,
  };
}

function split(
  scores: readonly number[],
  positive: readonly boolean[],
): readonly [readonly number[], readonly number[]] {
  if (scores.length !== positive.length) {
    throw new FairnessError(
      'invalid-column',
      `aucWithInterval: ${positive.length} labels for ${scores.length} scores; give one per score`,
    );
  }
  const row = scores.findIndex((score) => !Number.isFinite(score));
  if (row !== -1) {
    throw new FairnessError(
      'invalid-score',
      `aucWithInterval: row ${row} is ${scores[row]}; expected a finite number`,
    );
  }
  const rows = Array.from(scores.keys());
  const [own, other] = [rows.filter((i) => positive[i]), rows.filter((i) => !positive[i])];
  if (own.length >= 2 && other.length >= 2) return [own, other];
  throw new FairnessError(
    'empty-group',
    `aucWithInterval: ${own.length} positives and ${other.length} negatives; give two of each at least`,
  );
}

/** Ranks from 1; equal values share the mean of theirs. */
function midranks(values: readonly number[]): Float64Array {
  const order = Array.from(values.keys()).toSorted((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to += 1;
    for (let i = from; i < to; i++) ranks[order[i]!] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
