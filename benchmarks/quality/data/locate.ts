import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where a part of the data may lie. */
export interface Place {
  /** Names of folders and of the part, from the root of the data: `['bench', 'melo']`. */
  readonly path: readonly string[];
  /** Whether what is found there is the part. */
  readonly isIt: (path: string) => boolean;
}

/**
 * Finds a part of the data below what `--data` names: the root of the data, a folder on the way to the part, or
 * the part itself. The first that {@link Place.isIt} accepts, from the longest path to the shortest.
 */
export function locate(dataPath: string, { path, isIt }: Place): string | undefined {
  const tries = path.map((_, i) => join(dataPath, ...path.slice(i)));
  return [...tries, dataPath].find((each) => existsSync(each) && isIt(each));
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
