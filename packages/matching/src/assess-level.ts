import type { Evidence, ProficiencyLevel } from '@tremplin/profile';
import { chiSquare95 } from './internal/chi-square-95.ts';
import { evidenceReadings, type Reading } from './internal/evidence-readings.ts';
import { normalCdf, Z_90 } from './internal/normal-distribution.ts';
import type { LevelEstimate } from './match.ts';

/** Before any evidence, every level from 0 to 4 is as likely as any other: mean and standard deviation of that. */
const PRIOR = { mean: 2, deviation: 4 / Math.sqrt(12) };

/**
 * The level that heterogeneous evidence supports: each item is a noisy reading of one latent level, fused by its
 * precision with a weak prior. Kind, verification, age and length of an item decide its precision; peers count together,
 * with a cap, and so does what nobody has checked. Items without a level count only where none has one. Where items contradict one another beyond
 * chance, the interval is widened by how much they do; the mean rises with the level of every item.
 *
 * Reference: Gelman et al. (2013), Bayesian Data Analysis, eq. 2.12 (normal mean, known variances); Birge (1932), The
 * calculation of errors by the method of least squares (the ratio that widens).
 *
 * @example
 * ```ts
 * import { assessLevel } from '@tremplin/matching';
 *
 * const test = { kind: 'assessment', basis: 'stated', level: 3, recency: 'current', duration: 'unknown', verified: true } as const;
 * assessLevel([test]).mean > 2.5; // true
 * ```
 */
export function assessLevel(evidence: readonly Evidence[]): LevelEstimate {
  const readings = evidenceReadings(evidence);
  const prior = 1 / PRIOR.deviation ** 2;
  const total = readings.reduce((sum, { precision }) => sum + precision, prior);
  const weighted = readings.reduce(
    (sum, { precision, level }) => sum + precision * level,
    prior * PRIOR.mean,
  );
  const mean = weighted / total;
  const deviation = Math.sqrt(1 / total);
  const contradiction = contradictionOf(readings);
  const half = Z_90 * deviation * contradiction;
  return {
    mean,
    deviation,
    contradiction,
    interval: [Math.max(0, mean - half), Math.min(4, mean + half)],
    items: readings.map(({ item, precision }) => ({ evidence: item, weight: precision / total })),
  };
}

/** √(χ² / (n − 1)) of the readings around their own mean where chance gives that one time in twenty, else 1. */
function contradictionOf(readings: readonly Reading[]): number {
  const freedom = readings.length - 1;
  if (freedom < 1) return 1;
  const total = readings.reduce((sum, { precision }) => sum + precision, 0);
  const mean = readings.reduce((sum, { precision, level }) => sum + precision * level, 0) / total;
  const chiSquare = readings.reduce(
    (sum, { precision, level }) => sum + precision * (level - mean) ** 2,
    0,
  );
  return chiSquare > chiSquare95(freedom) ? Math.sqrt(chiSquare / freedom) : 1;
}

/** What work asks for is not sharper than the bands that it is told in: standard deviation, in levels. */
const DEMAND_DEVIATION = 0.5;

/**
 * Probability ∈ [0, 1] that the level is as good as what `minimum` asks for: a level is reached from half a level below it,
 * and neither the level nor the demand is known exactly.
 */
export function probabilityAtLeast(estimate: LevelEstimate, minimum: ProficiencyLevel): number {
  const deviation = Math.hypot(estimate.deviation, DEMAND_DEVIATION);
  return normalCdf((estimate.mean - (minimum - 0.5)) / deviation);
}
