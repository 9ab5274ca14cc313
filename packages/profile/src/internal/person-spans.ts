import { classesOf, FREQUENT, GIVEN } from '../names/word-classes.ts';
import { wordHash } from '../names/word-hash.ts';
import { allMatches } from './all-matches.ts';
import {
  ASKED,
  ASKED_HOW,
  BEFORE_NAME,
  BEHIND_SUBJECT,
  THANKS,
  THANKS_FOR,
} from './person-cues.ts';
import type { TextSpan } from './text-span.ts';

const WORD = '\\p{Lu}[\\p{Ll}\\p{M}]{1,24}(?:-\\p{Lu}[\\p{Ll}\\p{M}]{1,24})?';
const WORDS = `(?<names>${WORD}(?: (?:et|and|&) ${WORD})?)`;
const START = "(?<![\\p{L}\\p{N}’'-])";

const PERSON = new RegExp(
  [
    `${START}${WORDS}(?= ?(?:${BEHIND_SUBJECT}))`,
    `(?<=${START}(?:${anyCase(BEFORE_NAME)}))${WORDS.replace('names', 'own')}(?![\\p{L}\\p{N}])`,
    `(?<=${START}(?:${anyCase(THANKS)}))${WORDS.replace('names', 'thanked')}(?=${THANKS_FOR})`,
    `${START}(?<compound>\\p{Lu}[\\p{Ll}\\p{M}]{1,24}-\\p{Lu}[\\p{Ll}\\p{M}]{1,24})(?![\\p{L}\\p{N}-])`,
    `(?<=${ASKED})${WORDS.replace('names', 'asked')}(?=${ASKED_HOW})`,
  ].join('|'),
  'gu',
);

/**
 * Where a word that can be a first name is somebody in the sentence: "Ruby a travaillé avec nous", "ma tutrice
 * Julia", "thanks to Pascal for his help". Elsewhere it stays what the linker takes it for: a skill must not be lost
 * because a person could bear its name.
 */
export function personSpans(text: string): readonly TextSpan[] {
  return allMatches(PERSON, text).flatMap(({ index, groups = {} }) => {
    const compound = groups['compound'];
    if (compound !== undefined) {
      // "René-Claude" is nobody's tool, wherever it stands.
      const isName = compound.split('-').every((part) => (classesOf(wordHash(part)) & GIVEN) !== 0);
      return isName ? [{ start: index, end: index + compound.length }] : [];
    }
    const names = groups['names'] ?? groups['own'] ?? groups['thanked'] ?? groups['asked'] ?? '';
    const isPerson = names.split(/[ -]/u).some(isGivenName);
    return isPerson ? [{ start: index, end: index + names.length }] : [];
  });
}

function isGivenName(word: string): boolean {
  return (classesOf(wordHash(word)) & (GIVEN | FREQUENT)) !== 0;
}

/** First letters in both cases: the rest of a name must keep its own. */
function anyCase(source: string): string {
  return source.replaceAll(
    /(^|\||\(\?:)(\p{Ll})(?=\p{Ll})/gu,
    (_, before: string, letter: string) => `${before}[${letter}${letter.toUpperCase()}]`,
  );
}
