import { hasWord, type BloomFilter } from './bloom-filter.ts';
import { nameLogit, type NameWeights } from './name-logit.ts';
import { BIAS, SCALE, WEIGHTS, WORD_SETS } from './name-tables.ts';

/** What is known of a word, as bits. */
export const GIVEN: number = 1;
export const SURNAME: number = 2;
export const WORD: number = 4;
export const SKILL: number = 8;
export const PLACE: number = 16;
/** A small word of prose: never a name by itself. */
export const COMMON: number = 64;
/** A first name even where it is a word besides. */
export const FREQUENT: number = 32;

interface NameKnowledge {
  readonly sets: Readonly<Record<keyof typeof WORD_SETS, BloomFilter>>;
  readonly weights: NameWeights;
}

let knowledge: NameKnowledge | undefined;

/** Classes of a word, from the hash of it. */
export function classesOf(hash: number): number {
  const { given, common, frequent, surnames, words, skills, places } = load().sets;
  return (
    (hasWord(given, hash) ? GIVEN : 0) |
    (hasWord(common, hash) ? COMMON : 0) |
    (hasWord(frequent, hash) ? FREQUENT : 0) |
    (hasWord(surnames, hash) ? SURNAME : 0) |
    (hasWord(words, hash) ? WORD : 0) |
    (hasWord(skills, hash) ? SKILL : 0) |
    (hasWord(places, hash) ? PLACE : 0)
  );
}

/** Whether two words in a row, with one space between, are part of the name of a skill. */
export function isSkillPhrase(hash: number): boolean {
  return hasWord(load().sets.phrases, hash);
}

/** Log-odds that the word at the place is a name, by its letters. */
export function logitOf(text: string, start: number, end: number): number {
  return nameLogit(load().weights, text, [start, end]);
}

function load(): NameKnowledge {
  knowledge ??= {
    sets: {
      given: filter('given'),
      common: filter('common'),
      frequent: filter('frequent'),
      surnames: filter('surnames'),
      words: filter('words'),
      skills: filter('skills'),
      places: filter('places'),
      phrases: filter('phrases'),
    },
    weights: { weights: new Int8Array(decode(WEIGHTS).buffer), scale: SCALE, bias: BIAS },
  };
  return knowledge;
}

function filter(name: keyof typeof WORD_SETS): BloomFilter {
  return { bits: decode(WORD_SETS[name]) };
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}
