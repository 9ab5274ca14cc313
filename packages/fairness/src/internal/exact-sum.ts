import type { ExactCmhTest } from '../exact-cmh-test.ts';
import type { Stratum } from '../stratum.ts';
import { stratumSupport, sumDistribution } from './stratum-distribution.ts';

/** Sums whose weights are nearer than this, relatively, are equally probable: the safe side. */
const NEAR = 1e-9;

/** The exact test over strata that are already checked; `null` when it takes more than `mostSteps`. */
export function exactSum(strata: readonly Stratum[], mostSteps: number): ExactCmhTest | null {
  const supports = strata.filter(isInformative).map(stratumSupport);
  const distribution = sumDistribution(supports, mostSteps);
  if (distribution === null) return null;
  const selected = supports.reduce((sum, { observed }) => sum + observed, 0);
  const { first, weights } = distribution;
  const at = weights[selected - first] ?? 0;
  let [less, equal, total, expected] = [0, 0, 0, 0];
  weights.forEach((weight, i) => {
    total += weight;
    expected += weight * (first + i);
    if (Math.abs(weight - at) <= NEAR * at) equal += weight;
    else if (weight < at) less += weight;
  });
  return {
    pValue: at === 0 ? 0 : Math.min(1, (less + equal) / total),
    midP: at === 0 ? 0 : (less + equal / 2) / total,
    selected,
    expected: expected / total,
    informativeStrata: supports.length,
  };
}

function isInformative({ group, reference }: Stratum): boolean {
  const selected = group.selected + reference.selected;
  return selected > 0 && selected < group.total + reference.total;
}
