import { expect, it } from 'vitest';
import { chiSquare95 } from '../src/internal/chi-square-95.ts';

// Exact quantiles from the tables.
it.each<readonly [freedom: number, exact: number, error: number]>([
  [1, 3.841459, 0.03],
  [2, 5.991465, 0.01],
  [3, 7.814728, 0.01],
  [5, 11.070498, 0.01],
  [10, 18.307038, 0.01],
  [30, 43.772972, 0.01],
])('chiSquare95 of %d degrees of freedom', (freedom, exact, error) => {
  expect(Math.abs(chiSquare95(freedom) / exact - 1)).toBeLessThan(error);
});
