import type { ScanRule } from '../internal/text-detector.ts';
import type { TextFinding } from '../text-finding.ts';
import type { TextContext } from './text-context.ts';
import { CAPITAL, NUMBER, prefixDigit, SMALL } from './token-table.ts';

/** Rules by the beginning of the word at which each can match. */
export interface RuleIndex {
  readonly rules: readonly ScanRule[];
  /** Prefix of a token → rules, by number. */
  readonly byPrefix: readonly (readonly number[] | undefined)[];
  readonly ofNumbers: readonly number[];
  /** Of short words in capitals right before a digit. */
  readonly ofCodes: readonly number[];
  /** Of capitalised words right before a number. */
  readonly ofNumbered: readonly number[];
  /** Of words after `@`. */
  readonly ofHandles: readonly number[];
}

const PREFIXES = 27 ** 3;
/** "FR76", "SW1A", "RSSMRA85": no longer. */
const CODE_LENGTH = 6;

export function createRuleIndex(rules: readonly ScanRule[]): RuleIndex {
  const byPrefix: (number[] | undefined)[] = Array.from({ length: PREFIXES });
  const special: Readonly<Record<string, number[]>> = { '#': [], 'A#': [], G: [], '@': [] };
  for (const [number, { cues }] of rules.entries()) {
    for (const cue of new Set(cues.split(' '))) {
      const list = special[cue] ?? (byPrefix[prefixOf(cue)] ??= []);
      list.push(number);
    }
  }
  return {
    rules,
    byPrefix,
    ofNumbers: special['#']!,
    ofCodes: special['A#']!,
    ofNumbered: special['G']!,
    ofHandles: special['@']!,
  };
}

/** A finding with the number of its rule: of two that overlap, the lower number is kept. */
export interface Candidate extends TextFinding {
  readonly rank: number;
}

/** What the rules match in a text. Each is tried only where one of its cues stands, so that the time is that of reading the words. */
export function scanPatterns(context: TextContext, index: RuleIndex): readonly Candidate[] {
  const found: Candidate[] = [];
  const { tokens } = context;
  for (let row = 0; row < tokens.count; row++) {
    const flags = tokens.flags[row]!;
    if (flags & NUMBER) {
      tryRules(context, index, {
        row,
        numbers: index.ofNumbers,
        found,
        digits: digitsAt(context, row),
      });
      continue;
    }
    const numbers = index.byPrefix[tokens.prefix[row]!];
    if (numbers) tryRules(context, index, { row, numbers, found });
    if (flags & CAPITAL) tryCapital(context, index, { row, found });
    if (context.text.charCodeAt(tokens.start[row]! - 1) === 64) {
      tryRules(context, index, { row, numbers: index.ofHandles, found });
    }
  }
  return found;
}

function tryCapital(
  context: TextContext,
  index: RuleIndex,
  { row, found }: Omit<Attempt, 'numbers' | 'digits'>,
): void {
  const { tokens } = context;
  if (row + 1 >= tokens.count || !(tokens.flags[row + 1]! & NUMBER)) return;
  const gap = tokens.start[row + 1]! - tokens.end[row]!;
  if (gap > 1) return;
  const isCode =
    !(tokens.flags[row]! & SMALL) && tokens.end[row]! - tokens.start[row]! <= CODE_LENGTH;
  if (isCode) tryRules(context, index, { row, numbers: index.ofCodes, found });
  if (gap === 1) tryRules(context, index, { row, numbers: index.ofNumbered, found });
}

interface Attempt {
  readonly row: number;
  readonly numbers: readonly number[];
  readonly found: Candidate[];
  /** Of the row of numbers that begins here. @defaultValue as many as any rule wants */
  readonly digits?: number;
}

const MOST_DIGITS = 12;
const LONGEST_GAP = 3;

/** Digits of numbers in a row, blanks, signs and single letters between them: no further than any rule asks. */
function digitsAt({ tokens }: TextContext, first: number): number {
  let digits = 0;
  for (let row = first; row < tokens.count && digits < MOST_DIGITS; row++) {
    const length = tokens.end[row]! - tokens.start[row]!;
    if (row > first && tokens.start[row]! - tokens.end[row - 1]! > LONGEST_GAP) break;
    if (!(tokens.flags[row]! & NUMBER) && length > 1) break;
    digits += length;
  }
  return digits;
}

function tryRules(
  { text, lower, tokens }: TextContext,
  { rules }: RuleIndex,
  { row, numbers, found, digits = MOST_DIGITS }: Attempt,
): void {
  const start = tokens.start[row]!;
  for (const number of numbers) {
    const rule = rules[number]!;
    if (rule.digits > digits) continue;
    const { pattern, grade, kind, criterion, confidence, reason } = rule;
    pattern.lastIndex = start;
    const match = pattern.exec(rule.cased ? text : lower)?.[0];
    if (match === undefined || match === '') continue;
    const graded = grade ? grade(match) : { confidence, reason };
    if (!graded) continue;
    found.push({
      start: withOpening(text, start, kind),
      end: start + match.length,
      kind,
      criterion,
      rank: number,
      ...graded,
    });
  }
}

/** Takes the `+` or `(` before the digits of a number and the `@` before an account along. */
function withOpening(text: string, start: number, kind: string): number {
  let from = start;
  const opening = kind === 'phone' ? '+(' : kind === 'handle' ? '@' : '';
  while (opening !== '' && from > 0 && opening.includes(text[from - 1]!)) from -= 1;
  return from;
}

function prefixOf(cue: string): number {
  let prefix = 0;
  for (let i = 0; i < 3; i++)
    prefix = prefix * 27 + (i < cue.length ? prefixDigit(cue.charCodeAt(i)) : 0);
  return prefix;
}
