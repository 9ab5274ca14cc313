import type { ImportOptions } from '../import-options.ts';
import type { ImportIssue, ImportResult } from '../import-result.ts';
import { childPointer } from '../internal/json-pointer.ts';
import { identify } from '../internal/import-session.ts';
import { describeValue } from '../internal/describe-value.ts';
import { ProfileError } from '../profile-error.ts';
import { base64OfBytes } from './internal/base64.ts';
import { LINKED_IN } from './internal/linked-in-format.ts';
import { LINKED_IN_TABLES } from './internal/linked-in-tables.ts';
import { readDocument } from './internal/read-document.ts';
import { readRows } from './internal/read-rows.ts';
import { readZip } from './internal/read-zip.ts';

const IMPORTER = 'importLinkedIn';
const MAXIMUM_FILE = 20_000_000;

/**
 * Reads a LinkedIn data export: the texts of its CSV files by file name, or the bytes of the ZIP archive. What each
 * file and column becomes is in `LINKED_IN_COVERAGE`. Places are `/Positions.csv/0/Title`: file, row from 0, column.
 *
 * A row that cannot be read is reported in `issues` with its line and costs no other.
 *
 * @throws ProfileError `invalid-input`, `invalid-document` or `protected-document` (the archive), `too-long` (a file
 *   of more than 20,000,000 characters, an archive of more than 50,000,000 bytes inflated), `weak-key`,
 *   `invalid-subject`, `invalid-option`.
 *
 * @example
 * ```ts
 * import { createLinker } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 * import { importLinkedIn } from '@tremplin/profile';
 *
 * const files = {
 *   'Profile.csv': 'First Name,Last Name\nAda,Swift\n',
 *   'Skills.csv': 'Name\nTypeScript\n',
 * };
 * const { profile } = await importLinkedIn(files, {
 *   linker: await createLinker(digitalPack()),
 *   subjectId: 'row-42',
 *   key: 'a secret of 16 bytes or more',
 *   now: new Date('2026-11-22'),
 * });
 * profile.skills.length; // 1
 * ```
 */
export async function importLinkedIn(
  input: Uint8Array | Readonly<Record<string, string>>,
  options: ImportOptions,
): Promise<ImportResult> {
  identify(options);
  const files = input instanceof Uint8Array ? filesOfArchive(input) : filesOf(input);
  const { value, issues } = tablesOf(files);
  const original =
    input instanceof Uint8Array
      ? ({ format: 'linked-in-archive', base64: base64OfBytes(input) } as const)
      : ({ format: 'linked-in', files: input } as const);
  const result = await readDocument({ value, format: LINKED_IN, original }, options);
  return { ...result, issues: [...issues, ...result.issues] };
}

function filesOfArchive(bytes: Uint8Array): ReadonlyMap<string, string> {
  const found = readZip(bytes, { importer: IMPORTER, isWanted: (name) => /\.csv$/iu.test(name) });
  const decoder = new TextDecoder();
  return byBaseName([...found].map(([name, content]) => [name, decoder.decode(content)]));
}

function filesOf(input: unknown): ReadonlyMap<string, string> {
  const isRecord = typeof input === 'object' && input !== null && !Array.isArray(input);
  const entries = isRecord ? Object.entries(input) : [];
  if (entries.length === 0 || entries.some(([, text]) => typeof text !== 'string')) {
    throw new ProfileError(
      'invalid-input',
      `${IMPORTER}: got ${describeValue(input)}; give the bytes of the archive, or the text of each CSV file by its name`,
    );
  }
  return byBaseName(entries as [string, string][]);
}

/** Files lie in folders in some exports. */
function byBaseName(files: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(files.map(([name, text]) => [name.slice(name.lastIndexOf('/') + 1), text]));
}

function tablesOf(files: ReadonlyMap<string, string>): {
  readonly value: Readonly<Record<string, unknown>>;
  readonly issues: readonly ImportIssue[];
} {
  const issues: ImportIssue[] = [];
  const tables = [...files].map(([name, text]): readonly [string, unknown] => {
    if (text.length > MAXIMUM_FILE) {
      throw new ProfileError(
        'too-long',
        `${IMPORTER}: a file has ${text.length} characters, the limit is ${MAXIMUM_FILE}; give the export of one person`,
      );
    }
    // Of the other files nothing is read, so their rows need not be parsed: all that counts is that they are there.
    if (!Object.hasOwn(LINKED_IN_TABLES, name)) return [name, text];
    const { header, rows, broken } = readRows(text);
    for (const { line, problem } of broken) {
      issues.push({
        code: 'broken-row',
        source: { pointer: childPointer('', name) },
        message: `${name} line ${line}: ${problem}; the row was not read`,
      });
    }
    return [
      name,
      rows.map(({ cells }) => Object.fromEntries(header.map((column, i) => [column, cells[i]!]))),
    ];
  });
  return { value: Object.fromEntries(tables), issues };
}
