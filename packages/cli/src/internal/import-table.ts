import type { Linker } from '@tremplin/linking';
import { importProfilesCsv, type CsvColumns, type ImportedTable } from '@tremplin/profile';
import type { FileIssue } from './file-issue.ts';
import { placeOf } from './import-profile.ts';
import { readInputFile, TABLE_FILES } from './read-input-file.ts';
import { readJsonObject } from './read-json-object.ts';

export interface ImportTableOptions {
  readonly linker: Linker;
  readonly key: Uint8Array | string;
  readonly now: Date;
  readonly cwd: string;
  /** JSON file: the name of each column, and what it holds. */
  readonly columns: string;
}

export interface ImportedTableFile {
  readonly rows: ImportedTable['rows'];
  /** Of the file, of rows that gave nothing, and of cells. */
  readonly issues: readonly FileIssue[];
}

/** A table of people → profiles. */
export async function importTable(
  path: string,
  { cwd, columns, ...options }: ImportTableOptions,
): Promise<ImportedTableFile> {
  const map = (await readJsonObject(columns, cwd)) as CsvColumns;
  const file = await readInputFile(path, { cwd, formats: TABLE_FILES });
  const { rows, issues } = await importProfilesCsv(file.text, { ...options, columns: map });
  const ofCells = rows.flatMap(({ line, result }) =>
    result.issues.map(({ code, source, message }) => ({
      file: path,
      code,
      place: `line ${line} ${placeOf(source, '')}`,
      message,
      isLeftOut: false,
    })),
  );
  const ofRows = issues.map(({ code, message }) => ({
    file: path,
    code,
    message,
    isLeftOut: true,
  }));
  return { rows, issues: [...file.issues, ...ofRows, ...ofCells] };
}
