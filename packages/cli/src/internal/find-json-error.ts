/** Where a text stops being JSON, and what is wrong there, in words that do not quote it. */
export interface JsonError {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly problem: string;
}

type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd';

const PROBLEMS: Readonly<Record<Expected, string>> = {
  value: 'a value should stand here',
  valueOrEnd: 'a value or "]" should stand here',
  key: 'a key in double quotes should stand here',
  keyOrEnd: 'a key in double quotes or "}" should stand here',
  colon: 'a colon should stand here',
  commaOrEnd: 'a comma or a closing bracket should stand here',
};

const SPACE = /[ \t\r\n]*/uy;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/uy;

/** The brackets that are open, innermost last, and the place reached. */
interface Scan {
  readonly text: string;
  readonly open: ('{' | '[')[];
  at: number;
}

/**
 * The first place where `text` is not JSON; `undefined` when it is. The messages of `JSON.parse` name no
 * place in some versions of Node and quote the text in others, so they cannot be shown.
 */
export function findJsonError(text: string): JsonError | undefined {
  const scan: Scan = { text, open: [], at: 0 };
  let expected: Expected = 'value';
  for (;;) {
    skip(scan, SPACE);
    const isWhole = expected === 'commaOrEnd' && scan.open.length === 0;
    if (scan.at === text.length)
      return isWhole ? undefined : errorAt(scan, 'the file ends too early');
    if (isWhole) return errorAt(scan, 'nothing should stand after the last bracket');
    const next = step(scan, expected);
    if (next === undefined) return errorAt(scan, PROBLEMS[expected]);
    expected = next;
  }
}

/** Reads one token; what may come after it, or `undefined` when it may not stand there. */
function step(scan: Scan, expected: Expected): Expected | undefined {
  const character = scan.text[scan.at]!;
  if (expected === 'colon') return character === ':' ? advance(scan, 'value') : undefined;
  if (expected === 'commaOrEnd') return separator(scan, character);
  if (character === (expected === 'keyOrEnd' ? '}' : expected === 'valueOrEnd' ? ']' : ''))
    return close(scan);
  if (expected === 'key' || expected === 'keyOrEnd') return skipString(scan) ? 'colon' : undefined;
  if (character === '{' || character === '[') {
    scan.open.push(character);
    return advance(scan, character === '{' ? 'keyOrEnd' : 'valueOrEnd');
  }
  return (character === '"' ? skipString(scan) : skip(scan, SCALAR)) ? 'commaOrEnd' : undefined;
}

function separator(scan: Scan, character: string): Expected | undefined {
  const inObject = scan.open.at(-1) === '{';
  if (character === ',') return advance(scan, inObject ? 'key' : 'value');
  return character === (inObject ? '}' : ']') ? close(scan) : undefined;
}

function close(scan: Scan): Expected {
  scan.open.pop();
  return advance(scan, 'commaOrEnd');
}

function advance(scan: Scan, next: Expected): Expected {
  scan.at++;
  return next;
}

function skip(scan: Scan, pattern: RegExp): boolean {
  pattern.lastIndex = scan.at;
  const found = pattern.exec(scan.text);
  if (found) scan.at += found[0].length;
  return found !== null;
}

/** By hand: one regular expression over a string of a megabyte overflows the stack of its engine. */
function skipString(scan: Scan): boolean {
  if (scan.text[scan.at] !== '"') return false;
  scan.at++;
  while (scan.at < scan.text.length) {
    const code = scan.text.charCodeAt(scan.at);
    if (code === 0x22) {
      scan.at++;
      return true;
    }
    if (code < 0x20 || (code === 0x5c && !skip(scan, ESCAPE))) return false;
    if (code !== 0x5c) scan.at++;
  }
  return false;
}

function errorAt({ text, at }: Scan, problem: string): JsonError {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1, problem };
}
