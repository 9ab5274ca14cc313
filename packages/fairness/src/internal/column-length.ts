import { FairnessError } from '../fairness-error.ts';

/** @throws FairnessError `invalid-column` unless both columns have one value per row. */
export function requireSameLength(
  expected: readonly unknown[],
  column: readonly unknown[],
  where: string,
): void {
  if (column.length !== expected.length) {
    throw new FairnessError(
      'invalid-column',
      `${where}: ${column.length} values for ${expected.length} rows; give one value per row`,
    );
  }
}
