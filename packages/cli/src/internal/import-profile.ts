import type { Linker } from '@tremplin/linking';
import { importProfile as importCv, type ImportResult, type Source } from '@tremplin/profile';
import { CliError } from '../cli-error.ts';
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

/** Milliseconds for one PDF: no CV needs as many. */
const MOST_TIME = 60_000;

/** One CV file → profile. */
export async function importProfile(
  path: string,
  options: ImportProfileOptions,
): Promise<ImportedProfile> {
  const { cwd, ...importOptions } = options;
  const read = await readInputFile(path, { cwd, isCv: true });
  if (read.content.format === 'json' && typeof read.content.value === 'string') {
    throw new CliError('bad-input', `${path}: the JSON is one string; give a JSON object`);
  }
  const result = await importCv(inputOf(read), {
    ...importOptions,
    // Loaded here, so that it is a dependency of the program and not only a peer of the library.
    ...(/\.pdf$/iu.test(path) && {
      unpdf: await import('unpdf'),
      signal: AbortSignal.timeout(MOST_TIME),
    }),
  });
  const file = { ...read, text: textOf(read, result) };
  const issues = result.issues.map(({ code, source, message }) => ({
    file: path,
    code,
    place: placeOf(source, file.text),
    message,
    isLeftOut: false,
  }));
  return { file, result, issues: [...file.issues, ...issues] };
}

function inputOf({ content, text }: InputFile): unknown {
  if (content.format === 'json') return content.value;
  return content.format === 'binary' ? content.bytes : text;
}

/** Offsets count in the text that was read from a file of another program. */
function textOf({ text }: InputFile, { vaultEntry }: ImportResult): string {
  return 'base64' in vaultEntry ? (vaultEntry.text ?? '') : text;
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
