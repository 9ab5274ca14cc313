import {
  binomialFamily,
  tableAt,
  type BinomialFamily,
  type TieRule,
} from './internal/binomial-family.ts';
import { requireK, requireOpenUnit } from './internal/check.ts';
import { failureProbability } from './internal/failure-probability.ts';
import { compareFractions, exactFraction, toNumber, type Fraction } from './internal/fraction.ts';

export interface FaStarIrTableOptions {
  /** Share of the protected group that a list drawn by chance would have, in (0, 1). */
  readonly p: number;
  /** Probability of failing such a list by chance that is accepted, in (0, 1). @defaultValue `0.1` */
  readonly alpha?: number;
  /**
   * Testing k prefixes at level α fails more than α of lists. `'conservative'`: the largest table whose
   * probability of failing is at most α, exactly. `'closest'`: the one whose probability is nearest to α, on
   * either side, as in the fairsearch libraries. `'none'`: each prefix at level α. @defaultValue `'conservative'`
   */
  readonly adjust?: 'conservative' | 'closest' | 'none';
  /**
   * Whether a prefix whose probability is exactly the level fails (`'strict'`, the paper) or passes
   * (`'inclusive'`, as libraries built on quantile functions have it). @defaultValue `'strict'`
   */
  readonly ties?: TieRule;
}

/** Result of {@link faStarIrTable}. */
export interface FaStarIrTable {
  /** `table[i − 1]`: how many of the protected group the first i places must have. Never decreases. */
  readonly table: readonly number[];
  /** The level at which each prefix is tested, in [0, α]. */
  readonly adjustedAlpha: number;
  /** Probability that a list drawn by chance fails somewhere, in [0, 1]: computed exactly, then rounded once. */
  readonly failureProbability: number;
  /** How many different tables there are for levels from 0 to α: what the adjustment searched. */
  readonly distinctTables: number;
}

/** The largest k for which tables are made. */
const LARGEST_K = 1000;

/**
 * The table of minimum counts of FA*IR: in each prefix of a ranking, how many of the protected group there
 * must be not to reject that the list was drawn with share `p`. In exact arithmetic: `p` and `alpha` are
 * taken as the simplest fractions that are the same doubles.
 *
 * Reference: Zehlike, Bonchi, Castillo, Hajian, Megahed & Baeza-Yates (2017), FA*IR: A fair top-k ranking
 * algorithm, CIKM (ranked group fairness condition; multiple tests adjustment); adjusted over all distinct tables as
 * by Zehlike, Sühr, Baeza-Yates, Bonchi, Castillo & Hajian (2022), Fair top-k ranking with multiple protected
 * groups, Information Processing & Management 59.
 *
 * @param k length of the ranking, 1 to 1000.
 * @throws FairnessError `invalid-k`, `invalid-option`; `too-large` when p has so many digits that the exact
 * table would not fit in memory.
 *
 * @example
 * ```ts
 * import { faStarIrTable } from '@tremplin/fairness';
 *
 * faStarIrTable(10, { p: 0.5, adjust: 'none' }).table; // [0, 0, 0, 1, 1, 1, 2, 2, 3, 3]
 * const { table, failureProbability } = faStarIrTable(10, { p: 0.5 });
 * table; // [0, 0, 0, 0, 1, 1, 1, 2, 2, 3]
 * failureProbability; // 0.0751953125
 * ```
 */
export function faStarIrTable(k: number, options: FaStarIrTableOptions): FaStarIrTable {
  const { alpha = 0.1, adjust = 'conservative', ties = 'strict' } = options;
  requireK(k, LARGEST_K, 'faStarIrTable');
  requireOpenUnit(options.p, 'faStarIrTable: p');
  requireOpenUnit(alpha, 'faStarIrTable: alpha');
  const test: Test = { p: exactFraction(options.p), alpha: exactFraction(alpha) };
  const family = binomialFamily(k, test.p, { alpha: test.alpha, ties });
  const last = family.levels.length - 1;
  const chosen = adjust === 'none' ? last : adjusted(family, test, adjust);
  const level = family.levels[chosen]!;
  const table = tableAt(family, level);
  return {
    table,
    adjustedAlpha:
      chosen === last ? alpha : toNumber({ numerator: level, denominator: family.denominator }),
    failureProbability: toNumber(failureProbability(table, test.p)),
    distinctTables: family.levels.length,
  };
}

interface Test {
  readonly p: Fraction;
  readonly alpha: Fraction;
}

/** Position of the level chosen. Larger levels make larger tables, which fail more: a bisection finds it. */
function adjusted(family: BinomialFamily, test: Test, adjust: 'conservative' | 'closest'): number {
  const failureAt = (i: number): Fraction =>
    failureProbability(tableAt(family, family.levels[i]!), test.p);
  let low = 0;
  let high = family.levels.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (compareFractions(failureAt(middle), test.alpha) <= 0) low = middle;
    else high = middle - 1;
  }
  if (adjust === 'conservative' || low === family.levels.length - 1) return low;
  const [below, above] = [failureAt(low), failureAt(low + 1)];
  // α − below > above − α, which is 2 α > below + above; a tie stays conservative.
  return compareFractions(twice(test.alpha), sum(below, above)) > 0 ? low + 1 : low;
}

function twice({ numerator, denominator }: Fraction): Fraction {
  return { numerator: 2n * numerator, denominator };
}

function sum(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}
