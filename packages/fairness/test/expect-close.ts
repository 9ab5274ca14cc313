import { expect } from 'vitest';

/** Equal to within a relative difference, 1e-12 unless said; 0 is exactly 0. */
export function expectClose(
  actual: number | null | undefined,
  expected: number,
  tolerance = 1e-12,
): void {
  if (typeof actual !== 'number') expect.fail(`expected ${expected}, got ${actual}`);
  if (actual === expected) return;
  const difference = Math.abs(actual - expected) / Math.abs(expected);
  if (!(difference <= tolerance)) {
    expect.fail(`expected ${expected}, got ${actual}: relative difference ${difference}`);
  }
}
