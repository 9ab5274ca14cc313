import { requireCount, requireK, requireOpenUnit } from './internal/check.ts';
import { failureProbability } from './internal/failure-probability.ts';
import { exactFraction, toNumber } from './internal/fraction.ts';

/**
 * The probability that a list drawn with share `p` fails a table of minimum counts in some prefix, whoever
 * made the table: the type-I error of the test. Computed exactly, then rounded once.
 *
 * Reference: Zehlike et al. (2017), FA*IR: A fair top-k ranking algorithm, CIKM. The prefix of full
 * length counts too, which fairsearch's `compute_fail_probability` leaves out.
 *
 * @param table `table[i − 1]`: how many the first i places must have.
 * @returns in [0, 1].
 * @throws FairnessError `invalid-k` for an empty table or one longer than 1000; `invalid-count`,
 * `invalid-option`.
 *
 * @example
 * ```ts
 * import { faStarIrFailure } from '@tremplin/fairness';
 *
 * // Nobody in the first two places: 1/4. One in two, and nobody in the third: 1/4.
 * faStarIrFailure([0, 1, 2], { p: 0.5 }); // 0.5
 * ```
 */
export function faStarIrFailure(table: readonly number[], options: { readonly p: number }): number {
  requireK(table.length, 1000, 'faStarIrFailure');
  requireOpenUnit(options.p, 'faStarIrFailure: p');
  table.forEach((count, i) => requireCount(count, `faStarIrFailure: place ${i + 1}`));
  return toNumber(failureProbability(table, exactFraction(options.p)));
}
