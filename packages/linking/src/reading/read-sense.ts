import { findSensesAfter, findSensesBefore } from './internal/cue-finders.ts';
import { foldText } from './internal/folded-text.ts';
import { foldedWindow, toGiven, type FoldedWindow } from './internal/folded-window.ts';
import { isTechnical } from './internal/technical-words.ts';
import type { SenseCue } from './cues/sense-cues.ts';
import type { ReadSpan } from './reading-language.ts';

/** Whether a word that is also an ordinary one stands for the tool of that name. */
export interface SenseReading {
  /**
   * ∈ [−1, 1]: above 0 the surroundings speak for the tool ("services in Go"), below for the word ("we go"); 0
   * when they say nothing. Ordinal.
   */
  readonly asName: number;
  /**
   * What spoke: a word right beside it that makes it a verb ("you excel at"), an ordinary word ("the rust") or a
   * name ("written in Rust"); its neighbours in a list or the words around; or nothing.
   */
  readonly evidence: SenseCue | 'list' | 'surroundings' | 'none';
  /** Of the words right beside it that say so, UTF-16 offsets in the text. */
  readonly cue?: readonly [start: number, end: number];
}

const REACH_IN_WORDS = 12;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}+#.-]*/gu;
/** `SURE` decides; `LIKELY` weighs against the words around. */
const SURE = 0.9;
const LIKELY = 0.5;
/** A number before "Go" is a size (a year is none), "R+2" a building, "J. R. Miller" a person. */
const NO_NAME_AFTER = /(?:(?<!(?<!\d)(?:19|20)\d)\d|(?<![\p{L}\p{N}])\p{Lu}\.)\s?$/u;
const NO_NAME_BEHIND = /^(?:\+\d|['’]?-\p{Ll}|\s?!)/u;
/** Of one letter only: "Kubernetes. Docker" ends a sentence. */
const INITIAL_BEHIND = /^\.\s?\p{Lu}\p{Ll}/u;
const LONGEST_LOOK_BEFORE = 8;

/**
 * How far the words around a short name speak for a tool or for the ordinary word: "excel at", "access to", "the
 * rust", "spring 2020" against "in Go", "Java 17", "sous Excel", a list with SQL in it. By grammar and by the kind
 * of words around, not by lists of names: for which concept of an ontology is meant, compare vectors
 * (`senseAgreement`). Constant work for any length of text.
 *
 * @param span - Of the name, UTF-16 offsets in `text`.
 */
export function readSense(text: string, span: ReadSpan): SenseReading {
  return senseInWindow(text, span, () => foldedWindow(text, span));
}

/** The same with a window that may be folded already; asked for where it is needed. */
export function senseInWindow(
  text: string,
  span: ReadSpan,
  windowOf: () => FoldedWindow,
): SenseReading {
  const written = text.slice(span.start, span.end);
  const isCapital = /^\p{Lu}/u.test(written);
  const beside = isPartOfAnother(text, span)
    ? ({ asName: -SURE, evidence: 'ordinary' } as const)
    : besideCue(windowOf(), isCapital);
  if (beside && Math.abs(beside.asName) >= SURE) return beside;
  const around = surroundings(text, span);
  if (beside) return { ...beside, asName: clamp(beside.asName + LIKELY * around.asName) };
  if (around.evidence !== 'none') return around;
  // Nothing tells: a small letter is one of an ordinary word, a capital only a little more than a sentence's.
  return { asName: isCapital ? 0 : -0.3, evidence: 'none' };
}

function isPartOfAnother(text: string, { start, end }: ReadSpan): boolean {
  return (
    NO_NAME_AFTER.test(text.slice(Math.max(0, start - LONGEST_LOOK_BEFORE), start)) ||
    NO_NAME_BEHIND.test(text.slice(end, end + 4)) ||
    (end - start === 1 && INITIAL_BEHIND.test(text.slice(end, end + 4)))
  );
}

function besideCue(window: FoldedWindow, isCapital: boolean): SenseReading | undefined {
  const before = cueBefore(window);
  const after = cueAfter(window);
  if (after?.says === 'name' || before?.says === 'name') {
    const named = before?.says === 'name' ? before : after!;
    return { asName: SURE, evidence: 'name', cue: named.cue };
  }
  // Subject and complement: "who Excel in" is a verb in any case, "I react" without one too.
  if (before?.says === 'verb') return { asName: -SURE, evidence: 'verb', cue: before.cue };
  if (after?.says === 'verb') {
    return { asName: isCapital ? -LIKELY : -SURE, evidence: 'verb', cue: after.cue };
  }
  const ordinary = before?.says === 'ordinary' ? before : after;
  if (!ordinary) return undefined;
  return { asName: isCapital ? -LIKELY : -SURE, evidence: 'ordinary', cue: ordinary.cue };
}

interface Beside {
  readonly says: SenseCue;
  readonly cue: readonly [number, number];
}

function cueBefore(window: FoldedWindow): Beside | undefined {
  const { folded, marks, start } = window;
  const { text } = folded;
  const cue = findSensesBefore({ text, marks }, 0, start).findLast(({ end }) =>
    /^[ "«(]*$/u.test(text.slice(end, start)),
  );
  return cue && { says: cue.group.says, cue: toGiven(window, [cue.start, cue.end]) };
}

function cueAfter(window: FoldedWindow): Beside | undefined {
  const { folded, marks, end } = window;
  const { text } = folded;
  const [cue] = findSensesAfter({ text, marks }, end, text.length);
  if (!cue || !/^[ "»]*$/u.test(text.slice(end, cue.start))) return undefined;
  return { says: cue.group.says, cue: toGiven(window, [cue.start, cue.end]) };
}

/** Neighbours of a list count most, then the words of the same stretch. */
function surroundings(text: string, span: ReadSpan): SenseReading {
  const left = wordsOf(text.slice(Math.max(0, span.start - 160), span.start)).slice(
    -REACH_IN_WORDS,
  );
  const right = wordsOf(text.slice(span.end, span.end + 160)).slice(0, REACH_IN_WORDS);
  const isListed =
    /(?:[,;/|•·]|(?<!\p{L})(?:and|et|or|ou|&))\s*$/iu.test(
      text.slice(Math.max(0, span.start - 8), span.start),
    ) || /^\s*(?:[,;/|•·]|(?:and|et|or|ou|&)(?!\p{L}))/iu.test(text.slice(span.end, span.end + 8));
  const neighbors = [left.at(-1), left.at(-2), right[0], right[1]];
  if (isListed && neighbors.some((word) => word?.technical)) {
    return { asName: SURE, evidence: 'list' };
  }
  const technical = [...left, ...right].filter((word) => word.technical).length;
  if (technical > 0) return { asName: clamp(0.3 + 0.2 * technical), evidence: 'surroundings' };
  return left.length + right.length >= 3
    ? { asName: -0.4, evidence: 'surroundings' }
    : { asName: 0, evidence: 'none' };
}

function wordsOf(text: string): readonly { readonly technical: boolean }[] {
  return [...text.matchAll(WORD)].map(({ 0: given }) => {
    const written = given.replace(/[.-]+$/u, '');
    return { technical: isTechnical(written, foldText(written).text) };
  });
}

function clamp(value: number): number {
  return Math.max(-1, Math.min(1, value));
}
