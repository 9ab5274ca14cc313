import type { DropCategory } from '../drop-category.ts';
import { DROP_POLICIES } from './drop-policy.ts';
import { lowerCase } from './lower-case.ts';
import { matchSpans } from './match-spans.ts';
import type { TextSpan } from './text-span.ts';

/**
 * Finds one kind of personal data in free text. What it misses does not reach a profile, because only
 * codes leave the importer: a detector keeps a name that is also a skill from being read as one, and
 * lets the report say what stayed behind and why.
 */
export interface TextDetector {
  readonly category: DropCategory;
  /** Row of L1132-1 where it is not the usual one of the category. */
  readonly criterion?: number;
  /** Whether a skill named inside the span is left out: true for names and addresses, false for mere mentions. */
  readonly hidesSkills: boolean;
  readonly detect: (text: string) => readonly TextSpan[];
}

export interface PatternDetectorOptions {
  readonly criterion?: number;
  /** @defaultValue true */
  readonly hidesSkills?: boolean;
  /** @defaultValue false: most words are printed in capitals somewhere */
  readonly caseSensitive?: boolean;
}

/** White space that ends no line. */
const BLANKS = '\\t \\u00a0\\u2009\\u202f';

/**
 * A detector of regular expressions. They must be linear: no quantifier over a group that can match the
 * same text in two ways, every repetition bounded or anchored. A repeated group is `{0,4}` rather than `{0,3}`:
 * engines write three times out, and with `\p{L}` inside that costs milliseconds. They are put between Unicode word
 * boundaries (`\b` is ASCII: it splits "mariée").
 */
export function patternDetector(
  category: DropCategory,
  sources: readonly string[],
  options: PatternDetectorOptions = {},
): TextDetector {
  const { criterion = DROP_POLICIES[category].criterion, hidesSkills = true } = options;
  const cased = options.caseSensitive ?? false;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${sources
      .map(withinLine)
      .map(cased ? asItIs : inLowerCase)
      .join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return {
    category,
    ...(criterion !== undefined && { criterion }),
    hidesSkills,
    detect: (text) => matchSpans(pattern, cased ? text : lowerCase(text)),
  };
}

/** `\s` as the blanks of one line: what a detector finds must not run from a heading into the line below. */
function withinLine(source: string): string {
  return source.replaceAll('[\\s', `[${BLANKS}`).replaceAll(/(?<!\[\^)\\s/gu, `[${BLANKS}]`);
}

/** Case is folded in the text rather than in the pattern: with `\p{L}` the flag `i` takes long to build and to search. */
function inLowerCase(source: string): string {
  return source.replaceAll(/\\(?:p\{\p{L}{1,3}\}|.)|\p{Lu}/gu, (part) =>
    part.length === 1 ? part.toLowerCase() : part,
  );
}

function asItIs(source: string): string {
  return source;
}
