import { FairnessError } from '../fairness-error.ts';
import { bitLength, type Fraction } from './fraction.ts';

/** Which values of the binomial distribution function count as reaching the level. */
export type TieRule = 'strict' | 'inclusive';

/** Bytes of integers that a table may take before it is refused. */
const MOST_BYTES = 4e8;

/**
 * All values of the binomial distribution functions F(j; i, p), i = 1 … k, that reach the level: the only
 * levels at which the table of minimum counts changes. Integers over one denominator, b^k for p = a/b.
 */
export interface BinomialFamily {
  /** `rows[i − 1]`: F(0; i), F(1; i), … ascending. */
  readonly rows: readonly (readonly bigint[])[];
  /** The distinct values, ascending, after a first 0: one per distinct table. */
  readonly levels: readonly bigint[];
  readonly denominator: bigint;
}

export function binomialFamily(
  k: number,
  p: Fraction,
  level: { readonly alpha: Fraction; readonly ties: TieRule },
): BinomialFamily {
  requireSize(k, p);
  const { numerator: yes, denominator: base } = p;
  const no = base - yes;
  const denominator = base ** BigInt(k);
  const bound = level.alpha.numerator * denominator;
  const reaches = (value: bigint): boolean => {
    const scaled = value * level.alpha.denominator;
    return level.ties === 'strict' ? scaled <= bound : scaled < bound;
  };
  const rows: bigint[][] = [];
  let density: readonly bigint[] = [1n];
  let scale = denominator;
  for (let i = 1; i <= k; i++) {
    density = Array.from(
      { length: i + 1 },
      (_, j) => (density[j] ?? 0n) * no + (density[j - 1] ?? 0n) * yes,
    );
    scale /= base;
    const row: bigint[] = [];
    let sum = 0n;
    for (const value of density) {
      sum += value * scale;
      if (!reaches(sum)) break;
      row.push(sum);
    }
    rows.push(row);
  }
  return { rows, levels: distinct(rows.flat()), denominator };
}

/** The smallest counts m(i) with F(m(i); i, p) above `level`. */
export function tableAt({ rows }: BinomialFamily, level: bigint): readonly number[] {
  return rows.map((row) => {
    const above = row.findIndex((value) => value > level);
    return above === -1 ? row.length : above;
  });
}

function distinct(values: readonly bigint[]): readonly bigint[] {
  const sorted = values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return [0n, ...sorted.filter((value, i) => i === 0 || value !== sorted[i - 1])];
}

function requireSize(k: number, { denominator }: Fraction): void {
  const bytes = (k * k * k * bitLength(denominator)) / 32;
  if (bytes <= MOST_BYTES) return;
  throw new FairnessError(
    'too-large',
    `faStarIrTable: the exact table for k = ${k} and p of denominator ${denominator} takes too much memory; use a smaller k, or a p of fewer digits`,
  );
}
