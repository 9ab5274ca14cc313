import { build, type Plugin } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

/** A file that is written from others. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/**
 * A thread gets data that was checked where it came in, and the checker would be nine tenths of the code: its schemas are
 * made of nothing here, and whoever parses with one fails.
 */
const withoutSchemas: Plugin = {
  name: 'without-schemas',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^zod$/ }, ({ path }) => ({ path, namespace: 'without-schemas' }));
    onLoad({ filter: /.*/, namespace: 'without-schemas' }, () => ({
      contents: `
        const get = (_, name) => {
          if (/parse/i.test(String(name))) throw new TypeError('a thread has no schemas');
          return nothing;
        };
        const nothing = new Proxy(() => nothing, { get });
        export const z = nothing;`,
    }));
  },
};

/**
 * `src/internal/threads/worker-code.ts`: what a thread runs, as one string. A file beside the code would be lost by bundlers,
 * and has another name in each build.
 */
export async function buildWorker(): Promise<GeneratedFile> {
  const { outputFiles } = await build({
    entryPoints: [pathOf('../src/internal/threads/worker-node.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    plugins: [withoutSchemas],
  });
  const path = pathOf('../src/internal/threads/worker-code.ts');
  const lines = [
    '// Written by `pnpm --filter @tremplin/matching run build:worker` from worker-node.ts; not by hand.',
    `export const WORKER_CODE: string = ${JSON.stringify(outputFiles[0]!.text.trim())};`,
    '',
  ];
  const options = await resolveConfig(path);
  return { path, text: await format(lines.join('\n'), { ...options, filepath: path }) };
}

function pathOf(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
