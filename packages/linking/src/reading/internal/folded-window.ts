import type { ReadSpan } from '../reading-language.ts';
import { foldedOffset, foldText, type FoldedText } from './folded-text.ts';

/** What surrounds a span, folded: constant work however long the text is. */
export interface FoldedWindow {
  readonly folded: FoldedText;
  /** Of the span, in the folded text. */
  readonly start: number;
  readonly end: number;
  /** Where the window begins in the text as given. */
  readonly from: number;
}

/** No clause is longer; what lies further says nothing of the span. */
const REACH_BEFORE = 320;
const REACH_AFTER = 200;

export function foldedWindow(text: string, span: ReadSpan): FoldedWindow {
  const start = Math.min(Math.max(0, Math.trunc(span.start)), text.length);
  const end = Math.min(Math.max(start, Math.trunc(span.end)), text.length);
  const from = wordStart(text, Math.max(0, start - REACH_BEFORE), start);
  const folded = foldText(text.slice(from, Math.min(text.length, end + REACH_AFTER)));
  return {
    folded,
    start: foldedOffset(folded, start - from),
    end: foldedOffset(folded, end - from),
    from,
  };
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
