import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TransformersModule } from '@tremplin/embeddings';

const PACKAGES = ['@huggingface/transformers', '@xenova/transformers'] as const;

/** Transformers.js by a name that says which. */
export interface InstalledTransformers {
  readonly name: string;
  readonly module: TransformersModule;
}

/**
 * The Transformers.js packages in the folders that `TREMPLIN_TRANSFORMERS` names, separated by commas. They are
 * no dependencies of the workspace: installed, they take half a gigabyte.
 *
 * @throws Error when a named folder has none: what was asked for must not be skipped.
 */
export async function installedTransformers(): Promise<readonly InstalledTransformers[]> {
  const folders = (process.env['TREMPLIN_TRANSFORMERS'] ?? '')
    .split(',')
    .filter((name) => name !== '');
  return Promise.all(folders.map(loadFrom));
}

async function loadFrom(folder: string): Promise<InstalledTransformers> {
  const { resolve } = createRequire(join(folder, 'package.json'));
  for (const name of PACKAGES) {
    let path: string;
    try {
      path = resolve(name);
    } catch {
      continue;
    }
    const module = (await import(pathToFileURL(path).href)) as TransformersModule & {
      readonly default?: TransformersModule;
    };
    return { name, module: module.default ?? module };
  }
  throw new Error(`TREMPLIN_TRANSFORMERS: ${folder} has neither ${PACKAGES.join(' nor ')}`);
}
