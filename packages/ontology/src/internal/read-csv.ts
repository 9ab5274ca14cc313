import type { ImportIssue } from '../import/import-report.ts';
import { OntologyError } from '../ontology-error.ts';
import { createCsvReader } from './csv-reader.ts';

export interface CsvRow {
  /** Line where the row starts, from 1. */
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

export interface CsvTable {
  readonly file: string;
  readonly columns: readonly string[];
  /** All rows after the header, the broken ones included. */
  readonly rowCount: number;
  readonly rows: readonly CsvRow[];
  readonly issues: readonly ImportIssue[];
}

/**
 * A whole table at once, for those small enough: what {@link createCsvReader} gives row by row.
 *
 * @throws OntologyError `empty-file`, `missing-column`, `unreadable-file`, as there.
 */
export function readCsv(file: string, text: string): CsvTable {
  const rows: CsvRow[] = [];
  const issues: ImportIssue[] = [];
  let columns: readonly string[] = [];
  const reader = createCsvReader(file, {
    header: (names) => (columns = names),
    row: (line, cells) => rows.push({ line, values: valuesOf(columns, cells) }),
    broken: (issue) => issues.push(issue),
  });
  reader.write(text);
  reader.end();
  issues.sort((a, b) => a.line - b.line);
  return { file, columns, rowCount: rows.length + issues.length, rows, issues };
}

/** Cells by the names of their columns. */
export function valuesOf(columns: readonly string[], cells: readonly string[]): CsvRow['values'] {
  const values: Record<string, string> = {};
  for (let i = 0; i < columns.length; i++) values[columns[i]!] = cells[i]!;
  return values;
}

/** Throws when one of the columns is not there, naming those that are. */
export function requireColumns(
  table: Pick<CsvTable, 'file' | 'columns'>,
  required: readonly string[],
): void {
  const missing = required.filter((column) => !table.columns.includes(column));
  if (missing.length > 0) {
    throw new OntologyError(
      'missing-column',
      `${table.file}: line 1: no column ${missing.map((c) => `"${c}"`).join(', ')}; found ${table.columns.join(', ')}; give the official file or restore its header`,
    );
  }
}
