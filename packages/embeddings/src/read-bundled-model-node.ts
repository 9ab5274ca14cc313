import { readFileSync } from 'node:fs';
import { modelNotFound, modelUrls } from './internal/model-file.ts';
import { loadStaticModel } from './load-static-model.ts';
import type { StaticModel } from './static-model.ts';

let read: StaticModel | undefined;

/**
 * The model that comes with this package, read at once and kept: for programs in Node that cannot wait for a
 * promise.
 *
 * @throws EmbeddingsError `model-not-found`; the codes of `loadStaticModel`.
 *
 * @example
 * ```ts
 * import { readBundledModel } from '@tremplin/embeddings/node';
 *
 * readBundledModel().dimensions; // 128
 * ```
 */
export function readBundledModel(): StaticModel {
  read ??= loadStaticModel(readFirst());
  return read;
}

function readFirst(): Uint8Array {
  const urls = [...modelUrls()];
  let cause: unknown;
  for (const url of urls) {
    try {
      return readFileSync(url);
    } catch (error) {
      cause = error;
    }
  }
  throw modelNotFound(urls.map(String).join(', '), { cause });
}
