import type { Hit, Reading } from './find-hits.ts';
import { HYPHEN, LINE, SENTENCE, SLASH, SPACE, TIGHT } from './gap.ts';
import { CONJUNCTIONS } from './stop-words.ts';

/** What the surroundings of the words say. */
export interface Context {
  /** Per token: its line or sentence is all in capitals. */
  readonly inCapitals: readonly boolean[];
}

const SHORTEST_SHOUT = 6;
const LETTER = /\p{L}/gu;
/** Parts of a compound that change what the rest names: "sous-chef", "e-commerce", "post-production". */
const PREFIXES: ReadonlySet<string> = new Set(
  'e co sous post pre non anti auto micro macro nano bio geo vice ex mid sub inter multi self semi super over under re pro contre demi mi vis avant apres'.split(
    ' ',
  ),
);
const LANGUAGE_CUES: ReadonlySet<string> = new Set(
  'langage langages language languages programming programmation programmer programmeur programmeuse code coding coder developper developpement developer developpeur developpeuse development script scripts logiciel avec with using en in'.split(
    ' ',
  ),
);

export function readContext({ tokens }: Reading): Context {
  const inCapitals: boolean[] = [];
  let from = 0;
  const close = (to: number) => {
    if (to === from) return;
    const part = tokens.text.slice(tokens.starts[from], tokens.ends[to - 1]);
    const loud =
      to - from > 1 &&
      part === part.toUpperCase() &&
      part !== part.toLowerCase() &&
      (part.match(LETTER)?.length ?? 0) >= SHORTEST_SHOUT;
    while (inCapitals.length < to) inCapitals.push(loud);
    from = to;
  };
  tokens.gaps.forEach((gap, i) => {
    if (gap === LINE || gap === SENTENCE) close(i);
  });
  close(tokens.gaps.length);
  return { inCapitals };
}

/** The stretch is part of a longer name: an address, "R&D", "sous-chef". */
export function isTornOff({ tokens }: Reading, { first, last }: Hit): boolean {
  const before = first > 0 ? tokens.gaps[first] : SPACE;
  const after = gapAfter(tokens.gaps, last);
  if (before === TIGHT || after === TIGHT) return true;
  if (before === HYPHEN && PREFIXES.has(tokens.folds[first - 1]!)) return true;
  const isShort = tokens.ends[last]! - tokens.starts[first]! <= 2;
  return isShort && (before === HYPHEN || after === HYPHEN);
}

/** A capital that is neither asked for by its place nor lost among others. */
export function hasTellingCapital(
  { tokens }: Reading,
  { inCapitals }: Context,
  at: number,
): boolean {
  const letter = tokens.text.slice(tokens.starts[at], tokens.starts[at]! + 1);
  return letter !== letter.toLowerCase() && !tokens.initials[at] && !inCapitals[at];
}

/** "langage C", "R programming". */
export function hasLanguageCue({ tokens }: Reading, { first, last }: Hit): boolean {
  const before = tokens.gaps[first] === SPACE ? tokens.folds[first - 1] : undefined;
  const after = tokens.gaps[last + 1] === SPACE ? tokens.folds[last + 1] : undefined;
  return (
    (before !== undefined && LANGUAGE_CUES.has(before)) ||
    (after !== undefined && after !== 'en' && after !== 'in' && LANGUAGE_CUES.has(after))
  );
}

/** Nothing follows in the same item: "Excel : avancé", "Excel, Word". */
export function closesItem({ tokens }: Reading, { last }: Hit): boolean {
  const gap = gapAfter(tokens.gaps, last);
  return gap === SLASH || gap >= LINE || CONJUNCTIONS.has(tokens.folds[last + 1] ?? '');
}

export function opensItem({ tokens }: Reading, { first }: Hit): boolean {
  const gap = first > 0 ? tokens.gaps[first]! : SENTENCE;
  return gap === SLASH || gap >= LINE || CONJUNCTIONS.has(tokens.folds[first - 1]!);
}

/** Token before the separator that opens the item, −1 when there is none. */
export function endOfItemBefore({ tokens }: Reading, { first }: Hit): number {
  return CONJUNCTIONS.has(tokens.folds[first - 1] ?? '') ? first - 2 : first - 1;
}

export function startOfItemAfter({ tokens }: Reading, { last }: Hit): number {
  return CONJUNCTIONS.has(tokens.folds[last + 1] ?? '') ? last + 2 : last + 1;
}

function gapAfter(gaps: Reading['tokens']['gaps'], last: number): number {
  return gaps[last + 1] ?? SENTENCE;
}
