import type { EncoderShape } from './encoder-shape.ts';
import { createWeightSource, quantizeTable, type WeightSource } from './encoder-weights.ts';
import type { OnnxGraph, OnnxNode, OnnxTensor, OnnxValue } from './onnx.ts';

/** `float32`, or `int8` as onnxruntime's `quantize_dynamic` writes it: tables of codes, activations rounded as they come. */
export type EncoderPrecision = 'float32' | 'int8';

/** A graph being written: each call adds an operator and gives the name of its result. */
interface GraphWriter {
  readonly precision: EncoderPrecision;
  readonly weights: WeightSource;
  add(
    operator: string,
    inputs: readonly string[],
    attributes?: NonNullable<OnnxNode['attributes']>,
  ): string;
  addSeveral(operator: string, inputs: readonly string[], outputs: number): readonly string[];
  tensor(tensor: OnnxTensor): string;
}

const EPSILON = 1e-12;
/** Added to the attention to padding. */
const MASKED = -10_000;

/**
 * A sentence encoder with random weights, written as PyTorch exports BERT, so that onnxruntime applies the
 * fusions that it knows: it says how long such a model takes, and nothing sensible.
 *
 * Reference: J. Devlin, M.-W. Chang, K. Lee, K. Toutanova, "BERT", 2019, §3; A. Vaswani et al., "Attention Is All
 * You Need", 2017, eq. 1.
 */
export function encoderGraph(
  shape: EncoderShape,
  { precision, seed }: { readonly precision: EncoderPrecision; readonly seed: number },
): OnnxGraph {
  const nodes: OnnxNode[] = [];
  const tensors: OnnxTensor[] = [];
  const writer = createWriter(nodes, tensors, { precision, weights: createWeightSource(seed) });
  const mask = attentionMask(writer);
  let hidden = embeddings(writer, shape);
  for (let layer = 0; layer < shape.layers; layer++) {
    const attended = attention(writer, { hidden, mask, shape, layer });
    const after = normalize(writer, writer.add('Add', [attended, hidden]), shape);
    hidden = normalize(
      writer,
      writer.add('Add', [feedForward(writer, after, shape), after]),
      shape,
    );
  }
  nodes.push({ operator: 'Identity', inputs: [hidden], outputs: ['last_hidden_state'] });
  const input = (name: string): OnnxValue => ({ name, type: 'int64', dims: ['texts', 'tokens'] });
  return {
    name: 'encoder',
    nodes,
    tensors,
    inputs: ['input_ids', 'attention_mask', 'token_type_ids'].map(input),
    outputs: [
      { name: 'last_hidden_state', type: 'float32', dims: ['texts', 'tokens', shape.hidden] },
    ],
  };
}

function createWriter(
  nodes: OnnxNode[],
  tensors: OnnxTensor[],
  by: Pick<GraphWriter, 'precision' | 'weights'>,
): GraphWriter {
  const fresh = (operator: string): string => `${operator.toLowerCase()}_${nodes.length}`;
  return {
    ...by,
    add(operator, inputs, attributes = {}) {
      const output = fresh(operator);
      nodes.push({ operator, inputs, outputs: [output], attributes });
      return output;
    },
    addSeveral(operator, inputs, count) {
      const name = fresh(operator);
      const outputs = Array.from({ length: count }, (_, i) => `${name}_${i}`);
      nodes.push({ operator, inputs, outputs });
      return outputs;
    },
    tensor(tensor) {
      const name = `${tensor.name}_${tensors.length}`;
      tensors.push({ ...tensor, name });
      return name;
    },
  };
}

function number(writer: GraphWriter, value: number): string {
  return writer.tensor({ name: 'number', dims: [], values: Float32Array.of(value) });
}

function integers(writer: GraphWriter, values: readonly number[], isScalar = false): string {
  return writer.tensor({
    name: 'integers',
    dims: isScalar ? [] : [values.length],
    values: BigInt64Array.from(values, BigInt),
  });
}

/** 0 for tokens, {@link MASKED} for padding, over heads and tokens. */
function attentionMask(writer: GraphWriter): string {
  const wide = writer.add('Unsqueeze', ['attention_mask', integers(writer, [1])]);
  const wider = writer.add('Unsqueeze', [wide, integers(writer, [2])]);
  const present = writer.add('Cast', [wider], { to: 1 });
  const absent = writer.add('Sub', [number(writer, 1), present]);
  return writer.add('Mul', [absent, number(writer, MASKED)]);
}

/** Sum of the rows of a token, its place and its segment. */
function embeddings(writer: GraphWriter, { vocabulary, positions, hidden }: EncoderShape): string {
  const size = writer.add('Shape', ['input_ids']);
  const tokens = writer.add('Gather', [size, integers(writer, [1], true)]);
  const [zero, one] = [integers(writer, [0], true), integers(writer, [1], true)];
  const places = writer.add('Range', [zero, tokens, one]);
  const words = lookUp(writer, [vocabulary, hidden], 'input_ids');
  const segments = lookUp(writer, [2, hidden], 'token_type_ids');
  const sum = writer.add('Add', [words, segments]);
  const placed = writer.add('Add', [sum, lookUp(writer, [positions, hidden], places)]);
  return normalize(writer, placed, { hidden });
}

function lookUp(writer: GraphWriter, dims: readonly number[], numbers: string): string {
  const table = writer.weights.draw('table', dims);
  if (writer.precision === 'float32') return writer.add('Gather', [writer.tensor(table), numbers]);
  const { codes, scale } = quantizeTable(table.values);
  const rows = writer.tensor({ ...table, values: codes });
  return writer.add('DequantizeLinear', [
    writer.add('Gather', [rows, numbers]),
    number(writer, scale),
    zeroPoint(writer),
  ]);
}

function zeroPoint(writer: GraphWriter): string {
  return writer.tensor({ name: 'zero', dims: [], values: Int8Array.of(0) });
}

function normalize(
  writer: GraphWriter,
  values: string,
  { hidden }: Pick<EncoderShape, 'hidden'>,
): string {
  const constant = (name: string, value: number): string =>
    writer.tensor({ name, dims: [hidden], values: new Float32Array(hidden).fill(value) });
  return writer.add('LayerNormalization', [values, constant('gain', 1), constant('shift', 0)], {
    axis: -1,
    epsilon: EPSILON,
  });
}

/** What several dense layers read, rounded once. */
interface DenseInput {
  readonly values: string;
  /** Codes, their scale and their zero, in int8. */
  readonly rounded: readonly string[];
}

function denseInput(writer: GraphWriter, values: string): DenseInput {
  const isRounded = writer.precision === 'int8';
  return {
    values,
    rounded: isRounded ? writer.addSeveral('DynamicQuantizeLinear', [values], 3) : [],
  };
}

/** values × weights + bias. */
function dense(writer: GraphWriter, input: DenseInput, dims: readonly [number, number]): string {
  const weights = writer.weights.draw('weights', dims);
  const bias = writer.tensor(writer.weights.draw('bias', [dims[1]]));
  if (writer.precision === 'float32') {
    return writer.add('Add', [writer.add('MatMul', [input.values, writer.tensor(weights)]), bias]);
  }
  const [codes = '', codesScale = '', codesZero = ''] = input.rounded;
  const { codes: table, scale } = quantizeTable(weights.values);
  const own = writer.tensor({ ...weights, values: table });
  const whole = writer.add('MatMulInteger', [codes, own, codesZero, zeroPoint(writer)]);
  const product = writer.add('Mul', [codesScale, number(writer, scale)]);
  const exact = writer.add('Mul', [writer.add('Cast', [whole], { to: 1 }), product]);
  return writer.add('Add', [exact, bias]);
}

interface AttentionInput {
  readonly hidden: string;
  readonly mask: string;
  readonly shape: EncoderShape;
  readonly layer: number;
}

function attention(writer: GraphWriter, { hidden, mask, shape }: AttentionInput): string {
  const { hidden: width, heads } = shape;
  const input = denseInput(writer, hidden);
  const square = [width, width] as const;
  const split = (values: string, order: readonly number[]): string => {
    const sizes = integers(writer, [0, 0, heads, width / heads]);
    return writer.add('Transpose', [writer.add('Reshape', [values, sizes])], { perm: order });
  };
  const queries = split(dense(writer, input, square), [0, 2, 1, 3]);
  const keys = split(dense(writer, input, square), [0, 2, 3, 1]);
  const values = split(dense(writer, input, square), [0, 2, 1, 3]);
  const products = writer.add('MatMul', [queries, keys]);
  const scaled = writer.add('Div', [products, number(writer, Math.sqrt(width / heads))]);
  const shares = writer.add('Softmax', [writer.add('Add', [scaled, mask])], { axis: 3 });
  const mixed = writer.add('Transpose', [writer.add('MatMul', [shares, values])], {
    perm: [0, 2, 1, 3],
  });
  const joined = writer.add('Reshape', [mixed, integers(writer, [0, 0, width])]);
  return dense(writer, denseInput(writer, joined), square);
}

/** Two dense layers with GELU between them, by the error function. */
function feedForward(writer: GraphWriter, values: string, { hidden, inner }: EncoderShape): string {
  const wide = dense(writer, denseInput(writer, values), [hidden, inner]);
  const scaled = writer.add('Div', [wide, number(writer, Math.SQRT2)]);
  const shifted = writer.add('Add', [writer.add('Erf', [scaled]), number(writer, 1)]);
  const doubled = writer.add('Mul', [wide, shifted]);
  const active = writer.add('Mul', [doubled, number(writer, 0.5)]);
  return dense(writer, denseInput(writer, active), [inner, hidden]);
}
