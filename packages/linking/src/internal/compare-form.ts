import type { Reading, Stretch } from './find-hits.ts';
import { DERIVED, FORM_KINDS, HAS_CONJUNCTION, PREFERRED } from './form-table.ts';
import { LIST, PAREN } from './gap.ts';
import { CASE_SENSITIVE, PROPER_NAME, RIGID } from './label-index.ts';
import { ENGLISH_LANE } from './lanes.ts';
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

/** How the words of a stretch are those of a form of the index, or `undefined` when they only look so. */
export function compareForm(
  reading: Reading,
  stretch: Stretch,
  form: number,
): FormComparison | undefined {
  const { forms } = reading.index;
  if (forms.lane[form] !== stretch.lane) return undefined;
  const flags = forms.flags[form]!;
  if (isExact(reading, stretch, form)) {
    return { method: 'exact', confidence: exactConfidence(flags) };
  }
  if ((flags & RIGID) !== 0 || hasBorder(reading, stretch)) return undefined;
  const content = contentWords(reading, stretch);
  const agreement = agreementOf({ reading, content }, stretch, form);
  if (agreement === undefined || joinsTwoThings(reading, stretch, flags)) return undefined;
  if (content.some(({ edits }) => edits > 0)) return fuzzy(content, agreement);
  if (!agreesInCase(reading, stretch, form)) return undefined;
  return { method: 'folded', confidence: agreement };
}

function exactConfidence(flags: number): number {
  if ((flags & DERIVED) !== 0) return CONFIDENCE.derived;
  return (flags & PREFERRED) === 0 ? CONFIDENCE.alternative : CONFIDENCE.preferred;
}

function isExact(
  { tokens, words, index }: Reading,
  { first, last }: Stretch,
  form: number,
): boolean {
  const { wordStart, words: written } = index.forms;
  const from = wordStart[form]!;
  const count = wordStart[form + 1]! - from;
  if (count !== last - first + 1) return false;
  for (let i = 0; i < count; i++) {
    const border = i > 0 && tokens.gaps[first + i]! >= LIST ? 1 : 0;
    if (written[from + i] !== words[first + i]!.word * 2 + border) return false;
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
  { reading, content }: { readonly reading: Reading; readonly content: readonly Resolution[] },
  { first, last, lane }: Stretch,
  form: number,
): number | undefined {
  const { forms } = reading.index;
  const [from, to] = [forms.stemStart[form]!, forms.stemStart[form + 1]!];
  if (content.length !== to - from) return undefined;
  const own = { stems: forms.stems.subarray(from, to), roots: forms.roots.subarray(from, to) };
  const stems = content.map((word) => word.stems[lane]!);
  if (same(stems, own.stems)) return CONFIDENCE.inflected;
  if (content.length === 1) return undefined;
  // To train managers is no training manager: the verb of a title is another thing.
  const isTitle = FORM_KINDS[forms.kind[form]!] === 'occupation';
  const roots = content.map((word) => word.roots[lane]!);
  if (same(roots, own.roots)) return isTitle ? undefined : CONFIDENCE.recast;
  if (!same(roots.toSorted(ascending), own.roots.toSorted())) return undefined;
  const recast = !same(stems.toSorted(ascending), own.stems.toSorted());
  const words = forms.wordStart[form + 1]! - forms.wordStart[form]!;
  const hasStopWord = last - first + 1 > content.length || words > content.length;
  // "boat house" is no "house boat", "données de base" is no "base de données".
  const mayTurn = content.length > 2 || (lane === ENGLISH_LANE && (recast || hasStopWord));
  if (!mayTurn || (recast && isTitle)) return undefined;
  return recast ? CONFIDENCE.recastAndReordered : CONFIDENCE.recast;
}

/** "data analyst and sales" is no "sales data analyst". */
function joinsTwoThings({ words }: Reading, { first, last }: Stretch, flags: number): boolean {
  for (let at = first + 1; at < last; at++) {
    if (words[at]!.conjunction) return (flags & HAS_CONJUNCTION) === 0;
  }
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
function agreesInCase(
  { tokens, index: { forms } }: Reading,
  { first, last }: Stretch,
  form: number,
): boolean {
  const flags = forms.flags[form]!;
  if ((flags & CASE_SENSITIVE) !== 0) return false;
  if ((flags & PROPER_NAME) === 0 || last > first) return true;
  const written = tokens.folds[first]!;
  return /^\D*\d{1,2}$/u.test(written) || written.length > forms.texts.at(forms.text[form]!).length;
}

function same(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function ascending(a: number, b: number): number {
  return a - b;
}
