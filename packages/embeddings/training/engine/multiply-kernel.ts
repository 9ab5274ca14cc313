/*
 * The WebAssembly module of `multiply`, written byte by byte: one function
 *   (left, right, into: addresses; rows, columns; inner: bytes of a row)
 * that compares each row of `left` with four rows of `right` at a time, four numbers at a time (128-bit SIMD).
 * Reference: WebAssembly Core Specification 2.0, §5 (binary format).
 */
const I32 = 0x7f;
const V128 = 0x7b;
const VOID = 0x40;

/** Numbers of sections. */
const [TYPES, IMPORTS, FUNCTIONS, EXPORTS, CODE] = [1, 2, 3, 7, 10];

/** Numbers of parameters and locals. */
const [LEFT, RIGHT, INTO, ROWS, COLUMNS, INNER] = [0, 1, 2, 3, 4, 5];
const [COLUMN, AT, END, FIRST] = [6, 7, 8, 9];
const FIRST_SUM = 13;

type Code = readonly number[];

/** Magic and version. */
const PREAMBLE: Code = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

const get = (local: number): Code => [0x20, local];
const set = (local: number): Code => [0x21, local];
/** From 0 to 63: one byte of signed LEB128. */
const i32 = (value: number): Code => [0x41, value];
const ADD: Code = [0x6a];
const SUBTRACT: Code = [0x6b];
const LESS: Code = [0x49];
const branchIf = (depth: number): Code => [0x0d, depth];
const loop = (...body: readonly Code[]): Code => [0x03, VOID, ...body.flat(), 0x0b];
const loadVector: Code = [0xfd, 0x00, 0x00, 0x00];
const zeroVector: Code = [0xfd, 0x0c, ...Array.from({ length: 16 }, () => 0)];
const multiplyVectors: Code = [0xfd, 0xe6, 0x01];
const addVectors: Code = [0xfd, 0xe4, 0x01];
const lane = (index: number): Code => [0xfd, 0x1f, index];
const addFloats: Code = [0x92];
const storeFloat = (offset: number): Code => [0x38, 0x02, offset];
const FOUR = [0, 1, 2, 3];

/** The module: imports `engine.memory`, exports `multiply`. */
export function multiplyKernel(maxPages: number): Uint8Array<ArrayBuffer> {
  const body = functionBody();
  return Uint8Array.from([
    ...PREAMBLE,
    ...section(TYPES, one([0x60, 6, I32, I32, I32, I32, I32, I32, 0])),
    ...section(IMPORTS, one(join(name('engine'), name('memory'), [0x02, 0x03, 1], leb(maxPages)))),
    ...section(FUNCTIONS, one([0])),
    ...section(EXPORTS, one(join(name('multiply'), [0x00, 0]))),
    ...section(CODE, one(join(leb(body.length), body))),
  ]);
}

function functionBody(): Code {
  const dotProducts = loop(
    ...FOUR.map(addProducts),
    ...FOUR.map((n) => advance(FIRST + n, 16)),
    advance(AT, 16),
    join(get(AT), get(END), LESS, branchIf(0)),
  );
  const fourColumns = join(
    ...FOUR.map((n) => join(zeroVector, set(FIRST_SUM + n))),
    // The four rows of `right`, one after the other.
    ...FOUR.slice(1).map((n) => join(get(FIRST + n - 1), get(INNER), ADD, set(FIRST + n))),
    join(get(LEFT), set(AT), get(LEFT), get(INNER), ADD, set(END)),
    dotProducts,
    ...FOUR.map((n) => join(get(INTO), sumOfLanes(FIRST_SUM + n), storeFloat(4 * n))),
    advance(INTO, 16),
    // The last of the four rows ends where the next four begin.
    join(get(FIRST + 3), set(FIRST)),
  );
  const allColumns = loop(fourColumns, countDown(COLUMN, 4));
  const allRows = loop(
    join(get(RIGHT), set(FIRST), get(COLUMNS), set(COLUMN)),
    allColumns,
    join(get(LEFT), get(INNER), ADD, set(LEFT)),
    countDown(ROWS, 1),
  );
  const locals = [2, 7, I32, 4, V128];
  return join(locals, allRows, [0x0b]);
}

/** Adds the products of four numbers of the row of `left` and one row of `right`. */
function addProducts(n: number): Code {
  const sum = FIRST_SUM + n;
  const loads = join(get(AT), loadVector, get(FIRST + n), loadVector);
  return join(get(sum), loads, multiplyVectors, addVectors, set(sum));
}

function advance(local: number, by: number): Code {
  return join(get(local), i32(by), ADD, set(local));
}

/** Takes from a counter, and goes round again while it is not 0. */
function countDown(local: number, by: number): Code {
  return join(get(local), i32(by), SUBTRACT, set(local), get(local), branchIf(0));
}

function sumOfLanes(local: number): Code {
  const [a, b, c, d] = FOUR.map((n) => join(get(local), lane(n)));
  return join(a!, b!, addFloats, c!, d!, addFloats, addFloats);
}

function join(...parts: readonly Code[]): Code {
  return parts.flat();
}

function section(id: number, content: Code): Code {
  return join([id], leb(content.length), content);
}

/** A list of one. */
function one(content: Code): Code {
  return join([1], content);
}

function name(text: string): Code {
  return join(
    [text.length],
    Array.from(text, (letter) => letter.charCodeAt(0)),
  );
}

function leb(value: number): Code {
  return value < 0x80 ? [value] : join([(value & 0x7f) | 0x80], leb(value >>> 7));
}
