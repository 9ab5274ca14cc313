import { FairnessError } from './fairness-error.ts';
import { requireOpenUnit } from './internal/check.ts';
import { normalQuantile } from './internal/normal-quantile.ts';

export interface SampleSizeOptions {
  /** Selection rate of the reference, in (0, 1). */
  readonly baseRate: number;
  /** Rate of the group ÷ base rate that must be seen, > 0 and not 1; the rate must stay below 1. @defaultValue `0.8` */
  readonly ratio?: number;
  /** Probability of seeing it, in (0, 1). @defaultValue `0.8` */
  readonly power?: number;
  /** Two-sided level of the test, in (0, 1); divide it by the number of comparisons. @defaultValue `0.05` */
  readonly alpha?: number;
  /** Members of the reference per member of the group, > 0. @defaultValue `1` */
  readonly allocation?: number;
  /** The test that is planned: {@link fisherExactTest}, or {@link twoProportionZTest}. @defaultValue `'fisher'` */
  readonly test?: 'fisher' | 'z';
}

/** Result of {@link requiredSampleSize}: people, rounded up. */
export interface SampleSize {
  readonly group: number;
  readonly reference: number;
}

/**
 * How many people it takes to see a ratio of selection rates, before looking at any outcome. A formula of the
 * normal approximation, for Fisher's test with its correction for continuity; {@link exactPower} gives the
 * power that a size really has.
 *
 * Reference: Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, §4.3, equations
 * 4.18 and 4.19; Fleiss, Tytun & Ury (1980), Biometrics 36, 343–346; for the z
 * test by arcsines: Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, §6.4.
 *
 * @throws FairnessError `invalid-option`.
 *
 * @example
 * ```ts
 * import { requiredSampleSize } from '@tremplin/fairness';
 *
 * requiredSampleSize({ baseRate: 0.5, test: 'z' }); // { group: 388, reference: 388 }
 * requiredSampleSize({ baseRate: 0.2 }).group; // 1497
 * ```
 */
export function requiredSampleSize(options: SampleSizeOptions): SampleSize {
  const { baseRate, ratio = 0.8, power = 0.8, alpha = 0.05, allocation = 1 } = options;
  const where = 'requiredSampleSize';
  requireOpenUnit(baseRate, `${where}: baseRate`);
  requireOpenUnit(power, `${where}: power`);
  requireOpenUnit(alpha, `${where}: alpha`);
  const rate = baseRate * ratio;
  if (!(ratio > 0) || ratio === 1 || rate >= 1 || !(allocation > 0 && allocation < 1e9)) {
    throw new FairnessError(
      'invalid-option',
      `${where}: got ratio ${ratio}, base rate ${baseRate}, allocation ${allocation}; expected a ratio > 0 other than 1, a rate below 1, an allocation > 0`,
    );
  }
  const group = (options.test === 'z' ? sizeForZ : sizeForFisher)({
    rates: [rate, baseRate],
    quantiles: [normalQuantile(alpha / 2), signedPowerQuantile(power)],
    allocation,
  });
  return {
    group: Math.max(1, Math.ceil(group)),
    reference: Math.max(1, Math.ceil(group * allocation)),
  };
}

interface Design {
  readonly rates: readonly [group: number, reference: number];
  /** Normal quantiles of the level and of the power. */
  readonly quantiles: readonly [number, number];
  readonly allocation: number;
}

/** Cohen (1988), equation 6.4.1, for unequal sizes 6.4.2. */
function sizeForZ({ rates: [p, q], quantiles, allocation }: Design): number {
  const effect = 2 * (Math.asin(Math.sqrt(p)) - Math.asin(Math.sqrt(q)));
  const sum = Math.max(0, quantiles[0] + quantiles[1]);
  return ((sum / effect) ** 2 * (allocation + 1)) / allocation;
}

/** Fleiss, Levin & Paik (2003), equations 4.18 and 4.19. */
function sizeForFisher({ rates: [p, q], quantiles, allocation }: Design): number {
  const mean = (p + allocation * q) / (1 + allocation);
  const difference = Math.abs(q - p);
  const root =
    quantiles[0] * Math.sqrt((allocation + 1) * mean * (1 - mean)) +
    quantiles[1] * Math.sqrt(allocation * p * (1 - p) + q * (1 - q));
  const plain = Math.max(0, root) ** 2 / (allocation * difference ** 2);
  if (plain === 0) return 1;
  const correction = (2 * (allocation + 1)) / (plain * allocation * difference);
  return (plain / 4) * (1 + Math.sqrt(1 + correction)) ** 2;
}

function signedPowerQuantile(power: number): number {
  return power >= 0.5 ? normalQuantile(1 - power) : -normalQuantile(power);
}
