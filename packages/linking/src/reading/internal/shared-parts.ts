import type { ReadingLanguage } from '../reading-language.ts';
import {
  isEnglishAdjective,
  isEnglishVerb,
  isFrenchAdjective,
  isFrenchDeterminer,
  isFrenchInfinitive,
  isModifier,
  isRelationalHead,
  isSelfContained,
  isTransitiveNoun,
  prepositionOf,
} from './coordination-words.ts';

/** A word of a phrase. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly isCapital: boolean;
}

type Words = readonly Word[];

/** More words than this are no head or complement of several things. */
const MOST_SHARED = 6;

/** An item of a coordination with the words it shares, before it or behind it. */
export function sharedParts(
  items: readonly Words[],
  index: number,
  language: ReadingLanguage | undefined,
): readonly Words[] {
  const item = items[index]!;
  if (index < items.length - 1) {
    const behind = sharedBehind(item, items.at(-1)!, language);
    if (behind.length > 0 && behind.length <= MOST_SHARED) return [item, behind];
  }
  if (index > 0) {
    const ahead = sharedAhead(items[0]!, item, language);
    if (ahead.length > 0 && ahead.length <= MOST_SHARED) return [ahead, item];
  }
  return [item];
}

/** What the last item lends to one before it: "suivi [de projets]", "back-[end development]". */
function sharedBehind(item: Words, last: Words, language: ReadingLanguage | undefined): Words {
  const [only] = item;
  const [first, second] = last;
  if (!only || item.length !== 1 || !first) return [];
  if (only.folded.endsWith('-')) return behindHyphen(last);
  if (!second) return [];
  const rest = last.slice(1);
  if (language === 'fr') return sharesFrenchComplement(only, first, second) ? rest : [];
  if (language === 'en') return sharesEnglishHead(only, last) ? rest : [];
  return [];
}

function behindHyphen(last: Words): Words {
  const [first, ...rest] = last;
  const hyphen = first!.folded.indexOf('-');
  if (hyphen < 0 || hyphen === first!.folded.length - 1) return rest;
  const tail = first!.folded.slice(hyphen + 1);
  return [{ ...first!, start: first!.end - tail.length, folded: tail }, ...rest];
}

function sharesFrenchComplement(only: Word, first: Word, second: Word): boolean {
  if (isFrenchInfinitive(only.folded) && isFrenchInfinitive(first.folded)) {
    return isFrenchDeterminer(second.folded);
  }
  return (
    prepositionOf(second.folded) === 'de' &&
    isTransitiveNoun(only.folded) &&
    isTransitiveNoun(first.folded)
  );
}

function sharesEnglishHead(only: Word, last: Words): boolean {
  const [first, second] = last as readonly [Word, Word];
  if (prepositionOf(second.folded) !== undefined) {
    return isSelfContained(only.folded) && isSelfContained(first.folded);
  }
  if (isEnglishVerb(only.folded) && isEnglishVerb(first.folded)) return true;
  if (only.folded.endsWith('ing') && first.folded.endsWith('ing')) return true;
  if (isEnglishAdjective(only.folded)) return isEnglishAdjective(first.folded);
  const head = last.at(-1)!;
  if (only.isCapital && first.isCapital && only.start > 0 === first.start > 0)
    return !second.isCapital;
  if (only.isCapital && first.isCapital) return !second.isCapital && isRelationalHead(head.folded);
  return (
    !only.isCapital &&
    !first.isCapital &&
    last.length === 2 &&
    isRelationalHead(head.folded) &&
    !isSelfContained(only.folded)
  );
}

/** What the first item lends to one behind it: "[gestion] de budgets", "[maintenance] curative". */
function sharedAhead(first: Words, item: Words, language: ReadingLanguage | undefined): Words {
  if (first.length < 2) return [];
  const preposition = prepositionOf(item[0]!.folded);
  if (preposition !== undefined) {
    const at = first.findIndex(({ folded }, i) => i > 0 && prepositionOf(folded) === preposition);
    return at > 0 ? first.slice(0, at) : [];
  }
  if (item.length !== 1) return [];
  const [only] = item as readonly [Word];
  const end = first.at(-1)!;
  const at = first.findLastIndex(({ folded }, i) => i > 0 && prepositionOf(folded) !== undefined);
  // "management of projects and budgets", "experience with SQL and Java"
  if (at > 0 && at === first.length - 2) return isAlike(end, only) ? first.slice(0, at + 1) : [];
  if (language !== 'fr' || at === first.length - 1) return [];
  const areAdjectives = isFrenchAdjective(end.folded) && isFrenchAdjective(only.folded);
  const qualifies = (word: Word) => word.isCapital || isModifier(word.folded);
  const areNames =
    first.length === 2 && !first[0]!.folded.includes("'") && qualifies(end) && qualifies(only);
  return areAdjectives || areNames ? first.slice(0, -1) : [];
}

/** Two names, or two plurals. */
function isAlike(a: Word, b: Word): boolean {
  if (a.isCapital || b.isCapital) return a.isCapital && b.isCapital;
  return [a, b].every(
    ({ folded }) => /[sx]$/u.test(folded) && !/(?:tion|ment|ness|ity)s$/u.test(folded),
  );
}
