import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { REPOSITORY_ROOT } from '../src/repository-root.ts';
import { isBuilt, type PublicPackage } from './public-packages.ts';
import { pnpm, runCommand } from './run-command.ts';

const TESTKIT = join(REPOSITORY_ROOT, 'packages/testkit');

/** Builds the packages whose `dist` is missing or older than their sources. Returns their names. */
export async function buildStale(packages: readonly PublicPackage[]): Promise<readonly string[]> {
  const stale = packages.filter(({ folder }) => !isBuilt(folder)).map(({ name }) => name);
  if (stale.length > 0) {
    const filters = stale.flatMap((name) => ['--filter', name]);
    await runCommand(pnpm('--workspace-concurrency=2', ...filters, 'run', 'build'), {
      cwd: REPOSITORY_ROOT,
    });
  }
  return stale;
}

/** Packs as `pnpm publish` would. */
export async function packPackage(
  { folder }: PublicPackage,
  into: string,
): Promise<{ readonly tarball: string }> {
  const output = await runCommand(pnpm('pack', '--json', '--pack-destination', into), {
    cwd: folder,
  });
  const { filename } = JSON.parse(output.slice(output.indexOf('{'))) as { filename: string };
  return { tarball: filename };
}

/**
 * Unpacks a tarball and looks for what must not leave the workspace.
 *
 * @throws Error that lists everything found.
 */
export async function checkContents(tarball: string, scratch: string): Promise<string> {
  await runCommand(['tar', '-xzf', tarball, '-C', scratch], { cwd: scratch });
  const root = join(scratch, 'package');
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const problems: string[] = [];
  const missing = ['package.json', 'README.md', 'LICENSE', 'NOTICE'].filter(
    (f) => !files.includes(f),
  );
  if (missing.length > 0) problems.push(`not in the tarball: ${missing.join(', ')}`);
  const unwanted = files.filter((file) => /^(?:src|test)\/|\.map$|\.tsbuildinfo$/u.test(file));
  if (unwanted.length > 0) problems.push(`must not be in the tarball: ${unwanted.join(', ')}`);
  for (const file of files) {
    const text = await readFile(join(root, file), 'utf8');
    if (text.includes(REPOSITORY_ROOT)) problems.push(`${file} names the folder it was built in`);
    if (file === 'package.json') problems.push(...manifestProblems(text));
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return `${files.length} files`;
}

function manifestProblems(text: string): readonly string[] {
  const { main, module, types, exports, bin } = JSON.parse(text) as Record<string, unknown>;
  const paths = JSON.stringify({ main, module, types, exports, bin });
  const problems: string[] = [];
  if (/"(?:workspace|catalog):/u.test(text))
    problems.push('package.json has a workspace: or catalog: range');
  if (/"(?:\.\/)?src\//u.test(paths)) problems.push('package.json points into src');
  return problems;
}

export async function lintWithPublint(tarball: string): Promise<string> {
  await runCommand(pnpm('exec', 'publint', '--strict', tarball), { cwd: TESTKIT });
  return 'no problem';
}

/** `node16` leaves out Node 10's resolution, which knows no `exports`. */
export async function checkTypesPublished(tarball: string): Promise<string> {
  await runCommand(pnpm('exec', 'attw', tarball, '--profile', 'node16', '--format', 'ascii'), {
    cwd: TESTKIT,
  });
  return 'no problem';
}
