import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encoderGraph, type EncoderPrecision } from './encoder-graph.ts';
import type { EncoderShape } from './encoder-shape.ts';
import { encoderTokenizer } from './encoder-tokenizer.ts';
import { encodeOnnx } from './onnx.ts';

const WEIGHTS: readonly (readonly [file: string, EncoderPrecision])[] = [
  ['model.onnx', 'float32'],
  ['model_quantized.onnx', 'int8'],
];

/**
 * Writes a sentence encoder with random weights as Transformers.js reads one: `config.json`, `tokenizer.json`,
 * `tokenizer_config.json`, `onnx/model.onnx` (float32), `onnx/model_quantized.onnx` (dynamic int8).
 */
export async function writeEncoder(
  folder: string,
  shape: EncoderShape,
  { seed, words }: { readonly seed: number; readonly words: readonly string[] },
): Promise<void> {
  await mkdir(join(folder, 'onnx'), { recursive: true });
  const json = (name: string, value: object): Promise<void> =>
    writeFile(join(folder, name), JSON.stringify(value));
  await json('config.json', {
    model_type: 'bert',
    architectures: ['BertModel'],
    hidden_size: shape.hidden,
    num_hidden_layers: shape.layers,
    num_attention_heads: shape.heads,
    intermediate_size: shape.inner,
    vocab_size: shape.vocabulary,
    max_position_embeddings: shape.positions,
  });
  await json('tokenizer_config.json', {
    tokenizer_class: 'BertTokenizer',
    model_max_length: shape.positions,
    pad_token: '[PAD]',
    unk_token: '[UNK]',
    cls_token: '[CLS]',
    sep_token: '[SEP]',
  });
  await json('tokenizer.json', encoderTokenizer(words, shape));
  for (const [name, precision] of WEIGHTS) {
    const bytes = encodeOnnx(encoderGraph(shape, { precision, seed }));
    await writeFile(join(folder, 'onnx', name), bytes);
  }
}
