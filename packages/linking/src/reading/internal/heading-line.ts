import { headingByPattern } from '../cues/heading-patterns.ts';
import { headingMeaning, type HeadingMeaning } from '../cues/section-headings.ts';
import type { SectionKind } from '../read-sections.ts';
import { foldText } from './folded-text.ts';

/** A line that opens a section. */
export interface HeadingLine {
  readonly meaning: HeadingMeaning;
  /** Something follows the heading in its line: "Langues : anglais, espagnol". */
  readonly hasContent: boolean;
  /** Told by how it is worded, in ads alone. */
  readonly isGuess: boolean;
}

const LONGEST_HEADING = 70;
/** Markdown, bullets, numbers, icons and rules around the words of a heading. */
const MARKS_BEFORE = /^[^\p{L}\p{N}]*(?:\d{1,2}[.)]\s+|[ivx]{1,4}[.)]\s+)?[^\p{L}\p{N}]*/u;
const MARKS_AFTER = /[^\p{L}\p{N})]*$/u;
/** A line of a list, and one that ends as a sentence does, head nothing unless they are known to. */
const BULLET = /^\s*(?:[-•–—▪◦+→►▶➜✓✔●○]|\*(?!\*))/u;
const SENTENCE_END = /(?<!\.\.)[.,;]\s*$/u;
const MOST_WORDS = 9;
const LETTER_SPACED = /^(?:\p{L} ){3,}\p{L}$/u;

/** The heading that a line is or begins with, or `undefined`. A sentence is none. */
export function headingLine(line: string): HeadingLine | undefined {
  const folded = foldText(line.slice(0, LONGEST_HEADING * 2)).text.trim();
  if (folded === '') return undefined;
  const whole = folded.length <= LONGEST_HEADING ? meaningOf(folded) : undefined;
  if (whole) return { meaning: whole, hasContent: false, isGuess: false };
  const colon = folded.indexOf(':');
  const hasContent = colon >= 0 && colon < folded.length - 1;
  const isLabel = hasContent && colon >= 1 && colon <= LONGEST_HEADING;
  const meaning = isLabel ? meaningOf(folded.slice(0, colon)) : undefined;
  if (meaning) return { meaning, hasContent: true, isGuess: false };
  const guess = guessOf(line, hasContent ? folded.slice(0, colon) : folded, hasContent);
  return guess && { meaning: { ad: guess }, hasContent, isGuess: true };
}

function guessOf(line: string, label: string, hasContent: boolean): SectionKind | undefined {
  if (label.length > LONGEST_HEADING || BULLET.test(line)) return undefined;
  if (!hasContent && SENTENCE_END.test(line)) return undefined;
  const words = bareWords(label);
  return words.split(' ').length > MOST_WORDS ? undefined : headingByPattern(words);
}

function bareWords(text: string): string {
  const bare = text.replace(MARKS_BEFORE, '').replace(MARKS_AFTER, '').replaceAll(/\s+/gu, ' ');
  return LETTER_SPACED.test(bare) ? bare.replaceAll(' ', '') : bare;
}

function meaningOf(text: string): HeadingMeaning | undefined {
  const words = bareWords(text);
  return words === '' ? undefined : headingMeaning(words);
}
