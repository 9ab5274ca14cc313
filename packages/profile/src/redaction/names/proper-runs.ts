import { classesOf, GIVEN, logitOf, WORD } from '../../names/word-classes.ts';
import { wordHash } from '../../names/word-hash.ts';
import type { TextContext } from '../text-context.ts';
import { CAPITAL, NUMBER, OPENS, SMALL } from '../token-table.ts';
import { ORGANIZATION_CUES, PARTICLES, SHORT_TITLES, TITLES } from './name-words.ts';

/** A capitalised word of a run, with what is known of it. */
export interface ProperWord {
  /** Row of the token table. */
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly hash: number;
  /** Bits of `word-classes.ts`. */
  readonly classes: number;
  /** Log-odds of a name by its letters. */
  readonly logit: number;
  /** A single letter. */
  readonly isInitial: boolean;
  readonly isParticle: boolean;
  /** Capitals only. */
  readonly isUpper: boolean;
  /** First of a sentence, a line or an item. */
  readonly opens: boolean;
}

/** Capitalised words in a row. */
export interface ProperRun {
  readonly words: readonly ProperWord[];
  /** Row of the title before it (`Mme`), or −1. */
  readonly title: number;
}

/** Runs of capitalised words that no pattern has taken: joined by a blank, a hyphen, an apostrophe, an initial's dot or particles. */
export function properRuns(context: TextContext, taken: Uint8Array): readonly ProperRun[] {
  const { tokens } = context;
  const runs: ProperRun[] = [];
  for (let row = 0; row < tokens.count;) {
    if (!isProper(context, taken, row)) {
      row += 1;
      continue;
    }
    const rows = [row];
    let next = follower(context, taken, row);
    while (next !== -1 && rows.length < MAX_RUN) {
      rows.push(next);
      next = follower(context, taken, next);
    }
    runs.push(toRun(context, rows));
    row = rows.at(-1)! + 1;
  }
  return runs;
}

/** A heading in capitals is longer than any name. */
const MAX_RUN = 12;

/** What is known of one token. */
function properWord({ text, tokens }: TextContext, row: number): ProperWord {
  const start = tokens.start[row]!;
  const end = tokens.end[row]!;
  const hash = tokens.hash[row]!;
  const flags = tokens.flags[row]!;
  const isElided = end - start === 1 && isApostrophe(text.charCodeAt(end));
  const isInitial = end - start === 1 && !isElided;
  return {
    row,
    start,
    end,
    hash,
    classes: end - start === 1 ? 0 : classesOfForm(text, { start, end, hash }),
    logit: end - start === 1 ? 0 : logitOf(text, start, end),
    isInitial,
    isParticle: (PARTICLES.has(hash) && !(isInitial && text[end] === '.')) || isElided,
    isUpper: !(flags & SMALL),
    opens: (flags & OPENS) !== 0,
  };
}

/** `N’Diaye`, `O'Connor`: the letter belongs to the word behind it. */
function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** Classes of a word; of one that is in no list, whether its singular or its masculine is a word (`Cliniciens`). */
function classesOfForm(
  text: string,
  { start, end, hash }: { readonly start: number; readonly end: number; readonly hash: number },
): number {
  const classes = classesOf(hash);
  if (classes !== 0 || end - start < 5) return classes;
  const isForm = /[sxe]$/iu.test(text.slice(end - 1, end));
  if (!isForm) return 0;
  const shorter = [end - 1, end - 2].map((to) => classesOf(wordHash(text, start, to)));
  return shorter.some((each) => each & WORD) ? WORD : 0;
}

function toRun(context: TextContext, rows: readonly number[]): ProperRun {
  const { tokens } = context;
  const first = rows[0]!;
  const isTitle = (row: number): boolean => row >= 0 && isTitleToken(context, row);
  // "Barbara M. Probst": behind a first name, the letter is an initial.
  const isInitial = (i: number): boolean =>
    i > 0 &&
    tokens.end[rows[i]!]! - tokens.start[rows[i]!]! === 1 &&
    (classesOf(tokens.hash[rows[i - 1]!]!) & GIVEN) !== 0;
  const own = rows.findLastIndex((row, i) => i < rows.length - 1 && isTitle(row) && !isInitial(i));
  const title =
    own >= 0 ? rows[own]! : joinsTitle(context, first) && isTitle(first - 1) ? first - 1 : -1;
  const words = rows.slice(own + 1).map((row) => properWord(context, row));
  return { words, title: tokens.count > 0 ? title : -1 };
}

function isTitleToken({ text, tokens }: TextContext, row: number): boolean {
  const hash = tokens.hash[row]!;
  if (!TITLES.has(hash)) return false;
  if (!SHORT_TITLES.has(hash)) return true;
  if (!(tokens.flags[row]! & CAPITAL)) return false;
  // "M" alone also begins "M Python"; with its dot, or as "Me" and "Pr" before a name, it is a title.
  return text[tokens.end[row]!] === '.' || tokens.end[row]! - tokens.start[row]! > 1;
}

function joinsTitle({ text, tokens }: TextContext, row: number): boolean {
  if (row === 0) return false;
  return /^\.?[ \t\u00a0]{0,2}$/u.test(text.slice(tokens.end[row - 1]!, tokens.start[row]!));
}

function isProper({ tokens }: TextContext, taken: Uint8Array, row: number): boolean {
  return (tokens.flags[row]! & (CAPITAL | NUMBER)) === CAPITAL && taken[tokens.start[row]!] === 0;
}

/** Blanks, hyphens and apostrophes. */
const JOINTS: readonly number[] = [32, 0xa0, 45, 0x2010, 0x2011, 39, 0x2019];

/** The row of the next word of the run, or −1. */
function follower(context: TextContext, taken: Uint8Array, row: number): number {
  const { tokens } = context;
  for (let next = row + 1; next < tokens.count && next - row <= 3; next++) {
    if (!isJoined(context, next - 1)) return -1;
    if (isProper(context, taken, next)) return next;
    if (!PARTICLES.has(tokens.hash[next]!) || ORGANIZATION_CUES.has(tokens.hash[next]!)) return -1;
  }
  return -1;
}

/** Whether what stands after a token can stand inside a name. */
function isJoined({ text, tokens }: TextContext, row: number): boolean {
  const from = tokens.end[row]!;
  const to = tokens.start[row + 1]!;
  const gap = to - from;
  if (gap > 2) return false;
  const first = text.charCodeAt(from);
  if (gap === 1 && JOINTS.includes(first)) return true;
  // "J. Dupont", "J.-L.", "P.E.": after one letter or a title.
  const length = tokens.end[row]! - tokens.start[row]!;
  const isShort = length === 1 || (length <= 4 && TITLES.has(tokens.hash[row]!));
  if (gap === 1) return length === 1 && first === 46;
  if (gap === 2)
    return isShort && first === 46 && [32, 45, 0xa0].includes(text.charCodeAt(from + 1));
  return false;
}
