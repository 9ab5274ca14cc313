import { createSeededRandom } from '@tremplin/testkit/seeded-random';

export interface BootstrapOptions {
  readonly seed: number;
  /** What each value is divided by, in sum: the interval is that of a ratio. @defaultValue 1 each: a mean */
  readonly per?: readonly number[];
  /** @defaultValue 1000 */
  readonly samples?: number;
  /** @defaultValue 0.95 */
  readonly confidence?: number;
}

/**
 * Percentile bootstrap of a mean or a ratio of sums: as many queries as there are, drawn with replacement, again
 * and again. A sample whose `per` sums to 0 has no ratio and does not count.
 *
 * Reference: Efron & Tibshirani (1993), An Introduction to the Bootstrap, section 13.3.
 *
 * @returns [lower, upper]; [NaN, NaN] without values.
 */
export function bootstrapInterval(
  values: readonly number[],
  { seed, per, samples = 1000, confidence = 0.95 }: BootstrapOptions,
): readonly [number, number] {
  const random = createSeededRandom(seed);
  const ratios: number[] = [];
  for (let sample = 0; sample < samples; sample++) {
    let sum = 0;
    let total = 0;
    for (let i = 0; i < values.length; i++) {
      const at = random.below(values.length);
      sum += values[at]!;
      total += per ? per[at]! : 1;
    }
    if (total > 0) ratios.push(sum / total);
  }
  if (ratios.length === 0) return [Number.NaN, Number.NaN];
  const sorted = Float64Array.from(ratios).sort();
  const tail = Math.floor(((1 - confidence) / 2) * sorted.length);
  return [sorted[tail]!, sorted[sorted.length - 1 - tail]!];
}
