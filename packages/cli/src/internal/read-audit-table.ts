import { readFile, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { OntologyError } from '@tremplin/ontology';
import { decodeText } from '@tremplin/ontology/import';
import { parse } from 'csv-parse/sync';
import { CliError } from '../cli-error.ts';
import { findJsonError } from './find-json-error.ts';
import { formatBytes } from './format-number.ts';

/** One row of a table: a value per column, as text; `''` where there is none. */
export interface AuditTableRow {
  /** Line of the file for CSV and NDJSON, position in the list for JSON; from 1. */
  readonly at: number;
  readonly values: ReadonlyMap<string, string>;
}

/** A row that could not be read as the header says. */
export interface UnreadableRow {
  readonly at: number;
  readonly reason: 'wrong-number-of-values' | 'not-an-object';
}

/** A table as read: every row is in `rows` or in `unreadable`. */
export interface AuditTableFile {
  /** What `at` counts. */
  readonly unit: 'line' | 'item';
  readonly columns: readonly string[];
  readonly rows: readonly AuditTableRow[];
  readonly unreadable: readonly UnreadableRow[];
}

/** A file of applications, not a data lake: one string must hold it. */
const MAXIMUM_BYTES = 400_000_000;

/**
 * Reads a table of applications: CSV (comma, semicolon or tab, whichever the header has most of), JSON (a list
 * of flat objects) or NDJSON.
 *
 * @throws CliError `bad-input`: not there, of another kind, empty, broken, or with two columns of one name. No
 *   value is repeated.
 */
export async function readAuditTable(path: string, cwd: string): Promise<AuditTableFile> {
  const text = await readTextFile(path, resolve(cwd, path));
  if (text.trim() === '') throw badInput(path, 'the file is empty; check that it was saved');
  switch (extname(path).toLowerCase()) {
    case '.json':
      return fromObjects(parseJson(text, path), path, 'item');
    case '.ndjson':
    case '.jsonl':
      return fromObjects(parseLines(text, path), path, 'line');
    default:
      return fromCsv(text, path);
  }
}

const KINDS: ReadonlySet<string> = new Set(['.csv', '.tsv', '.txt', '.json', '.ndjson', '.jsonl']);

async function readTextFile(path: string, absolute: string): Promise<string> {
  if (!KINDS.has(extname(path).toLowerCase())) {
    throw badInput(path, `unknown kind of file; give ${[...KINDS].join(', ')}`);
  }
  try {
    const found = await stat(absolute);
    if (!found.isFile()) throw badInput(path, 'not a file; give one file');
    if (found.size > MAXIMUM_BYTES) {
      const [size, limit] = [formatBytes(found.size, 'en'), formatBytes(MAXIMUM_BYTES, 'en')];
      throw badInput(path, `${size}, the limit is ${limit}; split it by period or by job`);
    }
    return decodeText(await readFile(absolute), path).text;
  } catch (cause) {
    if (CliError.is(cause)) throw cause;
    if (OntologyError.is(cause)) {
      throw new CliError('bad-input', cause.message.replace(/^ontology: /u, ''), { cause });
    }
    const { code = 'unknown error' } = cause as NodeJS.ErrnoException;
    throw badInput(
      path,
      code === 'ENOENT' ? 'no such file; check the path' : `cannot be read (${code})`,
    );
  }
}

function fromCsv(text: string, path: string): AuditTableFile {
  const records = parseCsv(text, path);
  const [header, ...rest] = records;
  if (header === undefined)
    throw badInput(path, 'the file has no header; put names of columns first');
  const columns = header.record.map((name) => name.trim());
  requireColumns(columns, path);
  const rows: AuditTableRow[] = [];
  const unreadable: UnreadableRow[] = [];
  for (const { record, at } of rest) {
    if (record.length !== columns.length) {
      unreadable.push({ at, reason: 'wrong-number-of-values' });
      continue;
    }
    rows.push({ at, values: new Map(columns.map((name, i) => [name, record[i]!.trim()])) });
  }
  return { unit: 'line', columns, rows, unreadable };
}

interface CsvRecord {
  readonly record: readonly string[];
  /** Line on which it starts. */
  readonly at: number;
}

function parseCsv(text: string, path: string): readonly CsvRecord[] {
  try {
    const parsed = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as readonly {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    // `lines` is where a record ends; a value over several lines makes it start earlier.
    return parsed.map(({ record, info }) => ({
      record,
      at: info.lines - record.reduce((breaks, value) => breaks + (value.split('\n').length - 1), 0),
    }));
  } catch (cause) {
    const { lines } = cause as { readonly lines?: number };
    const where = lines === undefined ? '' : ` from line ${lines} on`;
    // The error itself is not kept: its message quotes the file.
    throw badInput(path, `not CSV${where}; check the quotes, or export the file again`);
  }
}

function delimiterOf(text: string): string {
  const header = text.slice(0, Math.max(0, text.indexOf('\n')) || text.length);
  const counts = [',', ';', '\t'].map((sign) => [sign, header.split(sign).length] as const);
  return counts.reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

function requireColumns(columns: readonly string[], path: string): void {
  const twice = columns.find((name, i) => columns.indexOf(name) !== i);
  if (twice !== undefined) {
    const named = twice === '' ? 'two columns have no name' : `two columns are called ${twice}`;
    throw badInput(path, `${named}; rename one of them`);
  }
}

function fromObjects(
  items: readonly unknown[],
  path: string,
  unit: AuditTableFile['unit'],
): AuditTableFile {
  const columns = new Set<string>();
  const rows: AuditTableRow[] = [];
  const unreadable: UnreadableRow[] = [];
  items.forEach((item, i) => {
    const at = i + 1;
    if (typeof item !== 'object' || item === null || Array.isArray(item)) {
      unreadable.push({ at, reason: 'not-an-object' });
      return;
    }
    const values = new Map<string, string>();
    for (const [name, value] of Object.entries(item)) {
      columns.add(name);
      if (typeof value === 'object' && value !== null) continue;
      values.set(name, value === null ? '' : String(value).trim());
    }
    rows.push({ at, values });
  });
  if (rows.length === 0) throw badInput(path, 'no rows; give a list of objects, one per row');
  return { unit, columns: [...columns], rows, unreadable };
}

function parseJson(text: string, path: string): readonly unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const { line, column, problem } = findJsonError(text) ?? { line: 1, column: 1, problem: '' };
    throw badInput(path, `broken JSON at line ${line}, column ${column}: ${problem}`);
  }
  if (Array.isArray(value)) return value;
  throw badInput(path, 'not a list; give a list of objects, one per row');
}

function parseLines(text: string, path: string): readonly unknown[] {
  const items = text.split('\n').map((line): unknown => {
    if (line.trim() === '') return undefined;
    try {
      return JSON.parse(line);
    } catch {
      return null;
    }
  });
  while (items.length > 0 && items.at(-1) === undefined) items.pop();
  if (items.length === 0) throw badInput(path, 'no rows; give one JSON object per line');
  return items;
}

function badInput(path: string, message: string): CliError {
  return new CliError('bad-input', `${path}: ${message}`);
}
