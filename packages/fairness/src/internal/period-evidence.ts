import type { Stratum } from '../stratum.ts';
import { scanTables } from './hypergeometric.ts';

/** One unit of evidence in natural logarithms: 1/100. What is watched is counted in whole units. */
export const UNIT = 0.01;
/** Probabilities below are dropped from the tails: together less than a false alarm in a million years of days. */
const NEGLIGIBLE = 1e-14;

/** What a period can say when nothing is wrong: probability by units of evidence. */
export interface PeriodEvidence {
  readonly observed: number;
  /** `weights[i]` is the probability of `first + i` units; they sum to 1. */
  readonly first: number;
  readonly weights: Float64Array;
}

/**
 * The evidence of one period, for the group having `ratio` times the rate of the reference rather than the same
 * rate: log likelihood ratios of Fisher's noncentral hypergeometric distribution, summed over jobs. Given how
 * many were selected in each job, its distribution is known whatever the rates are.
 *
 * @returns `null` when nobody or everybody was selected in every job.
 */
export function periodEvidence(strata: readonly Stratum[], ratio: number): PeriodEvidence | null {
  let sum: PeriodEvidence | null = null;
  for (const stratum of strata) {
    const own = stratumEvidence(stratum, ratio);
    if (own !== null) sum = sum === null ? own : convolve(sum, own);
  }
  return sum;
}

function stratumEvidence({ group, reference }: Stratum, ratio: number): PeriodEvidence | null {
  const selected = group.selected + reference.selected;
  const total = group.total + reference.total;
  if (selected === 0 || selected === total) return null;
  const odds = logOdds(selected / total, ratio);
  const tables: { readonly x: number; readonly weight: number }[] = [];
  let mass = 0;
  scanTables(group, reference, (x, weight) => {
    tables.push({ x, weight });
    mass += weight;
  });
  if (tables.length < 2) return null;
  // Relative to the count seen, so that no exponent overflows.
  const tilted = tables.reduce(
    (sum, { x, weight }) => sum + (weight / mass) * Math.exp(odds * (x - group.selected)),
    0,
  );
  const unitsOf = (x: number): number =>
    Math.round((odds * (x - group.selected) - Math.log(tilted)) / UNIT);
  const kept = tables.filter(({ weight }) => weight / mass > NEGLIGIBLE);
  const units = kept.map(({ x }) => unitsOf(x));
  const [first, last] = [Math.min(...units), Math.max(...units)];
  const weights = new Float64Array(last - first + 1);
  kept.forEach(({ weight }, i) => (weights[units[i]! - first]! += weight / mass));
  return { observed: unitsOf(group.selected), first, weights };
}

/** The logarithm of the odds ratio at which the rate of the group is `ratio` times that of the others. */
function logOdds(rate: number, ratio: number): number {
  // A ratio above 1 would take a high rate beyond 1.
  const other = Math.min(ratio * rate, (1 + rate) / 2);
  return Math.log((other * (1 - rate)) / (rate * (1 - other)));
}

function convolve(a: PeriodEvidence, b: PeriodEvidence): PeriodEvidence {
  const weights = new Float64Array(a.weights.length + b.weights.length - 1);
  a.weights.forEach((p, i) => {
    if (p === 0) return;
    b.weights.forEach((q, j) => (weights[i + j]! += p * q));
  });
  return { observed: a.observed + b.observed, first: a.first + b.first, weights };
}
