import type { Fraction } from './fraction.ts';

/**
 * The probability that a list drawn with chance p per place has, in some prefix of length i, fewer than
 * `table[i − 1]`. Exact: a walk over the counts, those that fail taken out when they do.
 */
export function failureProbability(table: readonly number[], p: Fraction): Fraction {
  const { numerator: yes, denominator: base } = p;
  const no = base - yes;
  // Whoever has this many can fail no more.
  const enough = table.reduce((most, count) => Math.max(most, count), 0);
  let counts: bigint[] = Array.from({ length: enough }, (_, j) => (j === 0 ? 1n : 0n));
  let failed = 0n;
  for (const minimum of table) {
    failed *= base;
    counts = counts.map((value, j) => value * no + (counts[j - 1] ?? 0n) * yes);
    for (let j = 0; j < minimum; j++) {
      failed += counts[j]!;
      counts[j] = 0n;
    }
  }
  return { numerator: failed, denominator: base ** BigInt(table.length) };
}
