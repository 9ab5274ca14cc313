import type { EmbedOptions, Embedder } from './embedder.ts';
import { checkInteger } from './internal/check-integer.ts';
import { embedInBatches } from './internal/embed-in-batches.ts';
import { loadEncoder, type Encoder } from './internal/load-encoder.ts';
import { loadTransformers } from './internal/load-transformers.ts';
import { poolTokens } from './internal/pool-tokens.ts';
import { EmbeddingsError } from './embeddings-error.ts';
import type { TransformersModule } from './transformers-module.ts';

/** How the vectors of a text's tokens become one: their mean, that of the first token, that of the last. */
export type Pooling = 'mean' | 'cls' | 'last';

export interface TransformersEmbedderOptions {
  /** Name of the model's folder under `localModelPath`, or on the Hugging Face Hub when `allowRemote`. */
  readonly model: string;
  /**
   * Folder that holds `model`, with `config.json`, `tokenizer.json` and `onnx/model.onnx`; in a browser, a URL.
   *
   * @defaultValue that of Transformers.js (`models/` in its own folder, `/models/` in a browser)
   */
  readonly localModelPath?: string;
  /**
   * Whether weights that are not there may be downloaded from the Hub.
   *
   * @defaultValue false
   */
  readonly allowRemote?: boolean;
  /**
   * As the model's card says.
   *
   * @defaultValue 'mean'
   */
  readonly pooling?: Pooling;
  /**
   * Put before texts embedded with `kind: 'query'`, as the model's card says (`query: ` for E5).
   *
   * @defaultValue ''
   */
  readonly queryPrefix?: string;
  /**
   * The same with `kind: 'passage'`.
   *
   * @defaultValue ''
   */
  readonly passagePrefix?: string;
  /**
   * Which weights to load, by their precision: `fp32` (`model.onnx`), `q8` (`model_quantized.onnx`), and, with
   * `@huggingface/transformers`, the others that it knows.
   *
   * @defaultValue 'fp32'
   */
  readonly dtype?: string;
  /**
   * Texts that go through the model together, 1 to 1,024.
   *
   * @defaultValue 32
   */
  readonly batchSize?: number;
  /** @defaultValue [] (not known) */
  readonly languages?: readonly string[];
  /**
   * Transformers.js, by a host that bundles or loads it itself.
   *
   * @defaultValue `@huggingface/transformers` if it is installed, else `@xenova/transformers`
   */
  readonly module?: TransformersModule;
}

/**
 * Any encoder with ONNX weights, through Transformers.js, an optional peer dependency. Vectors are brought to
 * length 1; a blank text gives zeros without asking the model. Texts longer than the model reads are cut.
 * A text embedded beside longer ones is padded, which rounds its vector otherwise: to about 1e-6.
 *
 * @throws EmbeddingsError `not-installed` (neither package is), `model-not-found` (no weights, or none that
 *   can be read), `invalid-option`, `disposed` (by `embed`); all reject the promise.
 *
 * @example
 * ```ts no-run
 * import { transformersEmbedder } from '@tremplin/embeddings';
 *
 * const embedder = await transformersEmbedder({
 *   model: 'multilingual-e5-small',
 *   localModelPath: './models',
 *   queryPrefix: 'query: ',
 *   passagePrefix: 'passage: ',
 *   dtype: 'q8',
 * });
 * const vectors = await embedder.embed(['conduire un tracteur'], { kind: 'query' });
 * await embedder.dispose?.();
 * ```
 */
export async function transformersEmbedder(
  options: TransformersEmbedderOptions,
): Promise<Embedder> {
  const { model, dtype = 'fp32', pooling = 'mean', batchSize = 32, languages = [] } = options;
  checkInteger(batchSize, { name: 'batchSize', minimum: 1, maximum: 1024 });
  checkPooling(pooling);
  const { localModelPath, allowRemote = false } = options;
  const source = { model, dtype, localModelPath, allowRemote };
  let encoder: Encoder | undefined = await loadEncoder(
    await loadTransformers(options.module),
    source,
  );
  const { queryPrefix = '', passagePrefix = '' } = options;
  const embedBatch = async (texts: readonly string[]): Promise<Float32Array> => {
    if (!encoder) {
      throw new EmbeddingsError(
        'disposed',
        'transformers: embed after dispose; make a new embedder',
      );
    }
    return poolTokens(await encoder.encode(texts), pooling);
  };
  // Says how many numbers a vector has, and that the weights run, before anybody relies on it.
  const dimensions = (await embedBatch(['a'])).length;
  return {
    id: `transformers:${JSON.stringify([model, dtype, pooling, queryPrefix, passagePrefix])}`,
    dimensions,
    languages,
    embed(texts, { kind, signal }: EmbedOptions) {
      const prefix = kind === 'query' ? queryPrefix : passagePrefix;
      return embedInBatches(texts, {
        dimensions,
        batchSize,
        signal,
        embedBatch: (batch) => embedBatch(batch.map((text) => prefix + text)),
      });
    },
    async dispose() {
      const last = encoder;
      encoder = undefined;
      await last?.dispose();
    },
  };
}

function checkPooling(pooling: string): void {
  if (['mean', 'cls', 'last'].includes(pooling)) return;
  throw new EmbeddingsError('invalid-option', `pooling is "${pooling}"; give mean, cls or last`);
}
