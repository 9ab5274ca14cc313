import type { Mention } from '../mention.ts';
import { bestPerConcept, compareRanked, toCandidate, toRanked, type Ranked } from './candidates.ts';
import type { LinkSettings } from './check-options.ts';
import type { Hit, Reading } from './find-hits.ts';

/** A mention before its surroundings are read. */
export type FoundMention = Omit<Mention, 'stance' | 'stanceCue' | 'levelHint' | 'section'>;

interface Stretch {
  readonly first: number;
  readonly last: number;
  /** Of the stretch in the text, UTF-16. */
  readonly length: number;
  /** Surest first, never empty. */
  readonly candidates: readonly Ranked[];
}

/** The longest stretch wins, then the surest; what overlaps it is dropped. */
export function selectMentions(
  { tokens }: Reading,
  hits: readonly Hit[],
  settings: LinkSettings,
): readonly FoundMention[] {
  const compare = compareRanked(settings.language);
  const stretches = toStretches(tokens, hits, settings).toSorted(
    (a, b) =>
      b.length - a.length || compare(a.candidates[0]!, b.candidates[0]!) || a.first - b.first,
  );
  const taken = new Uint8Array(tokens.folds.length);
  const kept = stretches.filter(({ first, last }) => {
    if (taken.subarray(first, last + 1).includes(1)) return false;
    taken.fill(1, first, last + 1);
    return true;
  });
  return kept
    .toSorted((a, b) => a.first - b.first)
    .map(({ first, last, candidates }) => {
      const [best, ...alternatives] = candidates.map(toCandidate);
      return {
        ...best!,
        start: tokens.starts[first]!,
        end: closeBracket(tokens, first, last),
        alternatives,
        reason: { by: 'label' },
      };
    });
}

/** "Java (computer programming)" with its last bracket. */
function closeBracket(
  { text, starts, ends }: Reading['tokens'],
  first: number,
  last: number,
): number {
  const end = ends[last]!;
  const isOpen =
    text[end] === ')' &&
    text.slice(starts[first], end).lastIndexOf('(') >
      text.slice(starts[first], end).lastIndexOf(')');
  return isOpen ? end + 1 : end;
}

function toStretches(
  tokens: Reading['tokens'],
  hits: readonly Hit[],
  { kinds, minimumConfidence, language }: LinkSettings,
): readonly Stretch[] {
  const byPlace = new Map<number, Ranked[]>();
  for (const { first, last, matches } of hits) {
    const ranked = matches
      .map((match) => toRanked(match))
      .filter(({ kind, confidence }) => kinds.has(kind) && confidence >= minimumConfidence);
    if (ranked.length === 0) continue;
    const place = first * tokens.folds.length + last;
    byPlace.set(place, [...(byPlace.get(place) ?? []), ...ranked]);
  }
  return [...byPlace].map(([place, ranked]) => {
    const first = Math.floor(place / tokens.folds.length);
    const last = place % tokens.folds.length;
    const length = tokens.ends[last]! - tokens.starts[first]!;
    return { first, last, length, candidates: bestPerConcept(ranked, language) };
  });
}
