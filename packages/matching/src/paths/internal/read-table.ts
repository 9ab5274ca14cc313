import { parse } from '#csv-parse';
import { MatchingError } from '../../matching-error.ts';
import type { TableIssue } from '../shortage.ts';

export interface TableRow {
  /** From 1, the header being 1. */
  readonly line: number;
  /** The value of a column, trimmed; `''` where the table has no such column. */
  get(column: string): string;
}

/** Names by which a column is known, the first found counts. */
export type ColumnNames<Column extends string> = Readonly<Record<Column, readonly string[]>>;

export interface ReadTableOptions<Column extends string> {
  /** For messages. */
  readonly table: string;
  readonly columns: ColumnNames<Column>;
  readonly required: readonly Column[];
  /** Names given by the host, which go before the known ones. */
  readonly renamed: Readonly<Partial<Record<Column, string>>>;
}

export interface Table {
  readonly rows: readonly TableRow[];
  readonly issues: TableIssue[];
}

/**
 * A CSV with a header, separated by whichever of `;`, `,` and tab its first line has most of. Rows with another number of
 * values are reported.
 *
 * @throws MatchingError `invalid-table`: not CSV, or without a column that is needed.
 */
export function readTable<Column extends string>(
  text: string,
  options: ReadTableOptions<Column>,
): Table {
  const [header, ...records] = parseCsv(text, options.table);
  const names = (header?.record ?? []).map(normalized);
  const places = placesOf(names, options);
  const issues: TableIssue[] = [];
  const rows: TableRow[] = [];
  for (const { record, line } of records) {
    if (record.length === names.length) {
      rows.push({ line, get: (column) => record[places.get(column) ?? -1]?.trim() ?? '' });
    } else {
      const message = `${record.length} values where the header has ${names.length}; check separators and quotes`;
      issues.push({ code: 'invalid-row', line, message });
    }
  }
  return { rows, issues };
}

function placesOf<Column extends string>(
  names: readonly string[],
  { table, columns, required, renamed }: ReadTableOptions<Column>,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const column of Object.keys(columns) as Column[]) {
    const known = renamed[column] === undefined ? columns[column] : [renamed[column]];
    const place = known.map((name) => names.indexOf(normalized(name))).find((at) => at >= 0);
    if (place !== undefined) places.set(column, place);
    else if (required.includes(column) || renamed[column] !== undefined)
      throw new MatchingError(
        'invalid-table',
        `${table}: no column for "${column}" (looked for ${known.join(', ')}; the table has ${names.slice(0, 20).join(', ')}); rename it, or name it with the option "columns"`,
      );
  }
  return places;
}

/** Case, accents and signs differ between editions of one table; so does the year at the end of a name. */
function normalized(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/gu, '')
    .replace(/(?<=^(?:nom)?be)\d{2}$/u, '');
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly line: number;
}

function parseCsv(text: string, table: string): readonly CsvRecord[] {
  const first = text.slice(0, Math.max(0, text.indexOf('\n')) || text.length);
  const count = (sign: string): number => first.split(sign).length;
  const delimiter = [';', ',', '\t'].reduce((a, b) => (count(b) > count(a) ? b : a));
  try {
    const parsed = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as readonly {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    return parsed.map(({ record, info }) => ({
      record,
      // `lines` is where a record ends.
      line: info.lines - record.reduce((sum, value) => sum + value.split('\n').length - 1, 0),
    }));
  } catch (cause) {
    const { lines } = cause as { readonly lines?: number };
    // The error itself is not kept: its message quotes the table.
    throw new MatchingError(
      'invalid-table',
      `${table}: not CSV${lines === undefined ? '' : ` from line ${lines} on`}; check the quotes, or export the table again`,
    );
  }
}

/** A number as tables of French offices write it: `1 234,5`. `undefined` for anything else. */
export function tableNumber(text: string): number | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/gu, '').replace(',', '.');
  return /^\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : undefined;
}
