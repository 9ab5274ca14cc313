import { FairnessError } from './fairness-error.ts';
import type { GroupColumn } from './group-counts.ts';
import { requireSameLength } from './internal/column-length.ts';
import { requireFiniteColumn } from './internal/finite-column.ts';

export interface CalibrationOptions {
  /** One value per row: did it come true? */
  readonly outcomes: readonly boolean[];
  readonly groups: GroupColumn;
  /** Number of bins of equal width over [0, 1], 1 to 1000. @defaultValue `10` */
  readonly bins?: number;
}

/** One bin that has people in it. */
export interface CalibrationBin {
  /** The bin holds probabilities from `lower`, included, to the next bin; the last bin includes 1. */
  readonly lower: number;
  readonly total: number;
  /** Mean probability that was stated, in [0, 1]. */
  readonly predicted: number;
  /** Share that came true, in [0, 1]. */
  readonly observed: number;
}

/** How well stated probabilities hold in one group. */
export interface Calibration {
  readonly total: number;
  readonly bins: readonly CalibrationBin[];
  /** Expected calibration error, in [0, 1]: mean |predicted − observed| over people, by bin. `null`: nobody. */
  readonly expectedCalibrationError: number | null;
  /** Mean squared error, in [0, 1] = reliability − resolution + uncertainty + `withinBins`. `null`: nobody. */
  readonly brier: BrierDecomposition | null;
}

/** The parts of a Brier score, each in [0, 1] but `withinBins`, which may be a little below 0. */
export interface BrierDecomposition {
  readonly score: number;
  /** 0 is best: stated and observed shares agree in every bin. */
  readonly reliability: number;
  /** Higher is better: the bins differ in what comes true. */
  readonly resolution: number;
  /** Of the outcomes themselves, whatever was stated. */
  readonly uncertainty: number;
  /** What the differences inside a bin add; 0 when everybody in a bin has the same probability. */
  readonly withinBins: number;
}

/** Result of {@link calibrationByGroup}. */
export interface GroupCalibration {
  /** In the order of the group names (UTF-16). */
  readonly groups: readonly (Calibration & { readonly group: string })[];
  readonly unknown: Calibration;
  readonly overall: Calibration;
}

/**
 * Does "70 %" mean 70 % in every group? Bins of few people are mostly noise: read `observed` with
 * {@link clopperPearsonInterval}. Calibration in every group and equal error rates exclude each other where
 * base rates differ.
 *
 * Reference: Murphy (1973), A new vector partition of the probability score, J. Appl. Meteorology 12;
 * Stephenson, Coelho & Jolliffe (2008), Two extra components in the Brier score decomposition, Weather and
 * Forecasting 23; Naeini, Cooper & Hauskrecht (2015), AAAI (expected calibration error).
 *
 * @param probabilities one number in [0, 1] per row.
 * @throws FairnessError `invalid-column`, `invalid-score`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { calibrationByGroup } from '@tremplin/fairness';
 *
 * const { groups } = calibrationByGroup([0.75, 0.75, 0.25, 0.25], {
 *   outcomes: [true, false, true, false],
 *   groups: ['f', 'f', 'm', 'm'],
 * });
 * groups.map((group) => group.expectedCalibrationError); // [0.25, 0.25]
 * ```
 */
export function calibrationByGroup(
  probabilities: readonly number[],
  options: CalibrationOptions,
): GroupCalibration {
  const { outcomes, groups, bins = 10 } = options;
  const where = 'calibrationByGroup';
  requireSameLength(probabilities, outcomes, `${where}: outcomes`);
  requireSameLength(probabilities, groups, `${where}: groups`);
  requireFiniteColumn(probabilities, { where, code: 'invalid-score', min: 0, max: 1 });
  if (!Number.isSafeInteger(bins) || bins < 1 || bins > 1000) {
    throw new FairnessError(
      'invalid-option',
      `${where}: bins is ${bins}; expected a whole number from 1 to 1000`,
    );
  }
  const overall: Row[] = [];
  const unknown: Row[] = [];
  const byGroup = new Map<string, Row[]>();
  probabilities.forEach((probability, i) => {
    const row: Row = { probability, outcome: outcomes[i] === true ? 1 : 0 };
    const group = groups[i];
    overall.push(row);
    if (group == null) unknown.push(row);
    else if (byGroup.has(group)) byGroup.get(group)!.push(row);
    else byGroup.set(group, [row]);
  });
  const names = Array.from(byGroup.keys()).toSorted();
  return {
    groups: names.map((group) => ({ group, ...calibrationOf(byGroup.get(group)!, bins) })),
    unknown: calibrationOf(unknown, bins),
    overall: calibrationOf(overall, bins),
  };
}

interface Row {
  readonly probability: number;
  readonly outcome: 0 | 1;
}

function calibrationOf(rows: readonly Row[], bins: number): Calibration {
  const total = rows.length;
  const byBin = new Map<number, Row[]>();
  for (const row of rows) {
    const bin = Math.min(bins - 1, Math.floor(row.probability * bins));
    if (byBin.has(bin)) byBin.get(bin)!.push(row);
    else byBin.set(bin, [row]);
  }
  const filled = Array.from(byBin)
    .toSorted(([a], [b]) => a - b)
    .map(([bin, members]) => ({
      lower: bin / bins,
      total: members.length,
      predicted: mean(members, ({ probability }) => probability),
      observed: mean(members, ({ outcome }) => outcome),
    }));
  if (total === 0) return { total, bins: filled, expectedCalibrationError: null, brier: null };
  const over = (value: (bin: CalibrationBin) => number): number =>
    filled.reduce((sum, bin) => sum + (bin.total / total) * value(bin), 0);
  const base = mean(rows, ({ outcome }) => outcome);
  const score = mean(rows, ({ probability, outcome }) => (probability - outcome) ** 2);
  const reliability = over(({ predicted, observed }) => (predicted - observed) ** 2);
  const resolution = over(({ observed }) => (observed - base) ** 2);
  const uncertainty = base * (1 - base);
  return {
    total,
    bins: filled,
    expectedCalibrationError: over(({ predicted, observed }) => Math.abs(predicted - observed)),
    brier: {
      score,
      reliability,
      resolution,
      uncertainty,
      withinBins: score - (reliability - resolution + uncertainty),
    },
  };
}

function mean(rows: readonly Row[], value: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + value(row), 0) / rows.length;
}
