import { readdir, stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import type { FileIssue } from './file-issue.ts';

export interface ListedFile {
  /** As typed, or the folder as typed and the name in it. */
  readonly path: string;
  /** Name without folder and extension: the host's opaque id. */
  readonly stem: string;
}

export interface FileListing {
  /** In byte order of their absolute paths, whatever the order on the command line or on the disk. */
  readonly files: readonly ListedFile[];
  readonly issues: readonly FileIssue[];
  readonly notes: readonly string[];
}

/**
 * The files named, and those in the folders named. Sub-folders and hidden files are left alone; of two
 * files with the same stem the first is kept, because the stem is the id.
 */
export async function listInputFiles(paths: readonly string[], cwd: string): Promise<FileListing> {
  const notes: string[] = [];
  const byPath = new Map<string, ListedFile>();
  for (const path of paths) {
    for (const found of await expand(path, cwd, notes)) {
      const absolute = resolve(cwd, found);
      // A file named twice, or named beside its folder, is one file.
      if (!byPath.has(absolute))
        byPath.set(absolute, { path: found, stem: basename(found, extname(found)) });
    }
  }
  const ordered = [...byPath].toSorted(([a], [b]) =>
    Buffer.compare(Buffer.from(a), Buffer.from(b)),
  );
  return { ...withoutRepeated(ordered.map(([, file]) => file)), notes: notes.toSorted() };
}

async function expand(path: string, cwd: string, notes: string[]): Promise<readonly string[]> {
  const isFolder = await stat(resolve(cwd, path)).then(
    (found) => found.isDirectory(),
    // Not there: reading it will say so.
    () => false,
  );
  if (!isFolder) return [path];
  const entries = await readdir(resolve(cwd, path));
  const files: string[] = [];
  let ignored = 0;
  for (const name of entries) {
    const isSubFolder = await stat(resolve(cwd, path, name)).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (name.startsWith('.') || isSubFolder) ignored++;
    else files.push(`${path.replace(/\/$/u, '')}/${name}`);
  }
  if (ignored > 0)
    notes.push(
      `${path}: ${ignored} hidden ${ignored === 1 ? 'file or sub-folder' : 'files or sub-folders'} not read`,
    );
  return files;
}

function withoutRepeated(ordered: readonly ListedFile[]): Pick<FileListing, 'files' | 'issues'> {
  const kept = new Map<string, ListedFile>();
  const issues: FileIssue[] = [];
  for (const file of ordered) {
    const first = kept.get(file.stem);
    if (!first) kept.set(file.stem, file);
    else {
      const message = `same id as ${first.path}, which is used; give each file its own base name`;
      issues.push({ file: file.path, code: 'duplicate-id', message, isLeftOut: true });
    }
  }
  return { files: [...kept.values()], issues };
}
