import { basename, dirname } from 'node:path';
import { CliError } from '@tremplin/cli';
import { transformersEmbedder, type Embedder, type Pooling } from '@tremplin/embeddings';
import { checkoutModule, HOW_TO_ADD_TRANSFORMERS } from './checkout-module.ts';

const SETTINGS = ['pooling', 'dtype', 'queryPrefix', 'passagePrefix', 'transformers'] as const;

/**
 * The sentence encoder in a folder with `config.json`, `tokenizer.json` and `onnx/model.onnx`, as its card says
 * with `--param pooling=… --param queryPrefix=…`.
 *
 * @throws CliError `usage` for other parameters, `bad-input` when there is no Transformers.js; EmbeddingsError when
 *   the encoder cannot be loaded.
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
  const { pooling, transformers, ...rest } = params;
  const module = await checkoutModule(transformers);
  if (!module) {
    throw new CliError(
      'bad-input',
      `--model ${folder}: there is no Transformers.js to run it with; ${HOW_TO_ADD_TRANSFORMERS}`,
    );
  }
  return transformersEmbedder({
    model: basename(folder),
    localModelPath: dirname(folder),
    ...rest,
    ...(pooling !== undefined && { pooling: pooling as Pooling }),
    module,
  });
}
