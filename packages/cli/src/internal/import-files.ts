import { CliError } from '../cli-error.ts';
import type { CliIo } from '../cli-io.ts';
import { createProgress } from './create-progress.ts';
import { issueLine, type FileIssue } from './file-issue.ts';
import { listInputFiles, type ListedFile } from './list-input-files.ts';
import { messageOf } from './report-error.ts';

/** Below this many files the work is done before a bar can be read. */
const LONG = 50;

export interface ImportedFiles<T> {
  readonly items: readonly { readonly file: ListedFile; readonly item: T }[];
  readonly issues: readonly FileIssue[];
}

export interface ImportFilesOptions<T> {
  readonly io: CliIo;
  readonly title: string;
  readonly note: (text: string) => void;
  importFile(file: ListedFile): Promise<T & { readonly issues: readonly FileIssue[] }>;
  /** Why an imported file cannot be used all the same. */
  refuse?(item: T, earlier: readonly T[]): Pick<FileIssue, 'code' | 'message'> | undefined;
}

/**
 * Imports all files that can be; a file that cannot is an issue and costs no other file.
 *
 * @throws CliError `bad-input` when none is left.
 */
export async function importFiles<T>(
  paths: readonly string[],
  options: ImportFilesOptions<T>,
): Promise<ImportedFiles<T>> {
  const { io, note, title } = options;
  const listing = await listInputFiles(paths, io.cwd);
  for (const text of listing.notes) note(`note: ${text}`);
  const issues: FileIssue[] = [...listing.issues];
  const items: { readonly file: ListedFile; readonly item: T }[] = [];
  const progress = await createProgress(io, { title, isLong: listing.files.length >= LONG });
  try {
    for (const [i, file] of listing.files.entries()) {
      progress.update(i, listing.files.length);
      const item = await importOne(file, issues, options);
      const refused =
        item &&
        options.refuse?.(
          item,
          items.map((each) => each.item),
        );
      if (refused) issues.push({ ...refused, file: file.path, isLeftOut: true });
      else if (item) items.push({ file, item });
    }
  } finally {
    progress.stop();
  }
  if (items.length === 0) throw nothingLeft(paths, issues, note);
  return { items, issues: issues.toSorted((a, b) => compareBytes(a.file, b.file)) };
}

async function importOne<T>(
  file: ListedFile,
  issues: FileIssue[],
  { importFile }: ImportFilesOptions<T>,
): Promise<T | undefined> {
  try {
    const item = await importFile(file);
    issues.push(...item.issues);
    return item;
  } catch (error) {
    const message = messageOf(error).replace(`${file.path}: `, '');
    issues.push({
      file: file.path,
      code: CliError.is(error) ? error.code : 'not-imported',
      message,
      isLeftOut: true,
    });
    return undefined;
  }
}

function nothingLeft(
  paths: readonly string[],
  issues: readonly FileIssue[],
  note: (text: string) => void,
): CliError {
  for (const issue of issues) note(issueLine(issue));
  return new CliError(
    'bad-input',
    `no usable file in ${paths.join(', ')}; give .json, .txt or .md files (a CV also as .pdf, .docx, .xml or .zip) or a folder of them`,
  );
}

function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
