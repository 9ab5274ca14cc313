import { FairnessError } from '../fairness-error.ts';
import type { GroupColumn } from '../group-counts.ts';

/** A column as small integers: `names[code]`, and `names.length` for rows whose value is not known. */
export interface EncodedColumn {
  /** In UTF-16 order. */
  readonly names: readonly string[];
  readonly codes: Int32Array;
}

/** @throws FairnessError `invalid-column` for a value that is neither text nor unknown. */
export function encodeColumn(column: GroupColumn, where: string): EncodedColumn {
  const seen = new Map<string, number>();
  const codes = new Int32Array(column.length);
  for (let row = 0; row < column.length; row++) {
    const value = column[row];
    if (value == null) {
      codes[row] = -1;
      continue;
    }
    let code = seen.get(value);
    if (code === undefined) {
      requireText(value, row, where);
      seen.set(value, (code = seen.size));
    }
    codes[row] = code;
  }
  const names = Array.from(seen.keys()).toSorted();
  const sorted = new Int32Array(names.length);
  names.forEach((name, i) => (sorted[seen.get(name)!] = i));
  for (let row = 0; row < codes.length; row++) {
    codes[row] = codes[row] === -1 ? names.length : sorted[codes[row]!]!;
  }
  return { names, codes };
}

function requireText(value: unknown, row: number, where: string): void {
  if (typeof value === 'string') return;
  throw new FairnessError(
    'invalid-column',
    `${where}: row ${row} is a ${typeof value}; expected text, or null where it is not known`,
  );
}
