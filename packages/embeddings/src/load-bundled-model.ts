import { modelNotFound, readModelFile } from './internal/model-file.ts';
import { isNode } from './internal/node-module.ts';
import { loadStaticModel } from './load-static-model.ts';
import type { StaticModel } from './static-model.ts';

let reading: Promise<StaticModel> | undefined;

/**
 * The model that comes with this package, read once: from the file beside the module in Node, with `fetch` in a
 * browser, where bundlers find the file by its URL in this module.
 *
 * @throws EmbeddingsError `model-not-found`; rejects the promise, and the next call tries again.
 *
 * @example
 * ```ts
 * import { loadBundledModel } from '@tremplin/embeddings';
 *
 * const model = await loadBundledModel();
 * model.wordWeight('soudeur') > model.wordWeight('de'); // true
 * ```
 */
export function loadBundledModel(): Promise<StaticModel> {
  reading ??= readBytes()
    .then(loadStaticModel)
    .catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
  return reading;
}

async function readBytes(): Promise<Uint8Array> {
  if (isNode()) return readModelFile();
  // Written out, so that bundlers see the file and take it along.
  return fetchBytes(new URL('../model/fr-en.bin', import.meta.url));
}

async function fetchBytes(url: URL): Promise<Uint8Array> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch (cause) {
    throw modelNotFound(url.href, { cause });
  }
  if (!response.ok) throw modelNotFound(`${url.href} (status ${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}
