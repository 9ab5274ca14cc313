import { FairnessError } from '../fairness-error.ts';

/**
 * Attention that the place `rank` (from 1) receives, relative to the first: 1 / log₂(rank + 1).
 *
 * Reference: Järvelin & Kekäläinen (2002), Cumulated gain-based evaluation of IR techniques, ACM TOIS 20;
 * as position bias: Singh & Joachims (2018), Fairness of exposure in rankings, KDD.
 */
export function rankDiscount(rank: number): number {
  return 1 / Math.log2(rank + 1);
}

/** How attention falls from place to place, 1 at the first. */
export type Attention = 'logarithmic' | { readonly geometric: number };

/**
 * Reference, geometric: Moffat & Zobel (2008), Rank-biased precision, ACM TOIS 27; for groups: Sapiezynski,
 * Zeng, Robertson, Mislove & Wilson (2019), Quantifying the impact of user attention on fair group
 * representation in ranked lists, WWW companion.
 *
 * @throws FairnessError `invalid-option`.
 */
export function discountOf(attention: Attention, where: string): (rank: number) => number {
  if (attention === 'logarithmic') return rankDiscount;
  const { geometric } = attention;
  if (!(geometric > 0 && geometric <= 1)) {
    throw new FairnessError(
      'invalid-option',
      `${where}: attention.geometric is ${geometric}; expected the share, in (0, 1], who go on to the next place`,
    );
  }
  return (rank) => geometric ** (rank - 1);
}
