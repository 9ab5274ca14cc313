import { createRequire } from 'node:module';
import { join, resolve as absolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CliError } from '@tremplin/cli';
import type { TransformersModule } from '@tremplin/embeddings';

const NAMES = ['@huggingface/transformers', '@xenova/transformers'];

/** To the package that has Transformers.js in a checkout: from this file, and from the bundle of the CLI. */
const PLACES = ['../../../packages/embeddings/package.json', '../../../embeddings/package.json'];

/** What to do for a peer to be measured: the packages are too large to be installed with the others. */
export const HOW_TO_ADD_TRANSFORMERS =
  'npm install --ignore-scripts @huggingface/transformers in a folder of its own, and give it with --param transformers=<folder> or TREMPLIN_TRANSFORMERS=<folder>';

/**
 * Transformers.js from the folder given, from the first one that `TREMPLIN_TRANSFORMERS` names, or as this checkout
 * has it installed, where the CLI itself would not find it.
 *
 * @throws CliError `bad-input` when the folder that was named has none.
 */
export async function checkoutModule(given?: string): Promise<TransformersModule | undefined> {
  const [folder = ''] = (given ?? process.env['TREMPLIN_TRANSFORMERS'] ?? '').split(',');
  if (folder !== '') {
    const found = await moduleAt(pathToFileURL(join(absolute(folder), 'package.json')));
    if (found) return found;
    throw new CliError(
      'bad-input',
      `transformers: ${folder} has neither ${NAMES.join(' nor ')}; ${HOW_TO_ADD_TRANSFORMERS}`,
    );
  }
  for (const place of PLACES) {
    const found = await moduleAt(new URL(place, import.meta.url));
    if (found) return found;
  }
  return undefined;
}

async function moduleAt(packageJson: URL): Promise<TransformersModule | undefined> {
  const { resolve } = createRequire(packageJson);
  for (const name of NAMES) {
    let path: string;
    try {
      path = resolve(name);
    } catch {
      continue;
    }
    return (await import(pathToFileURL(path).href)) as TransformersModule;
  }
  return undefined;
}
