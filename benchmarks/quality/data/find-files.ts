import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CliError } from '@tremplin/cli';
import { isFile, isFolder, locate } from './locate.ts';

/** Which files a task reads. */
export interface FileSearch {
  /** Folders from the root of the data: `['bench', 'jobbert']`. */
  readonly folder: readonly string[];
  /** Of the name without `.gz`. */
  readonly isName: (name: string) => boolean;
  /** For the error: `bench/jobbert/*.csv`. */
  readonly shown: string;
}

/**
 * The files of a task in name order: one file that `--data` names itself, or those of the folder. A file that is
 * there plain and compressed is read once.
 *
 * @throws CliError `bad-input` when there is none.
 */
export function findFiles(
  dataPath: string,
  { folder, isName, shown }: FileSearch,
): readonly string[] {
  if (isFile(dataPath)) return [dataPath];
  const filesIn = (path: string): readonly string[] => {
    const names = readdirSync(path).toSorted();
    return names
      .filter((name) => isName(plainName(name)))
      .filter((name) => !(name.endsWith('.gz') && names.includes(plainName(name))))
      .map((name) => join(path, name))
      .filter(isFile);
  };
  const found = locate(dataPath, {
    path: folder,
    isIt: (path) => isFolder(path) && filesIn(path).length > 0,
  });
  if (found !== undefined) return filesIn(found);
  throw new CliError('bad-input', `no ${shown} in --data; check the path`);
}

/** The name of a file without `.gz`. */
export function plainName(path: string): string {
  return basename(path).replace(/\.gz$/u, '');
}
