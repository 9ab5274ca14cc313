import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { REPOSITORY_ROOT } from '../src/repository-root.ts';
import type { PublicPackage } from './public-packages.ts';
import { runCommand } from './run-command.ts';

const CONSUMERS = join(REPOSITORY_ROOT, 'packages/testkit/packed/consumers');
const TSC = createRequire(import.meta.url).resolve('typescript/bin/tsc');

const STRICT = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  target: 'es2023',
  lib: ['es2023'],
  types: ['node'],
  rootDir: '.',
};

export type ProjectKind = 'nodenext' | 'bundler';
export const PROJECT_KINDS: readonly ProjectKind[] = ['nodenext', 'bundler'];

/** How a stranger's TypeScript project can be set up. Nodenext's output is also what is run. */
const PROJECTS: Readonly<Record<ProjectKind, object>> = {
  nodenext: {
    compilerOptions: { ...STRICT, module: 'nodenext', outDir: 'out' },
    include: ['*.mts', '*.cts'],
  },
  bundler: {
    compilerOptions: { ...STRICT, module: 'esnext', moduleResolution: 'bundler', noEmit: true },
    include: ['*.ts'],
  },
};

/**
 * Writes an npm project that depends on the tarballs, and installs it. Each file of `consumers` is copied
 * as an ES module, a CommonJS module and a bundler's module: the same code under three roofs.
 */
export async function createConsumerProject(
  folder: string,
  tarballs: ReadonlyMap<PublicPackage, string>,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const write = (name: string, value: unknown): Promise<void> =>
    writeFile(
      join(folder, name),
      typeof value === 'string' ? value : JSON.stringify(value, null, 2),
    );
  const dependencies = Object.fromEntries(
    Array.from(tarballs, ([{ name }, tarball]) => [name, `file:${tarball}`]),
  );
  await write('package.json', {
    name: 'stranger',
    private: true,
    dependencies,
    devDependencies: { '@types/node': '^20.19.0' },
  });
  for (const kind of PROJECT_KINDS) await write(`tsconfig.${kind}.json`, PROJECTS[kind]);
  const names = Array.from(tarballs.keys(), ({ shortName }) => shortName);
  for (const extension of ['mts', 'cts', 'ts']) {
    for (const name of names) {
      await copyFile(join(CONSUMERS, `${name}.ts`), join(folder, `${name}.${extension}`));
    }
  }
  await write('main.mts', mainSource(names, 'mjs'));
  await write('main.cts', mainSource(names, 'cjs'));
  await runCommand(
    ['npm', 'install', '--prefer-offline', '--ignore-scripts', '--no-package-lock'],
    { cwd: folder },
  );
  return names.join(', ');
}

/** Type-checks the consumers with the workspace's TypeScript. */
export async function checkConsumerTypes(folder: string, kind: ProjectKind): Promise<string> {
  await runCommand([process.execPath, TSC, '-p', `tsconfig.${kind}.json`], { cwd: folder });
  return 'no error';
}

/** Runs the compiled consumers; what they say, one line each. */
export async function runConsumers(
  folder: string,
  { node, format }: { readonly node: string; readonly format: 'mjs' | 'cjs' },
): Promise<string> {
  // Programs of the packages start with `env node`: they must find the same one.
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}` };
  const output = await runCommand([node, '--throw-deprecation', join('out', `main.${format}`)], {
    cwd: folder,
    env,
  });
  return output.trim().replaceAll('\n', '; ');
}

function mainSource(names: readonly string[], extension: 'mjs' | 'cjs'): string {
  const imports = names.map(
    (name, i) => `import { run as run${i} } from './${name}.${extension}';`,
  );
  const calls = names.map((name, i) => `  console.log('${name}: ' + (await run${i}()));`);
  return [
    ...imports,
    'async function main(): Promise<void> {',
    ...calls,
    '}',
    'void main();',
    '',
  ].join('\n');
}
