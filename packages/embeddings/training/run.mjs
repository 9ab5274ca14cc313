// Bundles the training program of this folder, whose threads need a file of their own, and runs it.
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = join(here, '..', '.cache', `training-${process.pid}`);
const [program = 'main', ...rest] = ['evaluate', 'nearest'].includes(process.argv[2])
  ? process.argv.slice(2)
  : ['main', ...process.argv.slice(2)];

mkdirSync(folder, { recursive: true });
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
await build({
  entryPoints: {
    main: join(here, 'main.ts'),
    evaluate: join(here, 'evaluate.ts'),
    nearest: join(here, 'nearest.ts'),
    worker: join(here, 'engine', 'worker.ts'),
  },
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  banner: {
    js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
  },
  logLevel: 'error',
});
process.argv.splice(2, Infinity, ...rest);
await import(pathToFileURL(join(folder, `${program}.mjs`)).href);
