import { FairnessError } from '../fairness-error.ts';

/** @throws FairnessError `invalid-score` unless all are whole numbers from 1. */
export function requireRanks(ranks: readonly number[], where: string): void {
  for (let row = 0; row < ranks.length; row++) {
    const rank: unknown = ranks[row];
    if (Number.isSafeInteger(rank) && (rank as number) >= 1) continue;
    throw new FairnessError(
      'invalid-score',
      `${where}: ranks, row ${row} is ${typeof rank === 'number' ? rank : `a ${typeof rank}`}; expected a place: a whole number from 1`,
    );
  }
}
