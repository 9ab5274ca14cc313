import { frenchStem } from '../internal/french-stem.ts';
import { foldText } from './internal/folded-text.ts';
import { conjunctionLanguage, isOneThing } from './internal/coordination-words.ts';
import { sharedParts, type Word } from './internal/shared-parts.ts';
import type { ReadingLanguage } from './reading-language.ts';

/** One of the things that a phrase names, and the stretches of the phrase that it is made of. */
export interface CoordinationPart {
  /** The stretches, one after the other. */
  readonly text: string;
  /** UTF-16 offsets in the phrase, in the order of `text`; more than one where words are shared. */
  readonly pieces: readonly (readonly [start: number, end: number])[];
}

/** A phrase is a few words; what is longer is a text, and stays as it is. */
const LONGEST_PHRASE = 400;
const WORD =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad.+#&_-]*(?:['’](?!\p{L}\p{M}*(?:[^\p{L}\p{M}]|$)))?|&|[,;/]/gu;
const SHORTEST_SIDE = 3;

/**
 * The things that a phrase names together, each with the words that they share: "gestion et suivi de projets" is
 * "gestion de projets" and "suivi de projets", "front- and back-end development" two kinds of development.
 * Names with a conjunction stay whole ("R&D", "health and safety", "CI/CD"). Where nothing tells that words are
 * shared, they are not: "communication et gestion de projets" is "communication" and "gestion de projets".
 *
 * @param phrase - A few words without a verb of their own; 400 characters or more are given back whole.
 * @param language - Of the phrase. @defaultValue the one of its conjunctions
 * @returns one part or more, in the order of the phrase; the phrase itself when there is nothing to split.
 */
export function splitCoordinations(
  phrase: string,
  language?: ReadingLanguage,
): readonly CoordinationPart[] {
  const whole = [{ text: phrase, pieces: [[0, phrase.length]] }] as const;
  if (phrase.length >= LONGEST_PHRASE) return whole;
  const words = wordsOf(phrase);
  if (words[0] && ['between', 'entre'].includes(words[0].folded)) return whole;
  const { items, spoken } = itemsOf(words);
  if (items.length < 2) return whole;
  return items.map((item, i) => toPart(phrase, sharedParts(items, i, language ?? spoken)));
}

function wordsOf(phrase: string): readonly Word[] {
  return [...phrase.matchAll(WORD)].map(({ 0: given, index: start }) => {
    // "projects." ends a sentence, "Node.js" does not.
    const text = given.replace(/\.+$/u, '');
    return {
      start,
      end: start + text.length,
      folded: foldText(text).text,
      isCapital: /^\p{Lu}/u.test(text),
    };
  });
}

interface Items {
  readonly items: readonly (readonly Word[])[];
  /** Language of the conjunctions. */
  readonly spoken: ReadingLanguage | undefined;
}

function itemsOf(words: readonly Word[]): Items {
  const items: Word[][] = [[]];
  let spoken: ReadingLanguage | undefined;
  words.forEach((word, i) => {
    if (!separates(words, i)) {
      items.at(-1)!.push(word);
      return;
    }
    const language = conjunctionLanguage(word.folded);
    if (language === 'en' || language === 'fr') spoken = language;
    if (items.at(-1)!.length > 0) items.push([]);
  });
  if (items.at(-1)!.length === 0) items.pop();
  return { items, spoken };
}

function separates(words: readonly Word[], i: number): boolean {
  const { folded, start, end } = words[i]!;
  const [left, right] = [words[i - 1], words[i + 1]];
  if (folded === ',' || folded === ';') return true;
  const isSlash = folded === '/';
  if (!isSlash && conjunctionLanguage(folded) === undefined) return false;
  // At an end there is nothing to join, but a slash names nothing either.
  if (!left || !right) return true;
  if (isOneThing(left.folded, right.folded)) return false;
  if (!isSlash) return true;
  if (isSecondGender(left.folded, right.folded)) return false;
  const isTight = left.end === start && right.start === end;
  return !isTight || Math.min(left.folded.length, right.folded.length) >= SHORTEST_SIDE;
}

/** "développeur/développeuse" is one word in two forms. */
function isSecondGender(left: string, right: string): boolean {
  return left.length > 3 && frenchStem(left) === frenchStem(right);
}

function toPart(phrase: string, stretches: readonly (readonly Word[])[]): CoordinationPart {
  const pieces = stretches
    .filter((words) => words.length > 0)
    .map((words) => [words[0]!.start, words.at(-1)!.end] as const);
  const text = pieces
    .map(([start, end]) => phrase.slice(start, end))
    .reduce((left, right) => left + (/['’-]$/u.test(left) ? '' : ' ') + right);
  return { text, pieces };
}
