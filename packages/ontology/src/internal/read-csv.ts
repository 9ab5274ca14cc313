import { CsvError, parse } from 'csv-parse/sync';
import type { ImportIssue } from '../import/import-report.ts';
import { OntologyError } from '../ontology-error.ts';

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

interface RawRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

interface Layout {
  readonly delimiter?: string;
  readonly quote?: false;
}

/** `.txt` tables (O*NET) are separated by tabs and know no quotes. */
const TAB_SEPARATED: Layout = { delimiter: '\t', quote: false };

/** A file with more broken rows than this is not a CSV file with accidents. */
const MAXIMUM_BROKEN_ROWS = 1_000;

/**
 * Reads a CSV text (or, by its name, a tab-separated one) with a header. A row with broken quotes or a wrong number of cells is reported
 * with its line, and reading goes on at the next line, so that the good rows after it are kept.
 */
export function readCsv(file: string, text: string): CsvTable {
  const layout: Layout = file.endsWith('.txt') ? TAB_SEPARATED : {};
  if (text.trim() === '') {
    throw new OntologyError(
      'empty-file',
      `${file}: the file is empty; give the file with its header row`,
    );
  }
  const issues: ImportIssue[] = [];
  // Line ends inside quotes would be counted twice.
  const [header, ...records] = readRecords(
    { file, text: text.replaceAll('\r\n', '\n'), layout },
    issues,
  );
  if (!header) {
    throw new OntologyError(
      'missing-column',
      `${file}: line 1: no readable header row; restore the official header`,
    );
  }
  const columns = header.cells.map((cell) => cell.trim());
  const rows: CsvRow[] = [];
  for (const { line, cells } of records) {
    if (cells.length === columns.length) {
      rows.push({
        line,
        values: Object.fromEntries(columns.map((column, i) => [column, cells[i]!])),
      });
    } else {
      const message = `${cells.length} cells where the header has ${columns.length}; row left out, check its quotes and commas`;
      issues.push({ code: 'broken-row', file, line, message });
    }
  }
  issues.sort((a, b) => a.line - b.line);
  return { file, columns, rowCount: rows.length + issues.length, rows, issues };
}

/** Throws when one of the columns is not there, naming those that are. */
export function requireColumns(table: CsvTable, required: readonly string[]): void {
  const missing = required.filter((column) => !table.columns.includes(column));
  if (missing.length > 0) {
    throw new OntologyError(
      'missing-column',
      `${table.file}: line 1: no column ${missing.map((c) => `"${c}"`).join(', ')}; found ${table.columns.join(', ')}; give the official file or restore its header`,
    );
  }
}

interface CsvText {
  readonly file: string;
  readonly text: string;
  readonly layout: Layout;
}

function readRecords({ file, text, layout }: CsvText, issues: ImportIssue[]): readonly RawRecord[] {
  const lineStarts = startsOfLines(text);
  const records: RawRecord[] = [];
  let line = 1;
  while (line <= lineStarts.length) {
    const failed = parseFrom({ text: text.slice(lineStarts[line - 1]), layout }, line, records);
    if (failed === undefined) break;
    issues.push({
      code: 'broken-row',
      file,
      line: failed.line,
      message: `${failed.reason}; row left out, check its quotes`,
    });
    if (issues.length > MAXIMUM_BROKEN_ROWS) {
      throw new OntologyError(
        'unreadable-file',
        `${file}: more than ${MAXIMUM_BROKEN_ROWS} broken rows, the last at line ${failed.line}; is this a comma-separated file in UTF-8?`,
      );
    }
    line = failed.line + 1;
  }
  return records;
}

/** Parses until the end or the first broken row, whose line and reason are returned. */
function parseFrom(
  { text, layout }: Pick<CsvText, 'text' | 'layout'>,
  firstLine: number,
  records: RawRecord[],
): { readonly line: number; readonly reason: string } | undefined {
  let nextLine = firstLine;
  try {
    parse(text, {
      ...layout,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        records.push({ line: firstLine + lines - 1 - lineEndsIn(cells), cells });
        nextLine = firstLine + lines;
        return null;
      },
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      line: nextLine,
      reason:
        error.code === 'CSV_QUOTE_NOT_CLOSED'
          ? 'a quote is opened and never closed'
          : 'a quote stands inside or after a quoted cell',
    };
  }
}

function lineEndsIn(cells: readonly string[]): number {
  return cells.reduce(
    (sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0),
    0,
  );
}

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  if (starts.at(-1) === text.length) starts.pop();
  return starts;
}
