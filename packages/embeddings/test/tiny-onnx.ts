import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words of the tiny encoder; numbers are places. */
export const TINY_WORDS: readonly string[] = (
  '[PAD] [UNK] [CLS] [SEP] query passage : ' +
  'welder soudeur baker data analyst tracteur conduire un a b c 3d'
).split(' ');
export const TINY_DIMENSIONS = 8;

/** The vector of a word: whole numbers from −127 to 127, so that int8 holds them exactly. */
export function tinyRow(word: string): readonly number[] {
  const place = TINY_WORDS.indexOf(word);
  return Array.from(
    { length: TINY_DIMENSIONS },
    (_, k) => ((place * 37 + k * 53 + 11) % 255) - 127,
  );
}

/**
 * Writes a real ONNX encoder of a few hundred bytes, with all that Transformers.js reads beside it: it gives
 * each token the row of its word. `onnx/model.onnx` in float32, `onnx/model_quantized.onnx` in int8.
 */
export function writeTinyOnnx(folder: string): void {
  mkdirSync(join(folder, 'onnx'), { recursive: true });
  const json = (name: string, value: unknown): void =>
    writeFileSync(join(folder, name), JSON.stringify(value));
  json('config.json', {
    model_type: 'bert',
    architectures: ['BertModel'],
    hidden_size: TINY_DIMENSIONS,
  });
  json('tokenizer_config.json', {
    tokenizer_class: 'BertTokenizer',
    model_max_length: 64,
    pad_token: '[PAD]',
    unk_token: '[UNK]',
    cls_token: '[CLS]',
    sep_token: '[SEP]',
  });
  json('tokenizer.json', tokenizer());
  writeFileSync(join(folder, 'onnx', 'model.onnx'), onnxModel(floatGraph()));
  writeFileSync(join(folder, 'onnx', 'model_quantized.onnx'), onnxModel(int8Graph()));
}

function tokenizer(): object {
  const special = (id: number): object => ({
    id,
    content: TINY_WORDS[id],
    special: true,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
  });
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [0, 1, 2, 3].map(special),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [
        { SpecialToken: { id: '[CLS]', type_id: 0 } },
        { Sequence: { id: 'A', type_id: 0 } },
        { SpecialToken: { id: '[SEP]', type_id: 0 } },
      ],
      pair: [
        { SpecialToken: { id: '[CLS]', type_id: 0 } },
        { Sequence: { id: 'A', type_id: 0 } },
        { SpecialToken: { id: '[SEP]', type_id: 0 } },
        { Sequence: { id: 'B', type_id: 1 } },
        { SpecialToken: { id: '[SEP]', type_id: 1 } },
      ],
      special_tokens: {
        '[CLS]': { id: '[CLS]', ids: [2], tokens: ['[CLS]'] },
        '[SEP]': { id: '[SEP]', ids: [3], tokens: ['[SEP]'] },
      },
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(TINY_WORDS.map((word, i) => [word, i])),
    },
  };
}

// ONNX by its schema (onnx.proto3, IR version 8, operators 13): field numbers are those of its messages.
// Reference: Protocol Buffers, "Encoding": varint (0), length-delimited (2).

type Field = readonly [number: number, value: number | string | Uint8Array];

/** `TensorProto.DataType`. */
const [FLOAT, INT8, INT64] = [1, 3, 7];

function message(...fields: readonly Field[]): Uint8Array {
  return Buffer.concat(
    fields.map(([number, value]) => {
      if (typeof value === 'number') return Buffer.concat([varint(number << 3), varint(value)]);
      const bytes = typeof value === 'string' ? Buffer.from(value) : value;
      return Buffer.concat([varint((number << 3) | 2), varint(bytes.length), bytes]);
    }),
  );
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return Uint8Array.from([...bytes, rest]);
    bytes.push((rest & 0x7f) | 0x80);
  }
}

function onnxModel(graph: Uint8Array): Uint8Array {
  const operators = message([1, ''], [2, 13]);
  return message([1, 8], [2, 'tremplin-test'], [7, graph], [8, operators]);
}

function floatGraph(): Uint8Array {
  return graph([
    [1, node('Gather', ['table', 'input_ids'], 'last_hidden_state')],
    [5, tensor('table', FLOAT, Float32Array.from(TINY_WORDS.flatMap(tinyRow)))],
  ]);
}

function int8Graph(): Uint8Array {
  return graph([
    [1, node('Gather', ['table', 'input_ids'], 'codes')],
    [1, node('DequantizeLinear', ['codes', 'scale', 'zero'], 'last_hidden_state')],
    [5, tensor('table', INT8, Int8Array.from(TINY_WORDS.flatMap(tinyRow)))],
    [5, scalar('scale', FLOAT, Float32Array.of(0.5))],
    [5, scalar('zero', INT8, Int8Array.of(0))],
  ]);
}

function graph(content: readonly Field[]): Uint8Array {
  return message(
    ...content,
    [2, 'tiny'],
    [11, valueInfo('input_ids', INT64, ['texts', 'tokens'])],
    [11, valueInfo('attention_mask', INT64, ['texts', 'tokens'])],
    [12, valueInfo('last_hidden_state', FLOAT, ['texts', 'tokens', TINY_DIMENSIONS])],
  );
}

function node(operator: string, inputs: readonly string[], output: string): Uint8Array {
  return message(
    ...inputs.map((input): Field => [1, input]),
    [2, output],
    [3, output],
    [4, operator],
  );
}

function tensor(name: string, type: number, values: Float32Array | Int8Array): Uint8Array {
  const raw = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return message([1, TINY_WORDS.length], [1, TINY_DIMENSIONS], [2, type], [8, name], [9, raw]);
}

function scalar(name: string, type: number, values: Float32Array | Int8Array): Uint8Array {
  const raw = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return message([2, type], [8, name], [9, raw]);
}

function valueInfo(name: string, type: number, shape: readonly (number | string)[]): Uint8Array {
  const sizes = shape.map((size): Field => [1, message([typeof size === 'number' ? 1 : 2, size])]);
  return message([1, name], [2, message([1, message([1, type], [2, message(...sizes)])])]);
}
