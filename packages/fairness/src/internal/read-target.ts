import { FairnessError } from '../fairness-error.ts';
import type { TargetDistribution } from '../ranking.ts';
import { exactFraction, type Fraction } from './fraction.ts';

/** What rounding of a dozen shares can add up to; not a wrong target. */
const SUM_TOLERANCE = 1e-9;

/** The target as exact fractions, by group. @throws FairnessError `invalid-target`. */
export function readTarget(
  target: TargetDistribution,
  where: string,
): ReadonlyMap<string, Fraction> {
  const shares: readonly (readonly [string, number])[] =
    target instanceof Map ? Array.from(target) : Object.entries(target);
  for (const [group, share] of shares) {
    if (!(share >= 0 && share <= 1)) {
      throw new FairnessError(
        'invalid-target',
        `${where}: the target of group ${group} is ${share}; expected a share in [0, 1]`,
      );
    }
  }
  const sum = shares.reduce((total, [, share]) => total + share, 0);
  if (Math.abs(sum - 1) > SUM_TOLERANCE) {
    throw new FairnessError(
      'invalid-target',
      `${where}: the target sums to ${sum}; expected 1, give each group its share of the whole`,
    );
  }
  return new Map(shares.map(([group, share]) => [group, exactFraction(share)]));
}
