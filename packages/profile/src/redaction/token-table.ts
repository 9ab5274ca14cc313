import { foldCode } from '../names/fold-code.ts';
import { EMPTY_HASH, nextHash } from '../names/word-hash.ts';

/** The token is made of digits. */
export const NUMBER = 1;
/** Begins with a capital. */
export const CAPITAL = 2;
/** Holds small letters. */
export const SMALL = 4;
/** Begins a line, a sentence or an item. */
export const OPENS = 8;

/** Words and numbers of a text, one row each; what stands between them is no token. */
export interface TokenTable {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Of the folded word (`wordHash`). */
  readonly hash: Uint32Array;
  /** Of its first three folded letters, 0–19682; of a number 0. */
  readonly prefix: Uint16Array;
  readonly flags: Uint8Array;
}

const LETTER = 1;
const DIGIT = 2;
const UPPER = 4;
const LOWER = 8;
const MARK = 16;

const TABLE_SIZE = 0x2200;
const CLASSES: Uint8Array = Uint8Array.from({ length: TABLE_SIZE }, (_, code) => classOf(code));

const LINE_OR_SENTENCE = new Set([
  10, 13, 46, 33, 63, 58, 59, 8226, 8211, 8212, 171, 187, 34, 62, 42, 124, 0x201c, 0x201d,
]);

/** Splits a text. A word is a run of letters, marks and invisible characters inside it; apostrophes and hyphens part words. */
export function tokenTable(text: string): TokenTable {
  const rows = createRows(Math.ceil(text.length / 2) + 1);
  let count = 0;
  let opens = true;
  for (let at = 0; at < text.length;) {
    const kind = codeClass(text.charCodeAt(at));
    if ((kind & (LETTER | DIGIT)) === 0) {
      const code = text.charCodeAt(at);
      if (LINE_OR_SENTENCE.has(code)) opens = true;
      else if (code === 45 && isLineStart(text, at)) opens = true;
      at += 1;
      continue;
    }
    const end =
      kind & DIGIT
        ? readNumber(text, at, { rows, row: count })
        : readWord(text, at, { rows, row: count });
    if (opens) rows.flags[count]! |= OPENS;
    opens = false;
    rows.start[count] = at;
    rows.end[count] = end;
    count += 1;
    at = end;
  }
  return { ...rows, count };
}

type Rows = { -readonly [Key in keyof Omit<TokenTable, 'count'>]: TokenTable[Key] };

function createRows(size: number): Rows {
  return {
    start: new Int32Array(size),
    end: new Int32Array(size),
    hash: new Uint32Array(size),
    prefix: new Uint16Array(size),
    flags: new Uint8Array(size),
  };
}

interface Place {
  readonly rows: Rows;
  readonly row: number;
}

function readNumber(text: string, start: number, { rows, row }: Place): number {
  let end = start;
  let hash = EMPTY_HASH;
  for (; end < text.length && codeClass(text.charCodeAt(end)) & DIGIT; end++) {
    hash = nextHash(hash, foldCode(text.charCodeAt(end)));
  }
  rows.flags[row] = NUMBER;
  rows.prefix[row] = 0;
  rows.hash[row] = hash >>> 0;
  return end;
}

function readWord(text: string, start: number, { rows, row }: Place): number {
  let hash = EMPTY_HASH;
  let prefix = 0;
  let letters = 0;
  let flags = 0;
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    const kind = codeClass(code);
    if ((kind & (LETTER | MARK)) === 0) break;
    if (kind & MARK) continue;
    const folded = foldCode(code);
    hash = nextHash(hash, folded);
    if (letters < 3) prefix = prefix * 27 + prefixDigit(folded);
    if (letters === 0 && kind & UPPER) flags = CAPITAL;
    if (kind & LOWER) flags |= SMALL;
    letters += 1;
  }
  for (let i = letters; i < 3; i++) prefix *= 27;
  rows.hash[row] = hash >>> 0;
  rows.prefix[row] = prefix;
  rows.flags[row] = flags;
  return end;
}

/** 1–26 of a letter, 0 of another character. */
export function prefixDigit(folded: number): number {
  return folded >= 97 && folded <= 122 ? folded - 96 : 0;
}

function isLineStart(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < 8; i--) {
    const code = text.charCodeAt(i);
    if (code === 10) return true;
    if (code !== 32 && code !== 9) return false;
  }
  return at < 8;
}

function codeClass(code: number): number {
  return code < TABLE_SIZE ? CLASSES[code]! : classOf(code);
}

function classOf(code: number): number {
  const char = String.fromCharCode(code);
  if (code >= 0x300 && code <= 0x36f) return MARK;
  if (code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff)
    return MARK;
  if (/\d/u.test(char) || (code >= 0xff10 && code <= 0xff19)) return DIGIT;
  if (!/\p{L}/u.test(char)) return 0;
  if (/\p{Lu}|\p{Lt}/u.test(char)) return LETTER | UPPER;
  return LETTER | LOWER;
}
