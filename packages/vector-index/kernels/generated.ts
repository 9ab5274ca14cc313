import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { buildKernels } from './build-kernels.ts';
import { buildWorker } from './build-worker.ts';

export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** The files that are written from others. */
export async function generatedFiles(): Promise<readonly GeneratedFile[]> {
  return Promise.all([
    formatted('../src/internal/scan/kernel-bytes.ts', await buildKernels()),
    formatted('../src/internal/threads/worker-code.ts', buildWorker()),
  ]);
}

async function formatted(relative: string, text: string): Promise<GeneratedFile> {
  const path = fileURLToPath(new URL(relative, import.meta.url));
  const options = await resolveConfig(path);
  return { path, text: await format(text, { ...options, filepath: path }) };
}
