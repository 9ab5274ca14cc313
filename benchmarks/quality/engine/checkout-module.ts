import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { TransformersModule } from '@tremplin/embeddings';

const NAMES = ['@huggingface/transformers', '@xenova/transformers'];

/** To the package that has Transformers.js in a checkout: from this file, and from the bundle of the CLI. */
const PLACES = ['../../../packages/embeddings/package.json', '../../../embeddings/package.json'];

/** Transformers.js as this checkout has it installed, where the CLI itself would not find it. */
export async function checkoutModule(): Promise<TransformersModule | undefined> {
  for (const place of PLACES) {
    const { resolve } = createRequire(new URL(place, import.meta.url));
    for (const name of NAMES) {
      let path: string;
      try {
        path = resolve(name);
      } catch {
        continue;
      }
      return (await import(pathToFileURL(path).href)) as TransformersModule;
    }
  }
  return undefined;
}
