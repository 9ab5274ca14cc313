import { normalTail } from './incomplete-gamma.ts';

/** P(Z ≤ z) of the standard normal distribution, for any z. */
export function normalCdf(z: number): number {
  return z >= 0 ? 1 - normalTail(z) : normalTail(-z);
}
