import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const PACKAGES = new URL('../../packages/', import.meta.url);

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly publishConfig?: Readonly<Record<string, unknown>>;
}

interface BuiltPackage {
  readonly folder: string;
  readonly manifest: Manifest;
}

export interface BuiltCli {
  /** The program. */
  readonly bin: string;
  /** A module that imports every package and entry point, then runs the program. */
  readonly eager: string;
  /** How many packages it is made of. */
  readonly packages: number;
}

/**
 * Lays out the built packages in `folder` as a package manager would, because inside the workspace they
 * resolve to their TypeScript sources. Dependencies are links to those of the workspace. `undefined` when
 * a package is not built.
 */
export function installBuilt(folder: string): BuiltCli | undefined {
  const packages = publicPackages();
  if (packages.some((built) => !existsSync(join(built.folder, 'dist')))) return undefined;
  const modules = join(folder, 'node_modules');
  for (const built of packages) install(built, modules);
  const bin = join(modules, '@tremplin/cli/dist/bin.js');
  const eager = join(folder, 'eager.mjs');
  const imports = packages.flatMap(entryPoints).map((name) => `import '${name}';`);
  writeFileSync(
    eager,
    [...imports, "import './node_modules/@tremplin/cli/dist/bin.js';", ''].join('\n'),
  );
  return existsSync(bin) ? { bin, eager, packages: packages.length } : undefined;
}

function publicPackages(): readonly BuiltPackage[] {
  return readdirSync(PACKAGES).flatMap((name) => {
    const folder = join(realpathSync(PACKAGES), name);
    const file = join(folder, 'package.json');
    if (!existsSync(file)) return [];
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    return manifest.private === true ? [] : [{ folder, manifest }];
  });
}

function install({ folder, manifest }: BuiltPackage, modules: string): void {
  const target = join(modules, manifest.name);
  mkdirSync(target, { recursive: true });
  cpSync(join(folder, 'dist'), join(target, 'dist'), { recursive: true });
  writeFileSync(
    join(target, 'package.json'),
    JSON.stringify({ ...manifest, ...manifest.publishConfig }),
  );
  const foreign = Object.keys(manifest.dependencies ?? {}).filter(
    (name) => !name.startsWith('@tremplin/'),
  );
  for (const name of foreign) {
    const link = join(target, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(realpathSync(join(folder, 'node_modules', name)), link, 'junction');
  }
}

/** `@tremplin/ontology`, `@tremplin/ontology/digital` … */
function entryPoints({ manifest }: BuiltPackage): readonly string[] {
  const paths = Object.keys(
    (manifest.publishConfig?.['exports'] ?? {}) as Readonly<Record<string, unknown>>,
  );
  return paths
    .filter((path) => path !== './package.json')
    .map((path) => `${manifest.name}${path.slice(1)}`);
}
