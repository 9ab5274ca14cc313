import type { ImportIssue } from '../import/import-report.ts';
import type { NamedText } from '../named-text.ts';
import { commaSeparated } from './comma-separated.ts';
import { createCsvReader } from './csv-reader.ts';
import { valuesOf, type CsvRow, type CsvTable } from './read-csv.ts';

/**
 * A table that somebody saved from a spreadsheet: cells separated by commas, semicolons or tabs, rows that
 * leave out their empty last cells.
 */
export function readSheet({ name, text }: NamedText): CsvTable {
  const rows: CsvRow[] = [];
  const issues: ImportIssue[] = [];
  let columns: readonly string[] = [];
  const reader = createCsvReader(name, {
    allowsShortRows: true,
    header: (names) => (columns = names),
    row: (line, cells) => rows.push({ line, values: valuesOf(columns, cells) }),
    broken: (issue) => issues.push(issue),
  });
  // By its name such a file is separated by tabs and has no quotes.
  reader.write(name.endsWith('.txt') ? text : commaSeparated(text));
  reader.end();
  return { file: name, columns, rowCount: rows.length + issues.length, rows, issues };
}
