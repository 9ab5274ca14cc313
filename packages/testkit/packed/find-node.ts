import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../src/repository-root.ts';
import { runCommand } from './run-command.ts';

/** Kept between runs: a Node is about 100 MB. */
const CACHE = join(REPOSITORY_ROOT, 'node_modules/.cache/node');
const PROGRAM = process.platform === 'win32' ? 'node.exe' : 'node';

export interface NodeProgram {
  readonly path: string;
  readonly version: string;
}

/**
 * A Node of this major version: the running one when it is, else one brought by npm. The platform's own
 * package needs no install script; `node`, which does, is for platforms without one.
 *
 * @throws Error when neither package can be had.
 */
export async function findNode(major: string): Promise<NodeProgram> {
  if (process.versions.node.split('.')[0] === major) {
    return { path: process.execPath, version: process.versions.node };
  }
  const folder = join(CACHE, major);
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const platformPackage = `node-${platform}-${process.arch}`;
  const candidates = [platformPackage, 'node'].map((name) =>
    join(folder, 'node_modules', name, 'bin', PROGRAM),
  );
  for (const path of candidates) {
    if (await exists(path)) return nodeAt(path);
  }
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const install = (...what: readonly string[]): Promise<string> =>
    runCommand(['npm', 'install', '--prefer-offline', '--no-package-lock', ...what], {
      cwd: folder,
    });
  try {
    await install('--ignore-scripts', `${platformPackage}@${major}`);
    return await nodeAt(candidates[0]!);
  } catch {
    await install(`node@${major}`);
    return nodeAt(candidates[1]!);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function nodeAt(path: string): Promise<NodeProgram> {
  const version = await runCommand([path, '--version'], { cwd: REPOSITORY_ROOT });
  return { path, version: version.trim().replace(/^v/u, '') };
}
