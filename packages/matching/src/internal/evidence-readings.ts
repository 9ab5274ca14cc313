import type {
  DurationBand,
  Evidence,
  EvidenceKind,
  ProficiencyLevel,
  RecencyBand,
} from '@tremplin/profile';

/** One item of evidence as a measurement of the level. */
export interface Reading {
  readonly item: Evidence;
  readonly level: number;
  /** 1 / variance, in levels. */
  readonly precision: number;
}

/** Level taken for evidence that names the skill without a level: one was at work or in training with it. */
const UNSTATED_LEVEL: ProficiencyLevel = 2;
/** A skill that somebody only lists says that they have met it, not how well they do it. */
const LISTED_LEVEL: ProficiencyLevel = 1;

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

/** A few months show less than a year; beyond two years, more years show nothing more. */
const DURATION_FACTOR: Readonly<Record<DurationBand, number>> = {
  months: 1.2,
  year: 1,
  years: 0.9,
  long: 0.9,
  unknown: 1,
};

/** Raters who know one another err together: standard deviation of what they share, in levels. Below that of any one peer. */
const SHARED_DEVIATION = 0.5;
/** How far a peer may stand from the middle of the peers, in levels. */
const PEER_REACH = 0.5;

/**
 * What is lost by saying a level in whole numbers.
 *
 * Reference: Sheppard (1898), On the calculation of the most probable values of frequency-constants (width² / 12).
 */
const ROUNDING_VARIANCE = 1 / 12;

/** Items without a level count only where none has one. */
export function evidenceReadings(evidence: readonly Evidence[]): readonly Reading[] {
  const levelled = evidence.filter(({ level }) => level !== null);
  const used = levelled.length > 0 ? levelled : evidence;
  const readings = used.map((item) => ({
    item,
    level: item.level ?? (item.kind === 'self' ? LISTED_LEVEL : UNSTATED_LEVEL),
    precision: 1 / (deviationOf(item) ** 2 + ROUNDING_VARIANCE),
  }));
  return claimsTogether(heldTogether(readings));
}

function deviationOf(item: Evidence): number {
  const trust = isUnchecked(item) ? UNVERIFIED_FACTOR : 1;
  const extra = item.basis === 'inferred' ? INFERRED_EXTRA : 0;
  return (
    (DEVIATION[item.kind] * trust + extra) *
    RECENCY_FACTOR[item.recency] *
    DURATION_FACTOR[item.duration]
  );
}

/**
 * The cap on collusion. What peers share counts once: a peer of precision p errs by γ together with the others and by the
 * rest alone, so that q = 1 / (1 / p − γ²) is its own precision, Q = Σ q, and it weighs q / (1 + γ² Q). All together weigh
 * Q / (1 + γ² Q), less than 1 / γ² however many they are. And none is taken further from their median than half a level.
 *
 * Reference: Aitken (1935), On least squares and linear combination of observations (weights for the covariance
 * diag(1/q) + γ² 11ᵀ); Dixon & Tukey (1968), Approximate behavior of the distribution of winsorized t.
 */
function heldTogether(readings: readonly Reading[]): readonly Reading[] {
  const peers = readings.filter(({ item }) => item.kind === 'peer');
  if (peers.length < 2) return readings;
  const all = peers.reduce((sum, { precision }) => sum + ownPrecision(precision), 0);
  const middle = medianOf(peers.map(({ level }) => level));
  return readings.map((reading) =>
    reading.item.kind === 'peer'
      ? {
          ...reading,
          level: Math.min(middle + PEER_REACH, Math.max(middle - PEER_REACH, reading.level)),
          precision: ownPrecision(reading.precision) / (1 + SHARED_DEVIATION ** 2 * all),
        }
      : reading,
  );
}

/** Of a peer, without what it shares with the others. */
function ownPrecision(precision: number): number {
  return 1 / (1 / precision - SHARED_DEVIATION ** 2);
}

/** What could have been checked by somebody, and was not. */
function isUnchecked({ kind, verified }: Evidence): boolean {
  return !verified && (kind === 'assessment' || kind === 'badge' || kind === 'peer');
}

/**
 * What nobody has checked is told by people who wish somebody well, themselves or a friend: taken to be so much too high,
 * give or take an error that all of it shares, so that it weighs less than 1 / 0.3² however much there is of it. The
 * same for everybody.
 *
 * Reference: Heidemeier & Moser (2009), Self–other agreement in job performance ratings: a meta-analytic test (people rate themselves about a
 * third of a standard deviation above their supervisors); Aitken (1935), as above, for independent readings with an error
 * γ added to all: each weighs p / (1 + γ² Σ p).
 */
const LENIENCY = { mean: 0.25, deviation: 0.3 };

function claimsTogether(readings: readonly Reading[]): readonly Reading[] {
  const isClaim = ({ item }: Reading): boolean => item.kind === 'self' || isUnchecked(item);
  const all = readings.reduce(
    (sum, reading) => sum + (isClaim(reading) ? reading.precision : 0),
    0,
  );
  return readings.map((reading) =>
    isClaim(reading)
      ? {
          ...reading,
          level: reading.item.level === null ? reading.level : reading.level - LENIENCY.mean,
          precision: reading.precision / (1 + LENIENCY.deviation ** 2 * all),
        }
      : reading,
  );
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
