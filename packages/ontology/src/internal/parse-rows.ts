import { CsvError, parse } from '#csv-parse';

/** How cells are written. */
export interface TableLayout {
  readonly delimiter: string;
  readonly quote: '"' | false;
}

/** Takes each row with the line where it starts. */
export type TakeRow = (line: number, cells: readonly string[]) => void;

/** The first row that cannot be read. */
export interface BrokenRow {
  readonly line: number;
  /** A quote was opened and the text ended; else a quote stands where none may. */
  readonly isOpen: boolean;
}

/** Line ends are `\n` by now; the number of cells is the caller's business. */
const OPTIONS = { record_delimiter: '\n', relax_column_count: true } as const;

/**
 * Parses a text that starts at the start of a row, `firstLine`. Rows are taken up to the end or to the
 * first broken one, which is returned. Blank lines are no rows.
 */
export function parseRows(
  text: string,
  layout: TableLayout,
  { firstLine, take }: { readonly firstLine: number; readonly take: TakeRow },
): BrokenRow | undefined {
  if (layout.quote === false || !text.includes(layout.quote)) {
    takePlainRows(text, layout.delimiter, { firstLine, take });
    return undefined;
  }
  let rows: readonly (readonly string[])[];
  try {
    rows = parse(text, { ...OPTIONS, ...layout }) as string[][];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return parseUntilBroken(text, layout, { firstLine, take });
  }
  let line = firstLine;
  for (const cells of rows) {
    if (cells.length > 1 || cells[0] !== '') take(line, cells);
    line += 1 + lineEndsIn(cells);
  }
  return undefined;
}

/** Without a quote there is nothing to parse. Most rows are relations, which have none: a third of the time of an import. */
function takePlainRows(
  text: string,
  delimiter: string,
  { firstLine, take }: { readonly firstLine: number; readonly take: TakeRow },
): void {
  let line = firstLine;
  for (let at = 0; at < text.length; line++) {
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd === -1 ? text.length : lineEnd;
    if (end > at) take(line, text.slice(at, end).split(delimiter));
    at = end + 1;
  }
}

/** The parser tells where each row ended only at the price of an object per row: for broken texts alone. */
function parseUntilBroken(
  text: string,
  layout: TableLayout,
  { firstLine, take }: { readonly firstLine: number; readonly take: TakeRow },
): BrokenRow | undefined {
  let line = firstLine;
  try {
    parse(text, {
      ...OPTIONS,
      ...layout,
      on_record: (cells: string[]) => {
        if (cells.length > 1 || cells[0] !== '') take(line, cells);
        line += 1 + lineEndsIn(cells);
        return null;
      },
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { line, isOpen: error.code === 'CSV_QUOTE_NOT_CLOSED' };
  }
}

function lineEndsIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count++;
  }
  return count;
}
