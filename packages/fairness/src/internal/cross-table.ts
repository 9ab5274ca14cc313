import { FairnessError } from '../fairness-error.ts';
import type { EncodedColumn } from './encoded-column.ts';

/** Counts of every combination of codes that occurs. */
export interface CrossTable {
  /** `codes[column][cell]`. */
  readonly codes: readonly Int32Array[];
  readonly selected: Float64Array;
  readonly total: Float64Array;
}

/** Combinations for which a slot each is cheaper than looking each row's up. */
const MOST_SLOTS = 4_000_000;

/**
 * Counts rows once, by all columns together; whatever is asked about fewer columns is a sum over cells.
 *
 * @param weights 1 for a selected row; rows with `inPool` 0 are not counted.
 */
export function crossTable(
  columns: readonly EncodedColumn[],
  selected: Uint8Array,
  inPool: Uint8Array | null,
): CrossTable {
  const radices = columns.map(({ names }) => names.length + 1);
  const slots = radices.reduce((product, radix) => product * radix, 1);
  if (slots > Number.MAX_SAFE_INTEGER) {
    throw new FairnessError(
      'too-large',
      `createAudit: the attributes have ${slots} combinations; give fewer attributes, or coarser values`,
    );
  }
  const rows = selected.length;
  const keys = keysOf(columns, rows);
  const cellOf = slots <= MOST_SLOTS ? denseCells(keys, slots, inPool) : sparseCells(keys, inPool);
  const counts = {
    selected: new Float64Array(cellOf.keys.length),
    total: new Float64Array(cellOf.keys.length),
  };
  for (let row = 0; row < rows; row++) {
    const cell = cellOf.cells[row]!;
    if (cell < 0) continue;
    counts.total[cell]! += 1;
    counts.selected[cell]! += selected[row]!;
  }
  let rest = Float64Array.from(cellOf.keys);
  const codes = radices.toReversed().map((radix) => {
    const own = Int32Array.from(rest, (key) => key % radix);
    rest = rest.map((key) => Math.floor(key / radix));
    return own;
  });
  return { codes: codes.toReversed(), ...counts };
}

function keysOf(columns: readonly EncodedColumn[], rows: number): Float64Array {
  const keys = new Float64Array(rows);
  for (const { names, codes } of columns) {
    const radix = names.length + 1;
    for (let row = 0; row < rows; row++) keys[row] = keys[row]! * radix + codes[row]!;
  }
  return keys;
}

/** The cell of each row, −1 for none, and the key of each cell. */
interface Cells {
  readonly cells: Int32Array;
  readonly keys: readonly number[];
}

function denseCells(rowKeys: Float64Array, slots: number, inPool: Uint8Array | null): Cells {
  const cellAt = new Int32Array(slots);
  const cells = new Int32Array(rowKeys.length).fill(-1);
  const keys: number[] = [];
  for (let row = 0; row < rowKeys.length; row++) {
    if (inPool !== null && inPool[row] === 0) continue;
    const key = rowKeys[row]!;
    if (cellAt[key] === 0) cellAt[key] = keys.push(key);
    cells[row] = cellAt[key]! - 1;
  }
  return { cells, keys };
}

function sparseCells(rowKeys: Float64Array, inPool: Uint8Array | null): Cells {
  const cellAt = new Map<number, number>();
  const cells = new Int32Array(rowKeys.length).fill(-1);
  const keys: number[] = [];
  for (let row = 0; row < rowKeys.length; row++) {
    if (inPool !== null && inPool[row] === 0) continue;
    const key = rowKeys[row]!;
    let cell = cellAt.get(key);
    if (cell === undefined) {
      cell = keys.push(key) - 1;
      cellAt.set(key, cell);
    }
    cells[row] = cell;
  }
  return { cells, keys };
}
