import { EmbeddingsError } from '../embeddings-error.ts';
import { nodeModule } from './node-module.ts';

/** From a module in `dist` or `src` to the model. */
const FROM_MODULE = '../model/fr-en.bin';

interface FileSystem {
  readFile(path: URL): Promise<Uint8Array>;
}
interface UrlModule {
  pathToFileURL(path: string): URL;
}
interface ModuleModule {
  createRequire(from: string): { resolve(id: string): string };
}

/** Only there in the CommonJS build. */
declare const __filename: string | undefined;

/**
 * Reads the bundled model in Node.
 *
 * @throws EmbeddingsError `model-not-found`.
 */
export async function readModelFile(): Promise<Uint8Array> {
  const { readFile } = nodeModule<FileSystem>('node:fs/promises');
  const urls = [...modelUrls()];
  let cause: unknown;
  for (const url of urls) {
    try {
      return await readFile(url);
    } catch (error) {
      cause = error;
    }
  }
  throw modelNotFound(urls.map(String).join(', '), { cause });
}

export function modelNotFound(
  where: string,
  options: { readonly cause?: unknown } = {},
): EmbeddingsError {
  return new EmbeddingsError(
    'model-not-found',
    `model: not found at ${where}; copy model/fr-en.bin of this package there, or give staticEmbedder a model that loadStaticModel has read`,
    options,
  );
}

/** Beside this module; or, when a host's bundle has moved the module, beside the installed package. */
export function* modelUrls(): Generator<URL> {
  const { pathToFileURL } = nodeModule<UrlModule>('node:url');
  const { createRequire } = nodeModule<ModuleModule>('node:module');
  const here = typeof __filename === 'string' ? pathToFileURL(__filename).href : import.meta.url;
  yield new URL(FROM_MODULE, here);
  // This module is one folder deeper in the sources.
  yield new URL(`../${FROM_MODULE}`, here);
  let installed: string;
  try {
    installed = createRequire(here).resolve('@tremplin/embeddings');
  } catch {
    return;
  }
  yield new URL(FROM_MODULE, pathToFileURL(installed));
}
