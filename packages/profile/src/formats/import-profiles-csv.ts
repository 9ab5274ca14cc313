import type { ImportOptions } from '../import-options.ts';
import type { ImportResult } from '../import-result.ts';
import { describeValue } from '../internal/describe-value.ts';
import { ProfileError } from '../profile-error.ts';
import type { CoverageRow } from '../json-resume-coverage.ts';
import { CSV_MEANINGS, type CsvColumns } from './csv-columns.ts';
import { csvCoverage, csvFormat } from './internal/csv-format.ts';
import { readDocument } from './internal/read-document.ts';
import { readRows, type CsvTable } from './internal/read-rows.ts';
import { skillItems } from './internal/skill-items.ts';
import { DROP_POLICIES } from '../internal/drop-policy.ts';

export interface ImportProfilesCsvOptions extends Omit<ImportOptions, 'subjectId'> {
  /** What each column holds; exactly one is the `subjectId`. A column that is not named goes to the vault. */
  readonly columns: CsvColumns;
  /** Between the skills of a cell. @defaultValue semicolon, comma, vertical bar or line end */
  readonly separator?: string | RegExp;
}

/** One row and what became of it. */
export interface ImportedRow {
  /** Of the text, from 1. */
  readonly line: number;
  readonly result: ImportResult;
}

/** A row that gave no profile. */
export interface RowIssue {
  readonly line: number;
  readonly code: 'broken-row' | 'no-subject' | 'duplicate-subject';
  /** Line, what is wrong (never a cell) and remedy, in one sentence. */
  readonly message: string;
}

export interface ImportedTable {
  /** In the order of the table. */
  readonly rows: readonly ImportedRow[];
  readonly issues: readonly RowIssue[];
  /** What became of each column. */
  readonly coverage: readonly CoverageRow[];
}

const IMPORTER = 'importProfilesCsv';
const MAXIMUM_TEXT = 50_000_000;

/**
 * Reads a table of people, one row each, by a map of its columns. Separator comma, semicolon or tab. A row that
 * cannot be read is reported with its line and costs no other; a column that the map does not name goes to
 * the vault and is reported as `unknownKey` in each row.
 *
 * `skills` are lists (`SQL (advanced); Python`), `codes` are codes of skills or occupations, `title` is an occupation;
 * texts are `summary`, `experience`, `volunteering`, `project` and `training`; `start` and `end` are those of the
 * experience. Any `DropCategory` says that a column stays behind.
 *
 * @throws ProfileError `invalid-input` (not a string, two columns with one name), `invalid-option` (a column that is
 *   not there, an unknown meaning, not exactly one `subjectId`), `too-long` (more than 50,000,000 characters),
 *   `weak-key`.
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importProfilesCsv } from '@tremplin/profile';
 *
 * const { rows, issues } = await importProfilesCsv('ID;Nom;Skills\n17;Swift;TypeScript, Git\n;Blanc;SQL\n', {
 *   columns: { ID: 'subjectId', Nom: 'identity', Skills: 'skills' },
 *   linker: await createLinker(digitalPack()),
 *   key: 'a secret of 16 bytes or more',
 *   now: new Date('2026-11-22'),
 * });
 * rows[0]?.result.profile.skills.length; // 2
 * issues[0]?.line; // 3
 * ```
 */
export async function importProfilesCsv(
  text: string,
  options: ImportProfilesCsvOptions,
): Promise<ImportedTable> {
  checkText(text);
  const { columns, separator = /[;,|\n]/u, ...importOptions } = options;
  const table = readRows(text);
  const subject = checkColumns(columns, table);
  const format = csvFormat(columns);
  const rows: ImportedRow[] = [];
  const issues: RowIssue[] = table.broken.map(({ line, problem }) => ({
    line,
    code: 'broken-row',
    message: `line ${line}: ${problem}`,
  }));
  const lineOfSubject = new Map<string, number>();
  for (const { line, cells } of table.rows) {
    const subjectId = cells[subject]!.trim();
    const issue = subjectIssue(subjectId, line, lineOfSubject);
    if (issue) {
      issues.push(issue);
      continue;
    }
    lineOfSubject.set(subjectId, line);
    const pairs = table.header.map((column, i) => [column, cells[i]!] as const);
    const value = Object.fromEntries(
      pairs.map(([column, cell]) => [
        column,
        Object.hasOwn(columns, column) && columns[column] === 'skills'
          ? skillItems(cell, separator)
          : cell,
      ]),
    );
    const original = { format: 'csv', cells: pairs } as const;
    const result = await readDocument({ value, format, original }, { ...importOptions, subjectId });
    rows.push({ line, result });
  }
  return {
    rows,
    issues: issues.toSorted((a, b) => a.line - b.line),
    coverage: csvCoverage(columns),
  };
}

function checkText(text: unknown): void {
  if (typeof text !== 'string') {
    throw new ProfileError(
      'invalid-input',
      `${IMPORTER}: got ${describeValue(text)}; give the text of the table`,
    );
  }
  if (text.length > MAXIMUM_TEXT) {
    throw new ProfileError(
      'too-long',
      `${IMPORTER}: got ${text.length} characters, the limit is ${MAXIMUM_TEXT}; give the table in parts`,
    );
  }
}

/** The index of the column with the subject. Names of columns are the host's own, so they may be shown. */
function checkColumns(columns: CsvColumns, { header }: CsvTable): number {
  const repeated = header.findIndex((column, i) => header.indexOf(column) < i);
  if (repeated !== -1) {
    throw new ProfileError(
      'invalid-input',
      `${IMPORTER}: column ${repeated + 1} has the name of an earlier one; give each column its own name`,
    );
  }
  for (const [column, meaning] of Object.entries(columns)) {
    if (!header.includes(column)) {
      throw new ProfileError(
        'invalid-option',
        `${IMPORTER}: options.columns names "${column}", which is none of the ${header.length} columns of the table; correct the name`,
      );
    }
    if (
      !(CSV_MEANINGS as readonly string[]).includes(meaning) &&
      !Object.hasOwn(DROP_POLICIES, meaning)
    ) {
      throw new ProfileError(
        'invalid-option',
        `${IMPORTER}: options.columns["${column}"] is no meaning that we know; give one of ${CSV_MEANINGS.join(', ')} or a DropCategory`,
      );
    }
  }
  const subjects = Object.keys(columns).filter((column) => columns[column] === 'subjectId');
  if (subjects.length === 1) return header.indexOf(subjects[0]!);
  throw new ProfileError(
    'invalid-option',
    `${IMPORTER}: options.columns has ${subjects.length} columns with the meaning subjectId; give exactly one`,
  );
}

function subjectIssue(
  subjectId: string,
  line: number,
  lineOfSubject: ReadonlyMap<string, number>,
): RowIssue | undefined {
  if (subjectId === '') {
    const message = `line ${line}: the column of the subject id is empty; give each person an id`;
    return { line, code: 'no-subject', message };
  }
  const earlier = lineOfSubject.get(subjectId);
  if (earlier === undefined) return undefined;
  const message = `line ${line}: the subject id is that of line ${earlier}, which was read; give each person one row`;
  return { line, code: 'duplicate-subject', message };
}
