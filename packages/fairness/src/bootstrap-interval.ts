import { FairnessError } from './fairness-error.ts';
import { normalCdf } from './internal/normal-cdf.ts';
import { normalQuantile, tailOf } from './internal/normal-quantile.ts';
import { seededRandom } from './internal/seeded-random.ts';
import type { Interval, IntervalOptions } from './interval.ts';

export interface BootstrapOptions extends IntervalOptions {
  /**
   * `'bca'` corrects for bias and for a spread that changes with the value; `'percentile'` takes the
   * quantiles as they are. @defaultValue `'bca'`
   */
  readonly method?: 'bca' | 'percentile';
  /** Resamples, 100 to 1,000,000. @defaultValue `2000` */
  readonly resamples?: number;
  /** Same seed, same interval. @defaultValue `'tremplin'` */
  readonly seed?: string;
}

/**
 * A bootstrap interval of any statistic of one or more groups, each resampled in itself. For statistics that
 * have no exact interval (a difference of medians, of NDKL over jobs). **Not for rates**: with nobody selected
 * every resample is the same, and no bootstrap can see that; use {@link clopperPearsonInterval}.
 *
 * Reference: Efron (1987), Better bootstrap confidence intervals, JASA 82, 171–185; acceleration over
 * several samples: Davison & Hinkley (1997), Bootstrap Methods and their Application, equation 5.28.
 *
 * @param strata the groups, each with one value per person; at least two people in each.
 * @param statistic called with resamples of the same shape; must be finite.
 * @returns `null` when all resamples give one value: the bootstrap has nothing to say then.
 * @throws FairnessError `empty-input`, `empty-group`, `invalid-option`, `invalid-score` when the statistic is
 * not finite.
 *
 * @example
 * ```ts
 * import { bootstrapInterval } from '@tremplin/fairness';
 *
 * const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
 * const difference = ([a, b]: readonly (readonly number[])[]) => mean(a!) - mean(b!);
 * const interval = bootstrapInterval([[4, 6, 7, 9, 5], [1, 2, 4, 3, 2]], difference);
 * (interval?.lower ?? 0) > 0; // true
 * bootstrapInterval([[0, 0, 0], [0, 0]], difference); // null
 * ```
 */
export function bootstrapInterval<T>(
  strata: readonly (readonly T[])[],
  statistic: (strata: readonly (readonly T[])[]) => number,
  options: BootstrapOptions = {},
): Interval | null {
  const { method = 'bca', resamples = 2000, seed = 'tremplin' } = options;
  const tail = tailOf(options.confidence ?? 0.95, 'bootstrapInterval');
  requireStrata(strata, resamples);
  const value = finite(statistic);
  const random = seededRandom(seed);
  const values = Float64Array.from({ length: resamples }, () =>
    value(
      strata.map((stratum) => stratum.map(() => stratum[Math.floor(random() * stratum.length)]!)),
    ),
  ).sort();
  const observed = value(strata);
  if (values[0] === values.at(-1)) return null;
  const level =
    method === 'percentile' ? (p: number) => p : bcaLevel(strata, value, { values, observed });
  return { lower: quantile(values, level(tail)), upper: quantile(values, level(1 - tail)) };
}

/** Efron (1987), equations 2.3 and 6.5: at which level of the resamples a bound of level p stands. */
function bcaLevel<T>(
  strata: readonly (readonly T[])[],
  value: (strata: readonly (readonly T[])[]) => number,
  sample: { readonly values: Float64Array; readonly observed: number },
): (p: number) => number {
  const { values, observed } = sample;
  const below = values.filter((x) => x < observed).length;
  const equal = values.filter((x) => x === observed).length;
  // Half of the ties, and never 0 or 1, whose quantiles are infinite.
  const share = Math.min(values.length - 0.5, Math.max(0.5, below + equal / 2)) / values.length;
  const bias = signedQuantile(share);
  const acceleration = accelerationOf(strata, value);
  return (p) => {
    const z = bias + signedQuantile(p);
    const denominator = 1 - acceleration * z;
    return denominator <= 0 ? (z > 0 ? 1 : 0) : normalCdf(bias + z / denominator);
  };
}

/** From the values without one person, group by group. */
function accelerationOf<T>(
  strata: readonly (readonly T[])[],
  value: (strata: readonly (readonly T[])[]) => number,
): number {
  let [cubes, squares] = [0, 0];
  strata.forEach((stratum, index) => {
    const without = stratum.map((_, i) => value(strata.with(index, stratum.toSpliced(i, 1))));
    const mean = without.reduce((sum, x) => sum + x, 0) / without.length;
    for (const x of without) {
      // (n − 1)(mean − x) is the influence of the person; over n, its share in the statistic.
      const influence = ((stratum.length - 1) * (mean - x)) / stratum.length;
      squares += influence ** 2;
      cubes += influence ** 3;
    }
  });
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}

function signedQuantile(p: number): number {
  return p <= 0.5 ? -normalQuantile(p) : normalQuantile(1 - p);
}

/** The value below which a share p of the resamples lies, between neighbors by distance. */
function quantile(sorted: Float64Array, p: number): number {
  const at = Math.min(sorted.length - 1, Math.max(0, p * (sorted.length + 1) - 1));
  const low = Math.floor(at);
  const high = Math.min(sorted.length - 1, low + 1);
  return sorted[low]! + (at - low) * (sorted[high]! - sorted[low]!);
}

function finite<T>(statistic: (strata: T) => number): (strata: T) => number {
  return (strata) => {
    const value = statistic(strata);
    if (Number.isFinite(value)) return value;
    throw new FairnessError(
      'invalid-score',
      `bootstrapInterval: the statistic gave ${value}; give one that is finite for every resample`,
    );
  };
}

function requireStrata(strata: readonly (readonly unknown[])[], resamples: number): void {
  if (!Number.isSafeInteger(resamples) || resamples < 100 || resamples > 1e6) {
    throw new FairnessError(
      'invalid-option',
      `bootstrapInterval: resamples is ${resamples}; expected a whole number from 100 to 1000000`,
    );
  }
  if (strata.length === 0) {
    throw new FairnessError('empty-input', 'bootstrapInterval: no groups; give at least one');
  }
  strata.forEach((stratum, i) => {
    if (stratum.length >= 2) return;
    throw new FairnessError(
      'empty-group',
      `bootstrapInterval: group ${i} has ${stratum.length} people; resampling needs at least two`,
    );
  });
}
