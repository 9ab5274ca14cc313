import { incompleteBeta } from './incomplete-beta.ts';
import { betaPower } from './saddle-point.ts';

const MOST_STEPS = 200;

/**
 * The x with I_x(a, b) = `tail`, for a lower tail in (0, ½]; the upper quantile is 1 − that of (b, a).
 * Newton's method on ln I in the log-odds of x, where tiny quantiles keep their digits, held in a bracket.
 */
export function betaQuantile(a: number, b: number, tail: number): number {
  let low = -745;
  let high = 745;
  let t = Math.log(a / b);
  for (let step = 0; step < MOST_STEPS; step++) {
    const point = fromLogOdds(t);
    const probability = incompleteBeta(a, b, point);
    if (probability < tail) low = t;
    else high = t;
    const slope = betaPower(a, b, point) / probability;
    const newton = t - Math.log(probability / tail) / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - t) <= 1e-15 * Math.max(1, Math.abs(t))) return fromLogOdds(next).x;
    t = next;
  }
  return fromLogOdds(t).x;
}

function fromLogOdds(t: number): { readonly x: number; readonly y: number } {
  return { x: 1 / (1 + Math.exp(-t)), y: 1 / (1 + Math.exp(t)) };
}
