import { faStarIrTable } from '../../src/index.ts';
import { binomialFamily, tableAt } from '../../src/internal/binomial-family.ts';
import { failureProbability } from '../../src/internal/failure-probability.ts';
import { compareFractions, exactFraction, toNumber } from '../../src/internal/fraction.ts';

export interface FaStarIrTally {
  tables: number;
  exceeding: number;
  notMaximal: number;
  /** The largest failure probability, as a share of α. */
  nearest: number;
}

export interface FaStarIrCheck {
  readonly p: number;
  readonly alpha: number;
  readonly tally: FaStarIrTally;
}

/** Does the table fail at most α of lists, and the next larger one of its family more? Fractions, never rounded. */
export function checkFaStarIrTable(k: number, { p, alpha, tally }: FaStarIrCheck): void {
  const [share, bound] = [exactFraction(p), exactFraction(alpha)];
  const { table } = faStarIrTable(k, { p, alpha });
  const failure = failureProbability(table, share);
  tally.tables += 1;
  tally.nearest = Math.max(tally.nearest, toNumber(failure) / alpha);
  if (compareFractions(failure, bound) > 0) tally.exceeding += 1;
  const next = nextTable(k, table, { p, alpha });
  if (next && compareFractions(failureProbability(next, share), bound) <= 0) tally.notMaximal += 1;
}

/** The smallest table of the family above this one; none when every prefix is tested at α already. */
function nextTable(
  k: number,
  table: readonly number[],
  { p, alpha }: Pick<FaStarIrCheck, 'p' | 'alpha'>,
): readonly number[] | undefined {
  const family = binomialFamily(k, exactFraction(p), {
    alpha: exactFraction(alpha),
    ties: 'strict',
  });
  let [low, high] = [0, family.levels.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const isAbove = tableAt(family, family.levels[middle]!).some((count, i) => count > table[i]!);
    if (isAbove) high = middle;
    else low = middle + 1;
  }
  return low === family.levels.length ? undefined : tableAt(family, family.levels[low]!);
}
