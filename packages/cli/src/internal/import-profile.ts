import type { Linker } from '@tremplin/linking';
import { importJsonResume, importText, type ImportResult, type Source } from '@tremplin/profile';
import type { FileIssue } from './file-issue.ts';
import { readInputFile, type InputFile } from './read-input-file.ts';

export interface ImportProfileOptions {
  readonly linker: Linker;
  readonly subjectId: string;
  readonly key: Uint8Array | string;
  readonly now: Date;
  readonly cwd: string;
}

export interface ImportedProfile {
  readonly file: InputFile;
  readonly result: ImportResult;
  /** Of the file and of its content. */
  readonly issues: readonly FileIssue[];
}

/** One CV file → profile. */
export async function importProfile(
  path: string,
  options: ImportProfileOptions,
): Promise<ImportedProfile> {
  const { cwd, ...importOptions } = options;
  const file = await readInputFile(path, cwd);
  const result =
    file.content.format === 'json'
      ? await importJsonResume(file.content.value, importOptions)
      : await importText(file.text, importOptions);
  const issues = result.issues.map(({ code, source, message }) => ({
    file: path,
    code,
    place: placeOf(source, file.text),
    message,
    isLeftOut: false,
  }));
  return { file, result, issues: [...file.issues, ...issues] };
}

/** A JSON pointer as it is, offsets as a line. */
export function placeOf(source: Partial<SourceFields>, text: string, line = 'line'): string {
  if (source.pointer !== undefined)
    return source.pointer === '' ? 'whole document' : source.pointer;
  return `${line} ${lineAt(text, source.start ?? 0)}`;
}

type SourceFields = Extract<Source, { pointer: string }> & Extract<Source, { start: number }>;

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
    line++;
  return line;
}
