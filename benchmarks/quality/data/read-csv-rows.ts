import { parse } from 'csv-parse/sync';
import { CliError } from '@tremplin/cli';
import { readText } from './read-text.ts';

export type CsvRow = Readonly<Record<string, string>>;

/**
 * The rows of a CSV file with a header, plain or compressed.
 *
 * @throws CliError `bad-input` when it cannot be parsed or lacks one of the columns; no content is repeated.
 */
export function readCsvRows(file: string, columns: readonly string[]): readonly CsvRow[] {
  const [header = [], ...rows] = parseRows(file);
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    throw new CliError(
      'bad-input',
      `${file}: no column ${missing.join(', ')}; expected ${columns.join(', ')} in the first line`,
    );
  }
  return rows.map((row) => Object.fromEntries(header.map((column, i) => [column, row[i] ?? ''])));
}

function parseRows(file: string): readonly (readonly string[])[] {
  try {
    return parse(readText(file), { bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch (cause) {
    if (CliError.is(cause)) throw cause;
    const { lines } = cause as { readonly lines?: number };
    const where = lines === undefined ? file : `${file}:${lines}`;
    throw new CliError('bad-input', `${where}: not CSV from here on; fetch the file again`, {
      cause,
    });
  }
}
