import { FairnessError, type FairnessErrorCode } from '../fairness-error.ts';

/** @throws FairnessError `code`, naming the first row that is not a finite number of at least `min`. */
export function requireFiniteColumn(
  values: readonly number[],
  rule: {
    readonly where: string;
    readonly code: FairnessErrorCode;
    readonly min?: number;
    readonly max?: number;
  },
): void {
  const { where, code, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = rule;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (Number.isFinite(value) && value >= min && value <= max) continue;
    const range = max < Number.POSITIVE_INFINITY ? ` in [${min}, ${max}]` : min === 0 ? ' ≥ 0' : '';
    throw new FairnessError(
      code,
      `${where}: row ${row} is ${value}; expected a finite number${range}, or leave the row out of every column`,
    );
  }
}
