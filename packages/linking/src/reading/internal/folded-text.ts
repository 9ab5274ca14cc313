import { fold } from '../../internal/fold.ts';

/** A text in lower case without accents or invisible characters, with the way back. */
export interface FoldedText {
  readonly text: string;
  /** Unit `i` of the folded text comes from unit `origins[i]` of the text; one more for the end. */
  readonly origins: Uint32Array;
}

const TYPOGRAPHIC: Readonly<Record<string, string>> = {
  '’': "'",
  ʼ: "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '‐': '-',
  '‑': '-',
};
const INVISIBLE = /[\p{M}\p{Cf}\r]/u;

/** A wide gap, as between the columns of a table, stays apart from a blank. */
const WIDE_GAP = 3;
const BLANK = 0x20;
const TAB = 0x09;
const LINE_END = 0x0a;
const UNITS_PER_CALL = 8192;

/**
 * Folds letter by letter, so that each unit can be traced back, composed or not. Runs of blanks become one blank,
 * or one tab where they are wide; those behind a line end fall away, and so does the carriage return.
 */
export function foldText(text: string): FoldedText {
  const origins: number[] = [];
  // Units, not a string: looking at the end of one that grows copies all of it.
  const units: number[] = [];
  let blanks = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = isPlain(code) ? code : foldedAt(text, at);
    if (letter === BLANK || letter === TAB) {
      blanks += letter === BLANK ? 1 : WIDE_GAP;
      const before = units[units.length - 1];
      if (before === BLANK && blanks >= WIDE_GAP) units[units.length - 1] = TAB;
      if (before === BLANK || before === TAB || before === LINE_END) continue;
    } else if (letter !== '') blanks = 0;
    if (typeof letter === 'number') {
      units.push(letter);
      origins.push(at);
    } else {
      for (let i = 0; i < letter.length; i++) {
        units.push(letter.charCodeAt(i));
        origins.push(at);
      }
    }
    if (code >= 0xd800 && code < 0xdc00) at += isLow(text.charCodeAt(at + 1)) ? 1 : 0;
  }
  origins.push(text.length);
  return { text: stringOf(units), origins: Uint32Array.from(origins) };
}

/** In pieces: a call takes only so many arguments. */
function stringOf(units: readonly number[]): string {
  let text = '';
  for (let at = 0; at < units.length; at += UNITS_PER_CALL) {
    text += String.fromCharCode(...units.slice(at, at + UNITS_PER_CALL));
  }
  return text;
}

/** Small letters, digits and signs of ASCII but for the backtick: what most of a text is. */
function isPlain(code: number): boolean {
  return code >= 0x20 && code <= 0x7e && code !== 0x60 && (code < 0x41 || code > 0x5a);
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

/** One unit as its code, several or none as a string. */
function foldedAt(text: string, at: number): number | string {
  const code = text.charCodeAt(at);
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  if (code === TAB || code === LINE_END) return code;
  const character = String.fromCodePoint(text.codePointAt(at)!);
  const letters = TYPOGRAPHIC[character] ?? (INVISIBLE.test(character) ? '' : fold(character));
  return letters.length === 1 ? letters.charCodeAt(0) : letters;
}

/** The first unit of the folded text that comes from `offset` or later. */
export function foldedOffset({ origins }: FoldedText, offset: number): number {
  let low = 0;
  let high = origins.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (origins[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
