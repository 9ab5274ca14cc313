import { tokenize } from '@tremplin/embeddings';
import { classifyGap, LINE, SENTENCE } from '../gap.ts';
import { STOP_WORDS } from '../stop-words.ts';

/** Words of one sentence or item of a text. */
export interface Segment {
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly words: readonly SegmentWord[];
}

export interface SegmentWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Names nothing: an article or preposition. */
  readonly stop: boolean;
}

/** A sentence of more is read in parts. */
const MOST_WORDS = 48;

export function readSegments(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let words: SegmentWord[] = [];
  const close = (): void => {
    const [first, last] = [words[0], words.at(-1)];
    if (first && last) segments.push({ start: first.start, end: last.end, words });
    words = [];
  };
  for (const { word, start, end } of tokenize(text)) {
    const before = words.at(-1);
    if (before && (words.length >= MOST_WORDS || isBorder(text, before.end, start))) close();
    words.push({ word, start, end, stop: STOP_WORDS.has(word) });
  }
  close();
  return segments;
}

/** A sentence ends, or a line whose next does not go on in small letters. */
function isBorder(text: string, end: number, start: number): boolean {
  if (start <= end + 1) return text[end] === '\n' && !/^\p{Ll}/u.test(text.slice(start, start + 2));
  const { gap } = classifyGap(text.slice(end, start));
  if (gap === SENTENCE) return true;
  return (
    (gap === LINE || /[\r\n]/u.test(text.slice(end, start))) &&
    !/^\p{Ll}/u.test(text.slice(start, start + 2))
  );
}
