// ONNX by its schema (onnx.proto3, IR version 8, operators 17): field numbers are those of its messages.
// Reference: Protocol Buffers, "Encoding": varint (0), length-delimited (2), 32 bits (5).

type Field = readonly [number: number, value: number | string | Uint8Array];

/** `TensorProto.DataType` of the arrays that hold them. */
export const ONNX_TYPES = { float32: 1, int8: 3, int64: 7 } as const;

/** An operator of the graph: names of values in, one name out or several. */
export interface OnnxNode {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes?: Readonly<Record<string, number | readonly number[]>>;
}

/** Numbers that are part of the file. */
export interface OnnxTensor {
  readonly name: string;
  readonly dims: readonly number[];
  readonly values: Float32Array | Int8Array | BigInt64Array;
}

/** A value that is given or asked for; a size without a number has a name. */
export interface OnnxValue {
  readonly name: string;
  readonly type: keyof typeof ONNX_TYPES;
  readonly dims: readonly (number | string)[];
}

export interface OnnxGraph {
  readonly name: string;
  readonly nodes: readonly OnnxNode[];
  readonly tensors: readonly OnnxTensor[];
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
}

/** The bytes of an ONNX file. */
export function encodeOnnx({ name, nodes, tensors, inputs, outputs }: OnnxGraph): Uint8Array {
  const graph = message([
    ...nodes.map((node): Field => [1, nodeMessage(node)]),
    [2, name],
    ...tensors.map((tensor): Field => [5, tensorMessage(tensor)]),
    ...inputs.map((value): Field => [11, valueMessage(value)]),
    ...outputs.map((value): Field => [12, valueMessage(value)]),
  ]);
  const operators = message([
    [1, ''],
    [2, 17],
  ]);
  return message([
    [1, 8],
    [2, 'tremplin-benchmarks'],
    [7, graph],
    [8, operators],
  ]);
}

function nodeMessage({ operator, inputs, outputs, attributes = {} }: OnnxNode): Uint8Array {
  return message([
    ...inputs.map((input): Field => [1, input]),
    ...outputs.map((output): Field => [2, output]),
    [3, outputs[0]!],
    [4, operator],
    ...Object.entries(attributes).map((each): Field => [5, attributeMessage(...each)]),
  ]);
}

/** `AttributeProto`: an integer (type 2), a list of them (type 7), or a number with a fraction (type 1). */
function attributeMessage(name: string, value: number | readonly number[]): Uint8Array {
  if (typeof value !== 'number') {
    return message([[1, name], ...value.map((each): Field => [8, each]), [20, 7]]);
  }
  if (Number.isInteger(value)) {
    return message([
      [1, name],
      [3, value],
      [20, 2],
    ]);
  }
  const fraction = Buffer.concat([
    varint((2 << 3) | 5),
    Buffer.from(Float32Array.of(value).buffer),
  ]);
  return Buffer.concat([message([[1, name]]), fraction, message([[20, 1]])]);
}

function tensorMessage({ name, dims, values }: OnnxTensor): Uint8Array {
  const raw = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return message([
    ...dims.map((size): Field => [1, size]),
    [2, typeOf(values)],
    [8, name],
    [9, raw],
  ]);
}

function typeOf(values: OnnxTensor['values']): number {
  if (values instanceof Float32Array) return ONNX_TYPES.float32;
  return values instanceof Int8Array ? ONNX_TYPES.int8 : ONNX_TYPES.int64;
}

function valueMessage({ name, type, dims }: OnnxValue): Uint8Array {
  const sizes = dims.map((size): Field => [
    1,
    message([typeof size === 'number' ? [1, size] : [2, size]]),
  ]);
  const tensor = message([
    [1, ONNX_TYPES[type]],
    [2, message(sizes)],
  ]);
  return message([
    [1, name],
    [2, message([[1, tensor]])],
  ]);
}

function message(fields: readonly Field[]): Uint8Array {
  return Buffer.concat(
    fields.flatMap(([number, value]) => {
      if (typeof value === 'number') return [varint(number << 3), varint(value)];
      const bytes = typeof value === 'string' ? Buffer.from(value) : value;
      return [varint((number << 3) | 2), varint(bytes.length), bytes];
    }),
  );
}

/** Numbers below 0 take ten bytes, as 64-bit integers do. */
function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest >= 0x80n; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  return Uint8Array.from([...bytes, Number(rest)]);
}
