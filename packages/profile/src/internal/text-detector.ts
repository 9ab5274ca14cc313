import type { DropCategory } from '../drop-category.ts';
import type { FindingKind, TextFinding } from '../text-finding.ts';
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
  /** How `detect` finds it in a text that people will read; without it, it does not. */
  readonly scan?: ScanRule;
}

/** A pattern that is tried only where a match can begin. */
export interface ScanRule extends ScanOptions {
  readonly criterion: number;
  readonly digits: number;
  /** Sticky. */
  readonly pattern: RegExp;
  /** Tried on the text as it is, else on the text in lower case. */
  readonly cased: boolean;
}

/** Reason and confidence of a match where they depend on it; `undefined` where it is none after all. */
export type Grade = (match: string) => Pick<TextFinding, 'confidence' | 'reason'> | undefined;

export interface ScanOptions {
  readonly kind: FindingKind;
  /**
   * First three letters, folded, of the words with which a match can begin, in one string; `#` stands for a number.
   * Words of one or two letters as they are.
   */
  readonly cues: string;
  readonly reason: string;
  readonly confidence: number;
  readonly grade?: Grade;
  /**
   * Digits of the shortest match that begins with a number; single letters between them count too (`O6 12`, `2A`).
   *
   * @defaultValue 1
   */
  readonly digits?: number;
}

export interface PatternDetectorOptions {
  readonly criterion?: number;
  /** @defaultValue true */
  readonly hidesSkills?: boolean;
  /** @defaultValue false: most words are printed in capitals somewhere */
  readonly caseSensitive?: boolean;
  readonly scan?: ScanOptions & {
    /** Patterns of the scan where they are not all of the detector. */
    readonly sources?: readonly string[];
  };
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
  const pattern = new RegExp(joined(sources, cased), 'gu');
  return {
    category,
    ...(criterion !== undefined && { criterion }),
    hidesSkills,
    detect: (text) => matchSpans(pattern, cased ? text : lowerCase(text)),
    ...(options.scan && { scan: scanRule(options.scan, { sources, cased, criterion }) }),
  };
}

/** A detector for `detect` alone. */
export function scanDetector(
  sources: readonly string[],
  options: ScanOptions & { readonly criterion: number; readonly caseSensitive?: boolean },
): ScanRule {
  const { caseSensitive: cased = false, criterion } = options;
  return scanRule(options, { sources, cased, criterion });
}

function scanRule(
  options: ScanOptions & { readonly sources?: readonly string[] },
  rule: {
    readonly sources: readonly string[];
    readonly cased: boolean;
    readonly criterion: number | undefined;
  },
): ScanRule {
  const { kind, cues, reason, confidence, grade, digits = 1, sources = rule.sources } = options;
  return {
    kind,
    cues,
    reason,
    confidence,
    ...(grade && { grade }),
    digits,
    criterion: rule.criterion ?? 20,
    cased: rule.cased,
    pattern: new RegExp(joined(sources, rule.cased), 'uy'),
  };
}

function joined(sources: readonly string[], cased: boolean): string {
  const parts = sources.map(withinLine).map(cased ? asItIs : inLowerCase);
  return `(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`;
}

/** `\s` as the blanks of one line, but in `[^…]`: what a detector finds must not run from a heading into the line below. */
function withinLine(source: string): string {
  return source.replaceAll(/\[(?:\\.|[^\\\]])*\]|\\s/gu, (part) => {
    if (part === '\\s') return `[${BLANKS}]`;
    return part.startsWith('[^') ? part : part.replaceAll('\\s', BLANKS);
  });
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
