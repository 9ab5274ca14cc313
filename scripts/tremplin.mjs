// `pnpm tremplin …` and `pnpm demo`: the terminal program of this checkout, bundled from its sources
// when one of them is newer than the bundle. Loading one file starts about twice as fast as loading
// two hundred through a TypeScript loader.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'packages', 'cli', '.cache');
const folder = join(cache, 'bundle');
const stamp = join(folder, 'bundled');
/** The weights of the bundled embedder: its code reads them at `../model`. */
const model = join(root, 'packages', 'embeddings', 'model');
/** The CLI with the tasks of `tremplin bench`, which only a checkout has. */
const entry = join(root, 'benchmarks', 'bin.ts');

/** Newest change of anything that goes into the bundle, in milliseconds. */
function newestSource() {
  let newest = statSync(join(root, 'pnpm-lock.yaml')).mtimeMs;
  const names = readdirSync(join(root, 'packages'));
  const folders = [
    ...names.map((name) => join(root, 'packages', name, 'src')),
    model,
    join(root, 'benchmarks', 'bias'),
    join(root, 'benchmarks', 'quality'),
    join(root, 'benchmarks', 'generate'),
    join(root, 'benchmarks', 'measure'),
  ];
  newest = Math.max(newest, statSync(entry).mtimeMs);
  for (const sources of folders) {
    if (!existsSync(sources)) continue;
    for (const file of readdirSync(sources, { recursive: true })) {
      newest = Math.max(newest, statSync(join(sources, String(file))).mtimeMs);
    }
  }
  return newest;
}

async function bundle() {
  const { build } = await import('esbuild');
  // Another run may be bundling at the same time: each writes a folder of its own, then puts it in place.
  const own = `${folder}-${process.pid}`;
  mkdirSync(cache, { recursive: true });
  await build({
    entryPoints: [entry],
    outdir: own,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    // Some dependencies are CommonJS and require Node's own modules.
    banner: {
      js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
    },
    logLevel: 'error',
  });
  if (existsSync(model)) cpSync(model, join(cache, 'model'), { recursive: true });
  writeFileSync(join(own, 'bundled'), '');
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(own, folder);
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    if (!existsSync(stamp)) throw error;
  }
}

// A source that changes while it is bundled is newer than the moment before.
const newest = newestSource();
if (!existsSync(stamp) || statSync(stamp).mtimeMs < newest) await bundle();
await import(pathToFileURL(join(folder, 'bin.mjs')).href);
