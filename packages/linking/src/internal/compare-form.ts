import type { Reading, Stretch } from './find-hits.ts';
import { LIST, PAREN } from './gap.ts';
import { CASE_SENSITIVE, PROPER_NAME, RIGID, type Form } from './label-index.ts';
import { ENGLISH_LANE, laneOf } from './lanes.ts';
import type { LinkingMethod } from '../mention.ts';
import type { Resolution } from './resolve-tokens.ts';

/**
 * How sure each way of matching is. Ordinal: they say which reading to prefer, and where a host may
 * set its threshold.
 */
const CONFIDENCE = {
  preferred: 1,
  alternative: 0.97,
  /** Our own spelling of a label: without its note, its dot or its hyphen. */
  derived: 0.95,
  /** Other number or gender, other stop-words. */
  inflected: 0.9,
  /** Verb for noun, or another order. */
  recast: 0.86,
  recastAndReordered: 0.82,
  oneEdit: 0.78,
  /** Each further edit, and each way in which the rest is not the label itself. */
  further: 0.06,
  leastFuzzy: 0.65,
} as const;

export interface FormComparison {
  readonly method: LinkingMethod;
  readonly confidence: number;
}

/** How the words of a stretch are those of a form, or `undefined` when they only look so. */
export function compareForm(
  form: Form,
  reading: Reading,
  stretch: Stretch,
): FormComparison | undefined {
  if (laneOf(form.language) !== stretch.lane) return undefined;
  if (isExact(form, reading, stretch))
    return { method: 'exact', confidence: exactConfidence(form) };
  if ((form.flags & RIGID) !== 0 || hasBorder(reading, stretch)) return undefined;
  const content = contentWords(reading, stretch);
  const agreement = agreementOf(form, content, stretch);
  if (agreement === undefined || joinsTwoThings(form, reading, stretch)) return undefined;
  if (content.some(({ edits }) => edits > 0)) return fuzzy(content, agreement);
  if (!agreesInCase(form, reading, stretch)) return undefined;
  return { method: 'folded', confidence: agreement };
}

function exactConfidence(form: Form): number {
  if (form.derived) return CONFIDENCE.derived;
  return form.preferred ? CONFIDENCE.preferred : CONFIDENCE.alternative;
}

function isExact(form: Form, { tokens, words }: Reading, { first, last }: Stretch): boolean {
  if (form.words.length !== last - first + 1) return false;
  for (let i = 0; i < form.words.length; i++) {
    const border = i > 0 && tokens.gaps[first + i]! >= LIST ? 1 : 0;
    if (form.words[i] !== words[first + i]!.word * 2 + border) return false;
  }
  return true;
}

function hasBorder({ tokens, isLabel }: Reading, { first, last }: Stretch): boolean {
  for (let at = first + 1; at <= last && !isLabel; at++) if (tokens.gaps[at]! >= PAREN) return true;
  return false;
}

function contentWords({ words }: Reading, { first, last }: Stretch): readonly Resolution[] {
  return words.slice(first, last + 1).filter(({ stop }) => !stop);
}

/** The confidence that stems, roots and order allow, leaving typos aside. */
function agreementOf(
  form: Form,
  content: readonly Resolution[],
  { first, last, lane }: Stretch,
): number | undefined {
  if (content.length !== form.stems.length) return undefined;
  const stems = content.map((word) => word.stems[lane]!);
  if (same(stems, form.stems)) return CONFIDENCE.inflected;
  if (content.length === 1) return undefined;
  // To train managers is no training manager: the verb of a title is another thing.
  const isTitle = form.kind === 'occupation';
  const roots = content.map((word) => word.roots[lane]!);
  if (same(roots, form.roots)) return isTitle ? undefined : CONFIDENCE.recast;
  if (!same(roots.toSorted(ascending), form.roots.toSorted(ascending))) return undefined;
  const recast = !same(stems.toSorted(ascending), form.stems.toSorted(ascending));
  const hasStopWord = last - first + 1 > content.length || form.words.length > content.length;
  // "boat house" is no "house boat", "données de base" is no "base de données".
  const mayTurn = content.length > 2 || (lane === ENGLISH_LANE && (recast || hasStopWord));
  if (!mayTurn || (recast && isTitle)) return undefined;
  return recast ? CONFIDENCE.recastAndReordered : CONFIDENCE.recast;
}

/** "data analyst and sales" is no "sales data analyst". */
function joinsTwoThings(form: Form, { words }: Reading, { first, last }: Stretch): boolean {
  for (let at = first + 1; at < last; at++) if (words[at]!.conjunction) return !form.hasConjunction;
  return false;
}

function fuzzy(content: readonly Resolution[], agreement: number): FormComparison | undefined {
  const misspelt = content.filter((word) => word.edits > 0);
  if (misspelt.length > Math.ceil(content.length / 3)) return undefined;
  const edits = misspelt.reduce((sum, word) => sum + word.edits, 0);
  const steps = edits - 1 + (agreement < CONFIDENCE.inflected ? 1 : 0);
  const confidence = CONFIDENCE.oneEdit - CONFIDENCE.further * steps;
  return { method: 'fuzzy', confidence: Math.max(confidence, CONFIDENCE.leastFuzzy) };
}

/** "window" is not Windows; "APIs" are API. */
function agreesInCase(form: Form, { tokens }: Reading, { first, last }: Stretch): boolean {
  if ((form.flags & CASE_SENSITIVE) !== 0) return false;
  if ((form.flags & PROPER_NAME) === 0 || last > first) return true;
  const written = tokens.folds[first]!;
  return /^\D*\d{1,2}$/u.test(written) || written.length > form.text.length;
}

function same(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function ascending(a: number, b: number): number {
  return a - b;
}
