import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { REPOSITORY_ROOT } from '../repository-root.ts';

const SKIPPED_FOLDERS = /(?:^|\/)(?:node_modules|dist|coverage|\.[^/]+|testkit)(?:\/|$)/u;

/**
 * The pages whose examples run: every README, every page of `docs`, CONTRIBUTING, and the sources
 * of the packages. Paths relative to the root, with `/`, sorted.
 */
export function documentedFiles(): readonly string[] {
  const pages = readdirSync(REPOSITORY_ROOT).filter((name) => name.endsWith('.md'));
  const inFolders = ['packages', 'docs', 'examples', 'benchmarks'].flatMap(filesBelow);
  return [...pages, ...inFolders.filter(isDocumented)].toSorted();
}

function isDocumented(file: string): boolean {
  if (SKIPPED_FOLDERS.test(file)) return false;
  return file.endsWith('.md') || /^packages\/[^/]+\/src\/.+\.ts$/u.test(file);
}

function filesBelow(folder: string): readonly string[] {
  const found: string[] = [];
  const visit = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.isDirectory() && entry.name !== 'node_modules') visit(join(path, entry.name));
      if (entry.isFile()) found.push(join(path, entry.name));
    }
  };
  try {
    visit(join(REPOSITORY_ROOT, folder));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return found.map((path) => relative(REPOSITORY_ROOT, path).split(sep).join('/'));
}
