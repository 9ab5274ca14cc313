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
  const fractions = readShares(target, where);
  const sum = sharesOf(target).reduce((total, [, share]) => total + share, 0);
  if (Math.abs(sum - 1) > SUM_TOLERANCE) {
    throw new FairnessError(
      'invalid-target',
      `${where}: the target sums to ${sum}; expected 1, give each group its share of the whole`,
    );
  }
  return fractions;
}

/** Shares as exact fractions, whatever their sum. @throws FairnessError `invalid-target`. */
export function readShares(
  target: TargetDistribution,
  where: string,
): ReadonlyMap<string, Fraction> {
  const shares = sharesOf(target);
  for (const [group, share] of shares) {
    if (!(share >= 0 && share <= 1)) {
      throw new FairnessError(
        'invalid-target',
        `${where}: the target of group ${group} is ${share}; expected a share in [0, 1]`,
      );
    }
  }
  return new Map(shares.map(([group, share]) => [group, exactFraction(share)]));
}

function sharesOf(target: TargetDistribution): readonly (readonly [string, number])[] {
  return target instanceof Map ? Array.from(target) : Object.entries(target);
}
