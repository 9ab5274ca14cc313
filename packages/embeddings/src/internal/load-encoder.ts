import { EmbeddingsError } from '../embeddings-error.ts';
import type {
  TransformersModel,
  TransformersModule,
  TransformersTokenizer,
} from '../transformers-module.ts';
import type { EncodedBatch } from './pool-tokens.ts';

export interface ModelSource {
  readonly model: string;
  readonly dtype: string;
  readonly localModelPath: string | undefined;
  readonly allowRemote: boolean;
}

export interface Encoder {
  encode(texts: readonly string[]): Promise<EncodedBatch>;
  dispose(): Promise<void>;
}

/** Names of the numbers per token among the outputs, by the programs that write ONNX files. */
const TOKEN_OUTPUTS = ['last_hidden_state', 'token_embeddings', 'logits'];

/** @throws EmbeddingsError `model-not-found`, `invalid-option`. */
export async function loadEncoder(
  transformers: TransformersModule,
  source: ModelSource,
): Promise<Encoder> {
  const { tokenizer, model } = await inTurn(() => loadParts(transformers, source));
  return {
    async encode(texts) {
      const inputs = await tokenizer([...texts], { padding: true, truncation: true });
      const outputs = await model(inputs);
      const name = TOKEN_OUTPUTS.find((output) => outputs[output]?.dims.length === 3);
      const [tokens, mask] = [outputs[name ?? ''], inputs['attention_mask']];
      if (tokens && mask) return { tokens, mask };
      throw new EmbeddingsError(
        'invalid-model',
        `transformers: the model gives ${Object.keys(outputs).join(', ')}, none of ${TOKEN_OUTPUTS.join(', ')} per token; give an encoder exported for feature extraction`,
      );
    },
    async dispose() {
      await model.dispose();
    },
  };
}

interface Parts {
  readonly tokenizer: TransformersTokenizer;
  readonly model: TransformersModel;
}

async function loadParts(transformers: TransformersModule, source: ModelSource): Promise<Parts> {
  const { model, dtype, localModelPath, allowRemote } = source;
  const { env, AutoTokenizer, AutoModel } = transformers;
  const before = { localModelPath: env.localModelPath, allowRemoteModels: env.allowRemoteModels };
  const options = { ...precisionOptions(transformers, dtype), local_files_only: !allowRemote };
  try {
    // There is no option for these: they are the module's own, put back below.
    if (localModelPath !== undefined) env.localModelPath = localModelPath;
    env.allowRemoteModels = allowRemote;
    return {
      tokenizer: await AutoTokenizer.from_pretrained(model, options),
      model: await AutoModel.from_pretrained(model, options),
    };
  } catch (cause) {
    throw notLoaded(source, cause);
  } finally {
    Object.assign(env, before);
  }
}

/** Version 2 knows two precisions, by another name. */
function precisionOptions({ env }: TransformersModule, dtype: string): object {
  if (!env.version?.startsWith('2.')) return { dtype };
  if (dtype === 'fp32' || dtype === 'q8') return { quantized: dtype === 'q8' };
  throw new EmbeddingsError(
    'invalid-option',
    `transformers: dtype is "${dtype}"; @xenova/transformers knows fp32 and q8, add @huggingface/transformers for others`,
  );
}

function notLoaded(
  { model, dtype, localModelPath, allowRemote }: ModelSource,
  cause: unknown,
): Error {
  const where = localModelPath === undefined ? 'the local models' : localModelPath;
  const said = (cause instanceof Error ? cause.message : String(cause)).split('\n', 1)[0]!;
  return new EmbeddingsError(
    'model-not-found',
    `transformers: ${model} (${dtype}) does not load from ${where}${allowRemote ? ' or the Hub' : ''}: ${said}; put config.json, tokenizer.json and onnx/ there${allowRemote ? '' : ', or allowRemote'}`,
    { cause },
  );
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other, because each sets the module's paths for itself. */
function inTurn<T>(load: () => Promise<T>): Promise<T> {
  const turn = last.then(load, load);
  last = turn.catch(() => undefined);
  return turn;
}
