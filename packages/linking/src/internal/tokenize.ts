import { fold } from './fold.ts';
import { classifyGap, PAREN, SENTENCE, SPACE, type Gap } from './gap.ts';
import { frenchStem } from './french-stem.ts';
import type { Tokens } from './tokens.ts';

/**
 * A word: letters and digits, with what belongs to a name of a technology: `.NET`, `C++`, `C#`, `R&D`.
 * `Node.js` and `CI/CD` are two words each; the gap between them says how tightly they hold. Joiners without width
 * are part of a word only inside it.
 */
const WORD =
  /(?<![\p{L}\p{N}&])\p{L}&\p{L}(?![\p{L}\p{N}&])|(?<![\p{L}\p{N}\p{M})\]])\.\p{L}[\p{L}\p{N}\p{M}\u00ad]*|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*(?:[\u200c-\u200d\u2060\ufeff]+[\p{L}\p{N}\p{M}\u00ad]+)*(?:\+\+(?!\p{L})|\+(?![\p{L}\p{N}+])|#(?![\p{L}#]))?/gu;

/** What French inclusive writing adds to a masculine: `·euse`, `(se)`, `.e.s`, `-trice`, `/ère`. */
const INCLUSIVE =
  /(?:\(s\)|(?:[·•‧⋅∙.\-‐‑/]|\(-?)(?:eu?se|se|eure|t?rice|i?[eè]\u0300?re|esse|n?ne|l?le|t?te|i?ve|fe?|e|x)\)?(?:[·•‧⋅∙.\-‐‑(]?s\)?)?)(?![\p{L}\p{N}\p{M}])/iuy;

const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)$/;
const APOSTROPHES = "'’ʼ‘`´";
const GENDER_LETTERS = 'hfmwdxn';
const LONGEST_GENDER_MARK = 3;
const JOINERS = /[\u200c-\u200d\u2060\ufeff]+/gu;

export function tokenize(text: string): Tokens {
  const tokens = emptyTokens(text);
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const end = inclusiveEnd(text, match.index, WORD.lastIndex);
    WORD.lastIndex = end;
    pushToken(tokens, { word: match[0], start: match.index, end });
  }
  return tokens;
}

interface TokenLists {
  readonly text: string;
  readonly folds: string[];
  readonly starts: number[];
  readonly ends: number[];
  readonly gaps: Gap[];
  readonly initials: boolean[];
  /** End of a gender mark that was dropped after the last token, else −1. */
  skippedTo: number;
}

function emptyTokens(text: string): TokenLists {
  return { text, folds: [], starts: [], ends: [], gaps: [], initials: [], skippedTo: -1 };
}

function inclusiveEnd(text: string, start: number, end: number): number {
  if (end - start < 3) return end;
  INCLUSIVE.lastIndex = end;
  return INCLUSIVE.test(text) ? INCLUSIVE.lastIndex : end;
}

/** `end` lies after the inclusive ending that follows the word. */
interface Span {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function pushToken(tokens: TokenLists, span: Span): void {
  const { start, end } = span;
  const { text } = tokens;
  const last = tokens.folds.length - 1;
  const before = tokens.ends[last] ?? 0;
  const between = text.slice(Math.max(before, tokens.skippedTo), start);
  const folded = foldWord(text, span);
  if (last >= 0 && isSecondForm(tokens.folds[last]!, folded, between)) {
    tokens.ends[last] = end;
    return;
  }
  const { gap, initial } =
    last < 0
      ? { gap: SENTENCE as Gap, initial: true }
      : classifyGap(between === ' ' ? between : between.replaceAll(JOINERS, ''));
  tokens.folds.push(folded);
  tokens.starts.push(start);
  tokens.ends.push(end);
  // What follows "(H/F)" goes on with the title before it.
  tokens.gaps.push(tokens.skippedTo >= 0 && gap === PAREN ? SPACE : gap);
  tokens.initials.push(initial);
  tokens.skippedTo = -1;
  dropGenderMark(tokens);
}

function foldWord(text: string, { word, start, end }: Span): string {
  const folded = fold(word);
  if (end - start > 8) return folded;
  if (APOSTROPHES.includes(text[end] ?? ' ') && ELISION.test(folded)) return `${folded}'`;
  const possessive = folded === 's' && start > 0 && APOSTROPHES.includes(text[start - 1]!);
  return possessive ? "'s" : folded;
}

/** "développeur/développeuse" is one word in two forms. */
function isSecondForm(first: string, second: string, between: string): boolean {
  return (
    (between === '/' || between === ' / ') &&
    first !== second &&
    first.length > 3 &&
    frenchStem(first) === frenchStem(second)
  );
}

/** "H/F", "(f/m/x)": says that the title holds for everybody, names nothing. */
function dropGenderMark(tokens: TokenLists): void {
  const { folds, starts, ends, text } = tokens;
  let first = folds.length;
  while (folds.length - first < LONGEST_GENDER_MARK + 1 && isPartOfGenderMark(tokens, first - 1))
    first--;
  const length = folds.length - first;
  if (length < 2 || length > LONGEST_GENDER_MARK) return;
  const mark = folds.slice(first);
  const next = text.slice(ends.at(-1), ends.at(-1)! + 2).trimStart();
  if (next.startsWith('/')) return;
  if (new Set(mark).size < mark.length || !(mark.includes('f') || mark.includes('w'))) return;
  tokens.skippedTo = ends.at(-1)!;
  if (text[starts[first]! - 1] === '(' && text[tokens.skippedTo] === ')') tokens.skippedTo++;
  for (const column of [folds, starts, ends, tokens.gaps, tokens.initials]) column.length = first;
}

function isPartOfGenderMark({ folds, starts, ends, text }: TokenLists, index: number): boolean {
  const letter = folds[index];
  if (letter?.length !== 1 || !GENDER_LETTERS.includes(letter)) return false;
  return (
    index === folds.length - 1 || /^\s?[/|]\s?$/.test(text.slice(ends[index], starts[index + 1]))
  );
}
