import { COMMON, FREQUENT, GIVEN, PLACE, SKILL, SURNAME, WORD } from '../../names/word-classes.ts';
import type { TextContext } from '../text-context.ts';
import { personCue, type PersonCue } from './person-cue.ts';
import {
  isFirstName,
  isOrdinary,
  isPhrase,
  noun,
  opensName,
  type ProperNoun,
} from './proper-noun.ts';
import type { ProperWord } from './proper-runs.ts';
import { wordHash } from '../../names/word-hash.ts';

/** Words of the heading of a CV that stand in one run with the name: `RESUME OF ADA MARTIN`. */
const HEADING: ReadonlySet<number> = new Set(
  ['resume', 'résumé', 'cv', 'curriculum', 'vitae', 'of', 'de', 'du'].map((word) => wordHash(word)),
);
const LONGEST_NAME = 5;

/**
 * A name where a person is spoken of or a CV has its head, whatever is known of its words: most names of the world
 * are in no list, and some are words. What the cue is decides how much of the words has to look like a name.
 */
export function cuedName(context: TextContext, all: readonly ProperWord[]): ProperNoun | undefined {
  const from = headingLength(all) || greetingLength(context, all);
  const words = nameWords(context, all.slice(from));
  const [first] = words;
  if (!first) return undefined;
  const cue =
    personCue(context, first.row, words.at(-1)!.row) ??
    (from > 0 ? 'sure' : headCue(context, words));
  if (cue === undefined || !isNameLike(context, words, cue)) return undefined;
  const reason = 'name where a person is spoken of';
  return noun(words, { kind: 'name', confidence: cue === 'sure' ? 0.92 : 0.88, reason });
}

function headingLength(words: readonly ProperWord[]): number {
  const [first, second] = words;
  if (!first || !second || !HEADING.has(first.hash) || first.isParticle) return 0;
  return words.findIndex(({ hash }) => !HEADING.has(hash));
}

/** `Dear Ada`, `Collègue Martin`: one run with the word that says that a person follows. */
function greetingLength(context: TextContext, words: readonly ProperWord[]): number {
  const [first, second] = words;
  if (!first || !second || !isOrdinary(first)) return 0;
  return personCue(context, second.row) === undefined ? 0 : 1;
}

/** The words up to one that belongs to the sentence. */
function nameWords({ text }: TextContext, words: readonly ProperWord[]): readonly ProperWord[] {
  const stop = words.findIndex(
    (word, i) => i > 0 && isOrdinary(word) && !(i === 1 || opensName(words[i - 1]!)),
  );
  const name = words.slice(0, Math.min(stop === -1 ? words.length : stop, LONGEST_NAME));
  // "with Ada Martin I wrote": a letter without its dot is no initial at the end.
  const last = name.findLastIndex(
    ({ isParticle, isInitial, end }) => !isParticle && !(isInitial && text[end] !== '.'),
  );
  return name.slice(0, last + 1);
}

function isNameLike(
  context: TextContext,
  words: readonly ProperWord[],
  cue: PersonCue | 'head',
): boolean {
  const full = words.filter(({ isInitial, isParticle }) => !isInitial && !isParticle);
  if (full.length === 0 || isPhrase(context, words)) return false;
  const [first] = full;
  const isWordly = (word: ProperWord): boolean =>
    (word.classes & COMMON) !== 0 && !isFirstName(word);
  if (cue === 'sure') return !isWordly(first!) || (full.length > 1 && full.some(isKnown));
  if (cue === 'greeting') {
    // "Hello World" greets nobody; "Dear Manuel," does.
    const isAddressed = /^[,!\n]/u.test(
      context.text.slice(words.at(-1)!.end, words.at(-1)!.end + 1),
    );
    return !isWordly(first!) && (isAddressed || full.some(isKnown) || full.every(isStrange));
  }
  if (full.length < 2 || full.some(isWordly)) return false;
  if (full.every(({ classes }) => classes & PLACE) && !full.some(isKnown)) return false;
  const skills = full.filter(({ classes }) => classes & SKILL).length;
  return skills < full.length && full.some((word) => isKnown(word) || isStrange(word));
}

/** In a list of first or last names. */
function isKnown({ classes }: ProperWord): boolean {
  return (classes & (GIVEN | SURNAME | FREQUENT)) !== 0;
}

/** In no list at all, and of letters like those of names. */
function isStrange({ classes, logit }: ProperWord): boolean {
  return (classes & (WORD | SKILL | PLACE)) === 0 && logit > 0;
}

/** Among the first three lines, and all of one: where CVs have the name. */
function headCue({ text }: TextContext, words: readonly ProperWord[]): 'head' | undefined {
  const { start } = words[0]!;
  const { end } = words.at(-1)!;
  if (start > 200 || text.slice(0, start).split('\n').length > 3) return undefined;
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start);
  const after = text.slice(end, end + 80).split('\n')[0]!;
  return /^[^\p{L}\p{N}]{0,4}$/u.test(before) && after.trim() === '' ? 'head' : undefined;
}
