import { requireSameLength } from './internal/column-length.ts';
import type { GroupColumn } from './group-counts.ts';

type Columns = Readonly<Record<string, readonly unknown[]>>;

/** The rows of one value of a control feature. */
export interface ControlledRows<T extends Columns> {
  /** The value, or `null` for the rows where it is not known. */
  readonly control: string | null;
  readonly columns: T;
}

/**
 * Splits columns by a control feature (the job, the company): groups are then compared within each value,
 * not across. No row is left out: those without a value come last, under `null`.
 *
 * @param columns columns of one value per row, by name.
 * @returns in the order of the values (UTF-16).
 * @throws FairnessError `invalid-column` when a column has another length than `control`.
 *
 * @example
 * ```ts
 * import { countByGroup, splitByControl } from '@tremplin/fairness';
 *
 * const rows = { selected: [true, false, true], groups: ['f', 'm', 'm'] };
 * const byJob = splitByControl(rows, ['cook', 'cook', 'clerk']);
 * byJob.map(({ control, columns }) => [control, countByGroup(columns.selected, columns).groups.length]);
 * // clerk has one group, cook has two
 * ```
 */
export function splitByControl<T extends Columns>(
  columns: T,
  control: GroupColumn,
): readonly ControlledRows<T>[] {
  for (const [name, column] of Object.entries(columns)) {
    requireSameLength(control, column, `splitByControl: ${name}`);
  }
  const rowsOf = new Map<string | null, number[]>();
  control.forEach((value, row) => {
    const rows = rowsOf.get(value ?? null);
    if (rows) rows.push(row);
    else rowsOf.set(value ?? null, [row]);
  });
  const values = Array.from(rowsOf.keys());
  const known = values.filter((value) => value !== null).toSorted();
  return [...known, ...values.filter((value) => value === null)].map((value) => ({
    control: value,
    columns: pick(columns, rowsOf.get(value)!),
  }));
}

function pick<T extends Columns>(columns: T, rows: readonly number[]): T {
  const entries = Object.entries(columns).map(([name, column]) => [
    name,
    rows.map((row) => column[row]),
  ]);
  // The same names with rows of the same types, which fromEntries cannot say.
  return Object.fromEntries(entries) as T;
}
