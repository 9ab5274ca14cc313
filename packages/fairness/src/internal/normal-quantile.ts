import { requireOpenUnit } from './check.ts';
import { exactFraction, toNumber } from './fraction.ts';
import { normalTail } from './incomplete-gamma.ts';

/**
 * The z ≥ 0 with P(Z ≥ z) = `tail`, for a tail in (0, ½].
 *
 * Reference: Abramowitz & Stegun (1964), 26.2.23, refined by Halley's method on the tail itself.
 */
export function normalQuantile(tail: number): number {
  if (tail === 0.5) return 0;
  const t = Math.sqrt(-2 * Math.log(tail));
  let z =
    t -
    (2.515517 + t * (0.802853 + t * 0.010328)) /
      (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let step = 0; step < 4; step++) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const error = (tail - normalTail(Math.max(z, 0))) / density;
    z -= error / (1 - (z * error) / 2);
  }
  return z;
}

/** (1 − confidence) / 2, without the cancellation of doubles. @throws FairnessError `invalid-option`. */
export function tailOf(confidence: number, where: string): number {
  requireOpenUnit(confidence, `${where}: confidence`);
  const { numerator, denominator } = exactFraction(confidence);
  return toNumber({ numerator: denominator - numerator, denominator: 2n * denominator });
}

/** Half-width of a two-sided normal interval, in standard errors: 1.96 for 0.95. */
export function criticalValue(confidence: number, where: string): number {
  return normalQuantile(tailOf(confidence, where));
}
