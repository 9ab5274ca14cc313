import type { MatchingPolicy } from '../policy.ts';

/** Credits of one requirement, each 0 to 1, `fit` ≤ `reach`, and its weight; the weights sum to 1. */
export interface Credit {
  readonly weight: number;
  readonly fit: number;
  readonly reach: number;
}

export interface Score {
  readonly fit: number;
  readonly reach: number;
  readonly score: number;
  readonly contributions: readonly number[];
}

/**
 * The score formula, here and nowhere else:
 *
 *     contribution(i) = weight(i) × (fitWeight × fit(i) + reachWeight × reach(i))
 *     score           = Σ contribution(i)
 *
 * with fit = Σ weight(i) × fit(i) and reach = Σ weight(i) × reach(i). Sums run in the order given, in
 * float64, so that the score is the sum of its contributions to the last bit.
 */
export function scoreCredits(credits: readonly Credit[], policy: MatchingPolicy): Score {
  const contributions = credits.map(
    ({ weight, fit, reach }) => weight * (policy.fitWeight * fit + policy.reachWeight * reach),
  );
  return {
    fit: sum(credits.map(({ weight, fit }) => weight * fit)),
    reach: sum(credits.map(({ weight, reach }) => weight * reach)),
    score: sum(contributions),
    contributions,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
