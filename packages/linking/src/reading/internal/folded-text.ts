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

/**
 * Folds letter by letter, so that each unit can be traced back, composed or not. Runs of blanks become one blank,
 * or one tab where they are wide; those behind a line end fall away, and so does the carriage return.
 */
export function foldText(text: string): FoldedText {
  const origins: number[] = [];
  let folded = '';
  let blanks = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = isPlain(code) ? text[at]! : foldedAt(text, at);
    if (letter === ' ' || letter === '\t') {
      blanks += letter === ' ' ? 1 : WIDE_GAP;
      const before = folded.at(-1);
      if (before === ' ' && blanks >= WIDE_GAP) folded = `${folded.slice(0, -1)}\t`;
      if (before === ' ' || before === '\t' || before === '\n') continue;
    } else if (letter !== '') blanks = 0;
    for (let i = 0; i < letter.length; i++) origins.push(at);
    folded += letter;
    if (code >= 0xd800 && code < 0xdc00) at += isLow(text.charCodeAt(at + 1)) ? 1 : 0;
  }
  origins.push(text.length);
  return { text: folded, origins: Uint32Array.from(origins) };
}

/** Small letters, digits and signs of ASCII but for the backtick: what most of a text is. */
function isPlain(code: number): boolean {
  return code >= 0x20 && code <= 0x7e && code !== 0x60 && (code < 0x41 || code > 0x5a);
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

function foldedAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 0x20);
  if (code === 0x09 || code === 0x0a) return text[at]!;
  const character = String.fromCodePoint(text.codePointAt(at)!);
  const typographic = TYPOGRAPHIC[character];
  if (typographic !== undefined) return typographic;
  return INVISIBLE.test(character) ? '' : fold(character);
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
