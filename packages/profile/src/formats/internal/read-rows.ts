import { CsvError, parse } from '#csv-parse';

/** A row and the line of the text where it begins, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly header: readonly string[];
  /** Rows with as many cells as the header. */
  readonly rows: readonly CsvRow[];
  /** Rows that cannot be read: another number of cells, or a quote that is not closed. */
  readonly broken: readonly { readonly line: number; readonly problem: string }[];
}

/** A cell with more lines is a quote that is not closed. */
const MOST_LINES = 2_000;

interface Layout {
  readonly delimiter: string;
  /** Cells of a row; `undefined` for the header, which says how many there are. */
  readonly width: number | undefined;
}

/** Cells of a row and how many lines they take; no cells when the line begins no row. */
interface RowAttempt {
  readonly cells: readonly string[] | undefined;
  readonly lines: number;
  readonly problem: string;
}

/**
 * The rows of a CSV with a header line. The separator is that of the header: comma, semicolon or tab. A row that
 * cannot be read costs no other: reading starts again at the next line, so a quote that is never closed swallows
 * nothing.
 */
export function readRows(text: string): CsvTable {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
  const rows: CsvRow[] = [];
  const broken: { line: number; problem: string }[] = [];
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1) return { header: [], rows, broken };
  const delimiter = delimiterOf(lines[first]!);
  const head = attemptRow(lines, first, { delimiter, width: undefined });
  const header = (head.cells ?? []).map((cell) => cell.trim());
  for (let at = first + head.lines; at < lines.length;) {
    if (lines[at]! === '') {
      at += 1;
      continue;
    }
    const row = attemptRow(lines, at, { delimiter, width: header.length });
    if (row.cells) rows.push({ line: at + 1, cells: row.cells });
    else broken.push({ line: at + 1, problem: row.problem });
    at += row.lines;
  }
  return { header, rows, broken };
}

/** The row that begins at a line: as many lines as it takes until its quotes are closed. */
function attemptRow(lines: readonly string[], at: number, layout: Layout): RowAttempt {
  const line = lines[at]!;
  const { delimiter } = layout;
  if (!line.includes('"')) return checked(line.split(delimiter), 1, layout);
  let isOpen = hasOddQuotes(line);
  let end = at + 1;
  while (isOpen && end < lines.length && end - at < MOST_LINES) {
    isOpen = hasOddQuotes(lines[end]!) !== isOpen;
    end += 1;
  }
  const strict = isOpen ? undefined : parsed(lines.slice(at, end).join('\n'), delimiter, false);
  if (strict && fits(strict, layout)) return checked(strict, end - at, layout);
  // A mark of inches, or a quote around half a cell: read as it stands, where that gives the right number of cells.
  const relaxed = parsed(line, delimiter, true);
  if (relaxed && fits(relaxed, layout)) return checked(relaxed, 1, layout);
  const problem = strict
    ? countProblem(strict.length, layout)
    : 'a quote is opened and not closed; close it, or double it inside a cell';
  return { cells: undefined, lines: 1, problem };
}

function checked(cells: readonly string[], lines: number, layout: Layout): RowAttempt {
  if (fits(cells, layout)) return { cells, lines, problem: '' };
  return { cells: undefined, lines, problem: countProblem(cells.length, layout) };
}

function fits({ length }: readonly string[], { width }: Layout): boolean {
  return width === undefined || length === width;
}

function countProblem(count: number, { width }: Layout): string {
  return `${count} cells where the header has ${width}; quote cells that hold the separator`;
}

function parsed(
  text: string,
  delimiter: string,
  isRelaxed: boolean,
): readonly string[] | undefined {
  try {
    const rows = parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: isRelaxed,
    }) as string[][];
    return rows.length === 1 ? rows[0] : undefined;
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

function hasOddQuotes(line: string): boolean {
  return line.split('"').length % 2 === 0;
}

function delimiterOf(header: string): string {
  const count = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
