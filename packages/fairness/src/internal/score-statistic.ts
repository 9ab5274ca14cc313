import type { Proportion } from '../proportion.ts';

/**
 * The squared score statistic of `p₁ − p₂ = difference`: the observed deviation over its variance at the most
 * likely rates that satisfy the hypothesis.
 *
 * Reference: Miettinen & Nurminen (1985), Comparative analysis of two rates, Statistics in Medicine 4,
 * 213–226, equations 6–9 and appendix I.
 */
export function differenceScore(a: Proportion, b: Proportion, difference: number): number {
  const [p, q] = [a.selected / a.total, b.selected / b.total];
  const second = restrictedRate(a, b, difference);
  const first = clamp(second + difference);
  return squaredScore(
    p - q - difference,
    variance(a, first) + variance(b, second),
    a.total + b.total,
  );
}

/** The same of `p₁ / p₂ = ratio`. Reference: ibid., equation 10; Koopman (1984), Biometrics 40, 513–517. */
export function ratioScore(a: Proportion, b: Proportion, ratio: number): number {
  const [p, q] = [a.selected / a.total, b.selected / b.total];
  const total = a.total + b.total;
  const linear = a.total * ratio + a.selected + b.total + b.selected * ratio;
  const constant = a.selected + b.selected;
  const root = Math.sqrt(Math.max(0, linear * linear - 4 * total * ratio * constant));
  // The stable form of the smaller root: the difference in the usual one cancels for small rates.
  const second = clamp((2 * constant) / (linear + root));
  const first = clamp(second * ratio);
  return squaredScore(p - ratio * q, variance(a, first) + ratio ** 2 * variance(b, second), total);
}

function squaredScore(deviation: number, spread: number, total: number): number {
  if (deviation === 0) return 0;
  return (deviation ** 2 / spread) * ((total - 1) / total);
}

function variance({ total }: Proportion, rate: number): number {
  return (rate * (1 - rate)) / total;
}

/** The rate of the second group that is most likely when the first is `difference` higher: a cubic's root. */
function restrictedRate(a: Proportion, b: Proportion, difference: number): number {
  const total = a.total + b.total;
  const selected = a.selected + b.selected;
  const l2 = (a.total + 2 * b.total) * difference - total - selected;
  const l1 = (b.total * difference - total - 2 * b.selected) * difference + selected;
  const l0 = b.selected * difference * (1 - difference);
  const center = l2 / (3 * total);
  const q = center ** 3 - (l1 * l2) / (6 * total ** 2) + l0 / (2 * total);
  const p = Math.sign(q || 1) * Math.sqrt(Math.max(0, center ** 2 - l1 / (3 * total)));
  if (p === 0) return bounded(-center, difference);
  const angle = (Math.PI + Math.acos(Math.max(-1, Math.min(1, q / p ** 3)))) / 3;
  return bounded(2 * p * Math.cos(angle) - center, difference);
}

/** Within the rates that leave both groups between 0 and 1. */
function bounded(rate: number, difference: number): number {
  return Math.min(Math.min(1, 1 - difference), Math.max(Math.max(0, -difference), rate));
}

function clamp(rate: number): number {
  return Math.min(1, Math.max(0, rate));
}
