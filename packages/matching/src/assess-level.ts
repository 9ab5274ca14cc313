import type {
  DurationBand,
  Evidence,
  EvidenceKind,
  ProficiencyLevel,
  RecencyBand,
} from '@tremplin/profile';
import { normalCdf, Z_90 } from './internal/normal-distribution.ts';
import type { LevelEstimate } from './match.ts';

/** Before any evidence: foundation level, give or take one. */
const PRIOR = { mean: 1, deviation: 1 };

/** Level taken for evidence that names the skill without a level: the working level. */
const UNSTATED_LEVEL = 2;

/** Standard deviation, in levels, of what each kind of evidence shows. Choices of this project, not yet calibrated. */
const DEVIATION: Readonly<Record<EvidenceKind, number>> = {
  assessment: 0.35,
  badge: 0.45,
  peer: 0.6,
  project: 0.6,
  experience: 0.7,
  training: 0.75,
  self: 0.8,
};

const UNVERIFIED_FACTOR = 1.4;
/** Having held an occupation says less about one of its skills than naming the skill. */
const INFERRED_EXTRA = 0.6;

const RECENCY_FACTOR: Readonly<Record<RecencyBand, number>> = {
  current: 1,
  recent: 1.1,
  past: 1.3,
  distant: 1.6,
  unknown: 1.15,
};

/**
 * The level that heterogeneous evidence supports: each item is a noisy reading of one latent level,
 * fused by its precision with a weak prior. Items without a level count only where none has one.
 *
 * Reference: Gelman et al. (2013), Bayesian Data Analysis, eq. 2.12 (normal mean, known variances).
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
  const levelled = evidence.filter((item) => item.level !== null);
  const used = levelled.length > 0 ? levelled : evidence;
  const prior = 1 / PRIOR.deviation ** 2;
  const precisions = used.map((item) => 1 / deviationOf(item) ** 2);
  const total = precisions.reduce((sum, precision) => sum + precision, prior);
  const weighted = used.reduce(
    (sum, item, i) => sum + precisions[i]! * (item.level ?? UNSTATED_LEVEL),
    prior * PRIOR.mean,
  );
  const mean = weighted / total;
  const deviation = Math.sqrt(1 / total);
  return {
    mean,
    deviation,
    interval: [Math.max(0, mean - Z_90 * deviation), Math.min(4, mean + Z_90 * deviation)],
    items: used.map((item, i) => ({ evidence: item, weight: precisions[i]! / total })),
  };
}

/** A few months show less than a year; beyond two years, more years show nothing more. */
const DURATION_FACTOR: Readonly<Record<DurationBand, number>> = {
  months: 1.2,
  year: 1,
  years: 0.9,
  long: 0.9,
  unknown: 1,
};

function deviationOf(item: Evidence): number {
  const checkable = item.kind === 'assessment' || item.kind === 'badge' || item.kind === 'peer';
  const trust = checkable && !item.verified ? UNVERIFIED_FACTOR : 1;
  const extra = item.basis === 'inferred' ? INFERRED_EXTRA : 0;
  return (
    (DEVIATION[item.kind] * trust + extra) *
    RECENCY_FACTOR[item.recency] *
    DURATION_FACTOR[item.duration]
  );
}

/** Probability ∈ [0, 1] that the level is at least `minimum`: a level is reached from half a level below it. */
export function probabilityAtLeast(estimate: LevelEstimate, minimum: ProficiencyLevel): number {
  return normalCdf((estimate.mean - (minimum - 0.5)) / estimate.deviation);
}
