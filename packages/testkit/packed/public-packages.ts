import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../src/repository-root.ts';

export interface PublicPackage {
  /** `@tremplin/ontology` */
  readonly name: string;
  /** `ontology` */
  readonly shortName: string;
  readonly folder: string;
  /** Whether it can be imported; the CLI cannot. */
  readonly isLibrary: boolean;
}

/** The packages of the workspace that are published. */
export function publicPackages(): readonly PublicPackage[] {
  return readdirSync(join(REPOSITORY_ROOT, 'packages'))
    .map((shortName) => join(REPOSITORY_ROOT, 'packages', shortName))
    .flatMap(readPackage);
}

/** True when `dist` is younger than everything it is built from. */
export function isBuilt(folder: string): boolean {
  const inputs = [
    join(folder, 'src'),
    join(folder, 'package.json'),
    ...['tsup.config.ts', 'tsconfig.options.json', 'pnpm-lock.yaml', 'NOTICE'].map((file) =>
      join(REPOSITORY_ROOT, file),
    ),
  ].flatMap(modificationTimes);
  const outputs = modificationTimes(join(folder, 'dist'));
  return outputs.length > 0 && Math.min(...outputs) > Math.max(...inputs);
}

function readPackage(folder: string): readonly PublicPackage[] {
  let manifest: { name: string; private?: boolean; exports?: unknown };
  try {
    manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as typeof manifest;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  if (manifest.private === true) return [];
  const { name, exports } = manifest;
  return [{ name, shortName: name.split('/').at(-1)!, folder, isLibrary: exports !== undefined }];
}

function modificationTimes(path: string): readonly number[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [stats.mtimeMs];
  return readdirSync(path).flatMap((entry) => modificationTimes(join(path, entry)));
}
