import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';

/**
 * The text of `src/internal/threads/worker-code.ts`: what a thread runs, as one string. A file beside the code
 * would be lost by bundlers, and has another name in each build.
 */
export function buildWorker(): string {
  const entry = fileURLToPath(new URL('../src/internal/threads/worker-node.ts', import.meta.url));
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
  });
  return [
    '// Written by `pnpm --filter @tremplin/vector-index run build:kernels` from worker-node.ts; not by hand.',
    `export const WORKER_CODE: string = ${JSON.stringify(outputFiles[0]!.text.trim())};`,
    '',
  ].join('\n');
}
