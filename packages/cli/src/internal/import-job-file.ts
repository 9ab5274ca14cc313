import type { Linker } from '@tremplin/linking';
import { importJob, type JobImport } from '@tremplin/matching';
import type { FileIssue } from './file-issue.ts';
import { placeOf } from './import-profile.ts';
import { readInputFile } from './read-input-file.ts';

export interface ImportJobFileOptions {
  readonly linker: Linker;
  /** Used when the file has no id of its own. */
  readonly id: string;
  readonly cwd: string;
}

export interface ImportedJob extends Omit<JobImport, 'issues'> {
  /** Of the file and of its content. */
  readonly issues: readonly FileIssue[];
}

/** One job file (our JSON, schema.org JobPosting, plain text) → job. */
export async function importJobFile(
  path: string,
  { cwd, ...options }: ImportJobFileOptions,
): Promise<ImportedJob> {
  const { content, text, issues: fileIssues } = await readInputFile(path, { cwd });
  const { issues, ...imported } = await importJob(
    content.format === 'json' ? content.value : text,
    options,
  );
  const own = issues.map(({ code, source, message }) => ({
    file: path,
    code,
    place: placeOf(source, text),
    message,
    isLeftOut: false,
  }));
  return { ...imported, issues: [...fileIssues, ...own] };
}
