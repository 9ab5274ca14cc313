import type { ReadSpan } from '../reading-language.ts';
import { markCues } from './cue-finders.ts';
import { foldedOffset, foldText, type FoldedText } from './folded-text.ts';

/** What surrounds a span, folded: constant work however long the text is. */
export interface FoldedWindow {
  readonly folded: FoldedText;
  /** Of the folded text: see `markCues`. */
  readonly marks: Uint8Array;
  /** Of the span, in the folded text. */
  readonly start: number;
  readonly end: number;
  /** Where the window begins in the text as given. */
  readonly from: number;
}

/** The window around a span of one text, of which only the first `length` units count: all, when not given. */
export type WindowOf = (span: ReadSpan, length?: number) => FoldedWindow;

/** No clause is longer; what lies further says nothing of the span. */
const REACH_BEFORE = 320;
const REACH_AFTER = 200;

export function foldedWindow(text: string, span: ReadSpan): FoldedWindow {
  const { start, end, from, to } = boundsOf(text, span, text.length);
  const folded = foldText(text.slice(from, to));
  return {
    folded,
    marks: markCues(folded.text),
    start: foldedOffset(folded, start - from),
    end: foldedOffset(folded, end - from),
    from,
  };
}

/**
 * The same for many spans of one text, which is folded once. What is read of a span is the same to the letter:
 * where folding a part by itself is another thing than a part of the folded whole, the part is folded.
 */
export function foldedWindows(text: string): WindowOf {
  let all: { readonly whole: FoldedText; readonly marks: Uint8Array } | undefined;
  return (span, length = text.length) => {
    const { start, end, from, to } = boundsOf(text, span, length);
    if (!isPlainBorder(text, from) || !isPlainBorder(text, to)) {
      return foldedWindow(text.slice(0, length), span);
    }
    all ??= foldedWhole(text);
    const { whole, marks } = all;
    const first = foldedOffset(whole, from);
    const last = foldedOffset(whole, to);
    return {
      folded: {
        text: whole.text.slice(first, last),
        origins: whole.origins.subarray(first, last + 1),
      },
      marks: marks.subarray(first, last),
      start: foldedOffset(whole, start) - first,
      end: foldedOffset(whole, end) - first,
      from: 0,
    };
  };
}

function foldedWhole(text: string): { readonly whole: FoldedText; readonly marks: Uint8Array } {
  const whole = foldText(text);
  return { whole, marks: markCues(whole.text) };
}

interface Bounds extends ReadSpan {
  /** Of the window. */
  readonly from: number;
  readonly to: number;
}

function boundsOf(text: string, span: ReadSpan, length: number): Bounds {
  const start = Math.min(Math.max(0, Math.trunc(span.start)), length);
  const end = Math.min(Math.max(start, Math.trunc(span.end)), length);
  const from = wordStart(text, Math.max(0, start - REACH_BEFORE), start);
  return { start, end, from, to: Math.min(length, end + REACH_AFTER) };
}

/** Neither a run of blanks nor a character of several units lies across. */
function isPlainBorder(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true;
  return isVisible(text.charCodeAt(at - 1)) && (isVisible(text.charCodeAt(at)) || text[at] === ' ');
}

/** A letter or sign that folds by itself: of ASCII, or one with an accent. */
function isVisible(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0xc0 && code <= 0x17f);
}

/** Offsets of a stretch of the window in the text as given. */
export function toGiven(
  { folded, from }: FoldedWindow,
  [start, end]: readonly [number, number],
): readonly [number, number] {
  const last = folded.origins[Math.max(start, end - 1)]!;
  const after = end > start ? nextOrigin(folded.origins, end, last) : folded.origins[start]!;
  return [from + folded.origins[start]!, from + after];
}

/** A cut inside a word would make another word of its rest: "un|necessary". */
function wordStart(text: string, from: number, to: number): number {
  if (from === 0) return 0;
  const space = text.slice(from, to).search(/\s/u);
  return space < 0 ? from : from + space;
}

/** A ligature folds to two units of one origin: the end lies behind all of them. */
function nextOrigin(origins: Uint32Array, end: number, last: number): number {
  let at = end;
  while (at < origins.length - 1 && origins[at] === last) at++;
  return origins[at]!;
}
