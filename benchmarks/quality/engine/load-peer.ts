import { basename, dirname } from 'node:path';
import { CliError } from '@tremplin/cli';
import { transformersEmbedder, type Embedder, type Pooling } from '@tremplin/embeddings';
import { checkoutModule } from './checkout-module.ts';

const SETTINGS = ['pooling', 'dtype', 'queryPrefix', 'passagePrefix'] as const;

/**
 * The sentence encoder in a folder with `config.json`, `tokenizer.json` and `onnx/model.onnx`, as its card says
 * with `--param pooling=… --param queryPrefix=…`.
 *
 * @throws CliError `usage` for other parameters; EmbeddingsError when it cannot be loaded.
 */
export async function loadPeer(
  folder: string,
  params: Readonly<Record<string, string>>,
): Promise<Embedder> {
  const unknown = Object.keys(params).filter((name) => !SETTINGS.some((each) => each === name));
  if (unknown.length > 0) {
    throw new CliError(
      'usage',
      `--param ${unknown.join(', ')}: not known; a model takes ${SETTINGS.join(', ')}`,
    );
  }
  const { pooling, ...rest } = params;
  const module = await checkoutModule();
  return transformersEmbedder({
    model: basename(folder),
    localModelPath: dirname(folder),
    ...rest,
    ...(pooling !== undefined && { pooling: pooling as Pooling }),
    ...(module && { module }),
  });
}
