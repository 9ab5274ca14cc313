import { FairnessError } from './fairness-error.ts';
import { requireOpenUnit } from './internal/check.ts';
import { normalTail } from './internal/incomplete-gamma.ts';
import { normalCdf } from './internal/normal-cdf.ts';
import { normalQuantile } from './internal/normal-quantile.ts';

export interface SpendingOptions {
  /** Probability of a false alarm at any look, two-sided, in (0, 1). @defaultValue `0.05` */
  readonly alpha?: number;
  /**
   * `'obrien-fleming'`: hardly anything early, nearly the full level at the end; `'pocock'`: about the same
   * bound at every look. @defaultValue `'obrien-fleming'`
   */
  readonly spending?: 'obrien-fleming' | 'pocock';
}

/** One look of {@link spendingBounds}. */
export interface SpendingBound {
  /** Share of the planned information seen by now, in (0, 1]. */
  readonly fraction: number;
  /** A |z| of at least this is a signal; `Infinity` where nothing can be spent yet. */
  readonly z: number;
  /** Probability of a false alarm up to this look, in [0, alpha]. */
  readonly spent: number;
}

/** Of the grid over which densities are integrated, per side. */
const HALF_POINTS = 250;
/** Below it a share of alpha is taken as nothing: its bound would be beyond z = 8. */
const SMALLEST_SHARE = 1e-15;

/**
 * The bounds for looking at accumulating data again and again: quarter after quarter, with one stated
 * probability of a false alarm over all looks. The fractions need not be planned; each bound depends only on
 * the looks before it.
 *
 * Reference: Lan & DeMets (1983), Discrete sequential boundaries for clinical trials, Biometrika 70, 659–663,
 * functions α₁* and α₂*, half of alpha on each side; densities by the recursion of Armitage, McPherson & Rowe
 * (1969), JRSS A 132, 235–244.
 *
 * @param fractions of the information, rising, the last at most 1; up to 50.
 * @throws FairnessError `empty-input`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { spendingBounds } from '@tremplin/fairness';
 *
 * const bounds = spendingBounds([0.2, 0.4, 0.6, 0.8, 1]);
 * bounds.map(({ z }) => z.toFixed(2)); // ['4.88', '3.36', '2.68', '2.29', '2.03']
 * ```
 */
export function spendingBounds(
  fractions: readonly number[],
  options: SpendingOptions = {},
): readonly SpendingBound[] {
  const { alpha = 0.05, spending = 'obrien-fleming' } = options;
  requireOpenUnit(alpha, 'spendingBounds: alpha');
  requireFractions(fractions);
  const bounds: SpendingBound[] = [];
  // The score z √fraction of those who have not stopped: independent steps.
  let density: Density = { points: Float64Array.of(0), weights: Float64Array.of(1) };
  let [time, spent] = [0, 0];
  for (const fraction of fractions) {
    const share = spendingFunctions[spending](fraction, alpha) - spent;
    const deviation = Math.sqrt(fraction - time);
    const z =
      share < SMALLEST_SHARE
        ? Number.POSITIVE_INFINITY
        : time === 0
          ? normalQuantile(share / 2)
          : boundOf(density, share, { deviation, scale: Math.sqrt(fraction) });
    spent += z === Number.POSITIVE_INFINITY ? 0 : share;
    bounds.push({ fraction, z, spent });
    density = step(density, deviation, Math.min(z, 9) * Math.sqrt(fraction));
    time = fraction;
  }
  return bounds;
}

const spendingFunctions: Readonly<
  Record<NonNullable<SpendingOptions['spending']>, (t: number, alpha: number) => number>
> = {
  'obrien-fleming': (t, alpha) => 4 * normalTail(normalQuantile(alpha / 4) / Math.sqrt(t)),
  pocock: (t, alpha) => alpha * Math.log1p((Math.E - 1) * t),
};

/** Mass at points: the density times the weights of Simpson's rule. */
interface Density {
  readonly points: Float64Array;
  readonly weights: Float64Array;
}

function boundOf(
  density: Density,
  share: number,
  { deviation, scale }: { readonly deviation: number; readonly scale: number },
): number {
  const leaves = (z: number): number => {
    let sum = 0;
    density.points.forEach((at, i) => {
      const up = 1 - normalCdf((z * scale - at) / deviation);
      const down = normalCdf((-z * scale - at) / deviation);
      sum += density.weights[i]! * (up + down);
    });
    return sum;
  };
  // The grid has about eight digits, so that more halvings would find nothing.
  let [low, high] = [0, 9];
  for (let halving = 0; halving < 36; halving++) {
    const middle = (low + high) / 2;
    if (leaves(middle) > share) low = middle;
    else high = middle;
  }
  return high;
}

/** The mass after one more step, of what stays within ± `limit`. */
function step(density: Density, deviation: number, limit: number): Density {
  const length = 2 * HALF_POINTS + 1;
  const width = limit / HALF_POINTS;
  const points = Float64Array.from({ length }, (_, i) => (i - HALF_POINTS) * width);
  const weights = points.map((x, i) => {
    const simpson = i === 0 || i === length - 1 ? 1 : i % 2 === 1 ? 4 : 2;
    let sum = 0;
    density.points.forEach((at, j) => {
      sum += density.weights[j]! * Math.exp(-(((x - at) / deviation) ** 2) / 2);
    });
    return ((sum / (deviation * Math.sqrt(2 * Math.PI))) * (simpson * width)) / 3;
  });
  return { points, weights };
}

function requireFractions(fractions: readonly number[]): void {
  if (fractions.length === 0) {
    throw new FairnessError('empty-input', 'spendingBounds: no looks; give at least one fraction');
  }
  fractions.forEach((fraction, i) => {
    const before = i === 0 ? 0 : fractions[i - 1]!;
    if (fraction > before && fraction <= 1 && i < 50) return;
    throw new FairnessError(
      'invalid-option',
      `spendingBounds: fraction ${i} is ${fraction} after ${before}; expected up to 50 numbers that rise to at most 1`,
    );
  });
}
