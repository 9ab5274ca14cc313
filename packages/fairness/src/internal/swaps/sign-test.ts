import { binomialPmf } from '../binomial-pmf.ts';

/**
 * Two-sided exact p of as uneven a split or a more uneven one, when both ways are as likely.
 *
 * Reference: Dixon & Mood (1946), The statistical sign test, JASA 41.
 */
export function signTest(lower: number, higher: number): number {
  const n = lower + higher;
  if (n === 0) return 1;
  const pmf = binomialPmf(n, 0.5);
  let tail = 0;
  for (let x = 0; x <= Math.min(lower, higher); x++) tail += pmf[x]!;
  return Math.min(1, 2 * tail);
}
