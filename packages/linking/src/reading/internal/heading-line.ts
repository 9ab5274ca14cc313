import { headingMeaning, type HeadingMeaning } from '../cues/section-headings.ts';
import { foldText } from './folded-text.ts';

/** A line that opens a section. */
export interface HeadingLine {
  readonly meaning: HeadingMeaning;
  /** Something follows the heading in its line: "Langues : anglais, espagnol". */
  readonly hasContent: boolean;
}

const LONGEST_HEADING = 70;
/** Markdown, bullets, numbers, icons and rules around the words of a heading. */
const MARKS_BEFORE = /^[^\p{L}\p{N}]*(?:\d{1,2}[.)]\s+|[ivx]{1,4}[.)]\s+)?[^\p{L}\p{N}]*/u;
const MARKS_AFTER = /[^\p{L}\p{N})]*$/u;
const LETTER_SPACED = /^(?:\p{L} ){3,}\p{L}$/u;

/** The heading that a line is or begins with, or `undefined`. A sentence is none. */
export function headingLine(line: string): HeadingLine | undefined {
  const folded = foldText(line.slice(0, LONGEST_HEADING * 2)).text.trim();
  if (folded === '') return undefined;
  const whole = folded.length <= LONGEST_HEADING ? meaningOf(folded) : undefined;
  if (whole) return { meaning: whole, hasContent: false };
  const colon = folded.indexOf(':');
  if (colon < 1 || colon > LONGEST_HEADING) return undefined;
  const meaning = meaningOf(folded.slice(0, colon));
  return meaning && { meaning, hasContent: true };
}

function meaningOf(text: string): HeadingMeaning | undefined {
  const bare = text.replace(MARKS_BEFORE, '').replace(MARKS_AFTER, '').replaceAll(/\s+/gu, ' ');
  const words = LETTER_SPACED.test(bare) ? bare.replaceAll(' ', '') : bare;
  return words === '' ? undefined : headingMeaning(words);
}
