/**
 * One build for every package: `tsup --config ../../tsup.config.ts`, run in the package.
 * What is built comes from the package's own package.json: each path of `exports` (a source) is
 * published as the path of the same name in `publishConfig.exports`, each `bin` as in `publishConfig.bin`.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig, type Options } from 'tsup';

interface PublishedPath {
  readonly import?: { readonly default: string };
  readonly require?: { readonly default: string };
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly publishConfig: {
    readonly exports?: Readonly<Record<string, PublishedPath | string>>;
    readonly bin?: Readonly<Record<string, string>>;
  };
}

/** Only ever loaded by `import()`, which CommonJS has too: nothing to copy. */
const IMPORTED_ON_DEMAND: readonly string[] = ['@bomb.sh/tab'];

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const programs = publishedPrograms(manifest);
const hasPrograms = Object.keys(programs).length > 0;
const hasCommonJs = Object.values(manifest.publishConfig.exports ?? {}).some(
  (path) => typeof path === 'object' && path.require !== undefined,
);

/**
 * Dependencies without a CommonJS build are copied into ours, because `require` of an ES module
 * warns or fails in some of the runtimes and bundlers we support. The ESM build imports them as usual.
 */
const esmOnlyDependencies = Object.keys(manifest.dependencies ?? {})
  .filter(isEsmOnly)
  .filter((name) => !IMPORTED_ON_DEMAND.includes(name));

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
// pnpm puts the root's LICENSE into each tarball, but not its NOTICE.
copyFileSync('../../NOTICE', 'NOTICE');
if (esmOnlyDependencies.length > 0) {
  writeFileSync('dist/third-party.txt', esmOnlyDependencies.map(licenceOf).join('\n'));
}

const shared: Options = {
  target: ['es2023', 'node20.19'],
  platform: hasPrograms ? 'node' : 'neutral',
  // One copy of each class and cache for all entry points of a package, in CommonJS too.
  splitting: true,
  // Rollup's pass, which also writes CommonJS chunks; the alternative (sucrase) rewrites `?.` and `??` slowly.
  treeshake: true,
  removeNodeProtocol: false,
  sourcemap: false,
  clean: false,
  silent: true,
  // `#name` stays: the package's `imports` choose by platform, for those who use it.
  external: [/^node:/, /^#/],
  noExternal: esmOnlyDependencies,
  esbuildOptions(options, { format }) {
    if (format === 'esm') options.external = [...(options.external ?? []), ...esmOnlyDependencies];
  },
};

export default defineConfig([
  {
    ...shared,
    entry: publishedModules(manifest),
    format: hasCommonJs ? ['esm', 'cjs'] : ['esm'],
    dts: { compilerOptions: { composite: false, incremental: false } },
  },
  // A program is only ever started by Node, as an ES module.
  ...(hasPrograms ? [{ ...shared, entry: programs, format: 'esm' as const }] : []),
]);

/** Entry name (file name in `dist`) → source file, of what can be imported. */
function publishedModules({ exports = {}, publishConfig }: Manifest): Record<string, string> {
  return Object.fromEntries(
    Object.entries(exports).map(([path, source]) => {
      const target = publishConfig.exports?.[path];
      if (typeof target !== 'object' || !target.import) {
        throw new Error(
          `tsup.config: exports["${path}"] has no publishConfig.exports["${path}"].import; add it`,
        );
      }
      return [entryName(target.import.default), source];
    }),
  );
}

/** The same of what can be run. */
function publishedPrograms({ bin = {}, publishConfig }: Manifest): Record<string, string> {
  return Object.fromEntries(
    Object.entries(bin).map(([name, source]) => {
      const target = publishConfig.bin?.[name];
      if (target === undefined) {
        throw new Error(`tsup.config: bin.${name} has no publishConfig.bin.${name}; add it`);
      }
      return [entryName(target), source];
    }),
  );
}

function entryName(distPath: string): string {
  return basename(distPath).replace(/\.c?js$/, '');
}

function isEsmOnly(name: string): boolean {
  if (name.startsWith('@tremplin/')) return false;
  const {
    type,
    main = '',
    exports,
  } = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')) as {
    readonly type?: string;
    readonly main?: string;
    readonly exports?: unknown;
  };
  const paths = JSON.stringify(exports ?? main);
  return type === 'module' && !paths.includes('"require"') && !paths.includes('.cjs"');
}

function licenceOf(name: string): string {
  const folder = join('node_modules', name);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry));
  if (file === undefined)
    throw new Error(`tsup.config: ${name} has no licence file; do not bundle it`);
  return `The CommonJS build contains a copy of ${name}:\n\n${readFileSync(join(folder, file), 'utf8')}`;
}
