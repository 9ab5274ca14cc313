import type { Stratum } from '../stratum.ts';
import { scanTables } from './hypergeometric.ts';

/** How many of the group are selected in one stratum, its margins given: `weights[i]` for `first + i`. */
export interface CountDistribution {
  readonly first: number;
  /** Sum to 1. */
  readonly weights: Float64Array;
}

/** The distribution of one stratum with what was observed in it. */
export interface StratumSupport extends CountDistribution {
  readonly observed: number;
}

export function stratumSupport({ group, reference }: Stratum): StratumSupport {
  let [first, last, sum] = [group.selected, group.selected, 0];
  scanTables(group, reference, (selected, weight) => {
    first = Math.min(first, selected);
    last = Math.max(last, selected);
    sum += weight;
  });
  const weights = new Float64Array(last - first + 1);
  scanTables(group, reference, (selected, weight) => {
    weights[selected - first] = weight / sum;
  });
  return { first, weights, observed: group.selected };
}

/** The distribution of the sum over strata; `null` when it takes more than `mostSteps` multiplications. */
export function sumDistribution(
  supports: readonly CountDistribution[],
  mostSteps: number,
): CountDistribution | null {
  let sum: CountDistribution = { first: 0, weights: Float64Array.of(1) };
  let steps = 0;
  for (const { first, weights } of supports) {
    steps += weights.length * sum.weights.length;
    if (steps > mostSteps) return null;
    const next = new Float64Array(weights.length + sum.weights.length - 1);
    for (let i = 0; i < sum.weights.length; i++) {
      const weight = sum.weights[i]!;
      for (let j = 0; j < weights.length; j++) next[i + j] = next[i + j]! + weight * weights[j]!;
    }
    sum = { first: sum.first + first, weights: next };
  }
  return sum;
}
