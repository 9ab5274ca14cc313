import { emailAddressDetector } from '../detectors/email-address-detector.ts';
import { lowerCase } from '../internal/lower-case.ts';
import type { TextFinding } from '../text-finding.ts';
import { LATE_RULES, SCAN_RULES } from './detector-list.ts';
import type { DetectOptions } from './detect-options.ts';
import { isGuarded } from './guarded-labels.ts';
import { joinAddresses } from './join-addresses.ts';
import { genderedForms } from './neutral/gendered-forms.ts';
import { findProperNouns } from './names/find-proper-nouns.ts';
import type { NameMemory } from './names/name-memory.ts';
import { createRuleIndex, scanPatterns, type RuleIndex } from './scan-patterns.ts';
import type { TextContext } from './text-context.ts';
import { tokenTable } from './token-table.ts';

let early: RuleIndex | undefined;
let late: RuleIndex | undefined;

interface PassageOptions extends DetectOptions {
  /** Whether names of skills are known as a whole; not where they are being learnt. @defaultValue true */
  readonly guards?: boolean;
}

/** All findings of one passage, by start, none overlapping; offsets from its own start. */
export function findInPassage(
  text: string,
  options: PassageOptions,
  memory: NameMemory,
): readonly TextFinding[] {
  const context: TextContext = {
    text,
    lower: lowerCase(text),
    tokens: tokenTable(text),
    language: options.language,
  };
  early ??= createRuleIndex(SCAN_RULES);
  late ??= createRuleIndex(LATE_RULES);
  const kept = keeper(text.length);
  for (const span of allowed(context, options)) kept.protect(span);
  for (const { kind, recognize, ...rest } of options.recognizers ?? []) {
    kept.take(recognize(text).map((span) => ({ ...rest, ...span, kind: kind ?? 'custom' })));
  }
  kept.take(emailAddressDetector(context));
  kept.take(scanPatterns(context, early).toSorted((a, b) => a.rank - b.rank || a.start - b.start));
  kept.take(findProperNouns(context, kept.taken, memory));
  kept.take(scanPatterns(context, late));
  kept.take(genderedFindings(context));
  const found = joinAddresses(context, kept.findings());
  return (options.guards ?? true)
    ? found.filter((each) => !mayBeGuarded(each) || !isGuarded(context.tokens, each))
    : found;
}

/** Names of trades have a gender, and no host's own finding gives way to a list. */
function mayBeGuarded({ kind }: TextFinding): boolean {
  return kind !== 'genderedForm' && kind !== 'custom' && kind !== 'email' && kind !== 'phone';
}

function genderedFindings({ text, tokens, language }: TextContext): readonly TextFinding[] {
  return genderedForms(text, tokens, language).map((form) => ({
    ...form,
    kind: 'genderedForm' as const,
    confidence: 0.8,
    reason: 'form that tells a sex',
    criterion: 2,
  }));
}

interface Keeper {
  readonly taken: Uint8Array;
  readonly protect: (span: { readonly start: number; readonly end: number }) => void;
  readonly take: (findings: readonly TextFinding[]) => void;
  readonly findings: () => readonly TextFinding[];
}

/** Keeps what overlaps nothing kept before. */
function keeper(length: number): Keeper {
  const taken = new Uint8Array(length);
  const kept: TextFinding[] = [];
  return {
    taken,
    protect: ({ start, end }) => void taken.fill(1, start, end),
    take: (findings) => {
      for (const { start, end, kind, confidence, reason, criterion, neutral } of findings) {
        if (end <= start || hasTaken(taken, start, end)) continue;
        taken.fill(1, start, end);
        const finding = { start, end, kind, confidence, reason, criterion };
        kept.push(neutral === undefined ? finding : { ...finding, neutral });
      }
    },
    findings: () => kept.toSorted((a, b) => a.start - b.start),
  };
}

function hasTaken(taken: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (taken[i] !== 0) return true;
  return false;
}

/** Where the terms of the allow-list stand as words of their own. */
function allowed(
  { text, lower }: TextContext,
  { allowList = [] }: DetectOptions,
): readonly { readonly start: number; readonly end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (const term of allowList) {
    const needle = lowerCase(term);
    if (needle === '') continue;
    for (
      let at = lower.indexOf(needle);
      at !== -1;
      at = lower.indexOf(needle, at + needle.length)
    ) {
      const end = at + needle.length;
      if (!isLetter(text[at - 1]) && !isLetter(text[end])) spans.push({ start: at, end });
    }
  }
  return spans;
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}
