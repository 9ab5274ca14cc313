import type { CueMatch } from './internal/compile-cues.ts';
import { findStancesAfter, findStancesBefore } from './internal/cue-finders.ts';
import { foldedWindow, toGiven, type FoldedWindow } from './internal/folded-window.ts';
import type { ReadingLanguage, ReadSpan } from './reading-language.ts';

/**
 * What a sentence says of a skill that it names:
 * - `has`: the person has it, or the ad asks for it; also where nothing is said;
 * - `lacks`: it is denied ("no experience in"), or the ad does not ask for it ("no German required");
 * - `wants`: a wish or an interest, and what is being learned: under way is not there yet;
 * - `wanted-optional`: an ad would welcome it ("a plus", "idéalement");
 * - `others`: somebody else does it ("our team uses").
 */
export type Stance = 'has' | 'lacks' | 'wants' | 'wanted-optional' | 'others';

export interface StanceReading {
  readonly stance: Stance;
  /** Of the words that say so, UTF-16 offsets in the sentence; absent where nothing is said. */
  readonly cue?: readonly [start: number, end: number];
}

const BOTH: readonly ReadingLanguage[] = ['en', 'fr'];

/** Sentences end here; a line end counts only where the next line does not run on. */
const SENTENCE_END = /[.!?…](?=[\s"»)]|$)|[;\u2022•]|\n\n|\n[-*–—▪◦]/gu;
/** What follows turns against what was said. */
const TURN =
  /(?<![a-z0-9])(?:but|however|although|though|whereas|nevertheless|mais|cependant|toutefois|neanmoins|en revanche|par contre|alors que|tandis que|bien que|even though)(?![a-z0-9])/gu;
/** "Sans expérience en C++, je programme …": a subject behind a comma opens a clause, unless it only comments. */
const NEW_CLAUSE =
  /,[ \n](?:(?:and|so|et|donc|now|aujourd'hui|maintenant) )?(?:(?:je|nous|on|il|elle|ils|elles|vous|tu|i|we|you|he|she|they)(?= )|j'|i'(?:m|ve|d|ll)(?= ))(?! ?(?:crois|pense|avoue|suppose|l'avoue|le jure|le sais|le regrette|dois (?:dire|l'avouer)|think|guess|believe|suppose|admit|confess|regret|know|am afraid|must (?:say|admit))(?![a-z]))/u;
/** A wish goes on in a new clause more often than it ends: nothing wished for becomes a claim. */
const ENDS_AT_CLAUSE: ReadonlySet<Stance> = new Set(['lacks', 'others']);
/** What may stand between "no" and the thing: "no prior [Java]". */
const SMALL_WORDS =
  /^(?:[ \n\t"'«(]|(?:any|prior|previous|real|the|a|an|my|of|in|with|le|la|les|l'|de|du|des|d'|en|un|une|mon|ma)(?![a-z0-9]))*$/u;
/** "A, B and C is a plus" is said of all three; "solid A, B is a plus" of the last. */
const CONJUNCTION = /(?<![a-z])(?:and|or|et|ou|&)(?![a-z])/u;
const PLURAL_OR_ADJACENT =
  /^(?:[ ,(:–—-]*)?(?:are|were|would|which|that|sont|seraient|etaient|seront|constituent)(?![a-z])/u;

/**
 * What a sentence says of the skill named in it: negation, wish, welcome extra or other people's work, English
 * and French. A cue counts up to the word that turns ("but", "mais", ";"), a denial up to the comma before a new
 * subject too; the nearest cue wins, and what denies twice affirms ("not only", "ne … que", "sans oublier"). Skills once used ("no longer use") stay `has`.
 * Constant work for any length of text.
 *
 * @param span - Of the skill, UTF-16 offsets in `sentence`. A longer text is read around it.
 * @param language - Of the sentence. @defaultValue both
 */
export function readStance(
  sentence: string,
  span: ReadSpan,
  language?: ReadingLanguage,
): StanceReading {
  return stanceInWindow(foldedWindow(sentence, span), language);
}

/** The same of a window that is folded already. */
export function stanceInWindow(
  window: FoldedWindow,
  language: ReadingLanguage | undefined,
): StanceReading {
  const languages = language === undefined ? BOTH : [language];
  const found = readAfter(window, languages) ?? readBefore(window, languages);
  if (!found) return { stance: 'has' };
  return { stance: found.group.says, cue: toGiven(window, [found.start, found.end]) };
}

/** The nearest cue before the span that reaches it; one of `has` only ends the reach of others. */
function readBefore(
  window: FoldedWindow,
  languages: readonly ReadingLanguage[],
): CueMatch<Stance> | undefined {
  const { text } = window.folded;
  const within = { text, marks: window.marks };
  const from = clauseStart(window);
  const cues = languages
    .flatMap((language) => findStancesBefore[language](within, from, window.start))
    .toSorted((a, b) => b.start - a.start || b.end - a.end);
  for (const cue of cues) {
    const { says, reach } = cue.group;
    const between = text.slice(cue.end, window.start);
    const reaches = reach === 0 ? SMALL_WORDS.test(between) : between.length <= reach;
    if (!reaches || (ENDS_AT_CLAUSE.has(says) && NEW_CLAUSE.test(between))) continue;
    return says === 'has' ? undefined : cue;
  }
  return undefined;
}

function readAfter(
  window: FoldedWindow,
  languages: readonly ReadingLanguage[],
): CueMatch<Stance> | undefined {
  const { text } = window.folded;
  const within = { text, marks: window.marks };
  const to = sentenceEnd(window);
  const cue = languages
    .flatMap((language) => findStancesAfter[language](within, window.end, to))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .find((each) => reachesBack(each, window));
  return cue?.group.says === 'has' ? undefined : cue;
}

function reachesBack({ group, start, end }: CueMatch<Stance>, window: FoldedWindow): boolean {
  const { text } = window.folded;
  const between = text.slice(window.end, start);
  if (group.reach === 0) return /^[ "»\])]*[([:–—=-]?[ "«]*$/u.test(between);
  if (between.length > group.reach || between.search(TURN) >= 0) return false;
  const comma = between.lastIndexOf(',');
  if (comma < 0 || PLURAL_OR_ADJACENT.test(text.slice(start, end))) return true;
  return CONJUNCTION.test(between.slice(comma));
}

/** Where the clause of the span begins: at its turn, else at the sentence. */
function clauseStart({ folded, start }: FoldedWindow): number {
  const before = folded.text.slice(0, start);
  let from = 0;
  for (const { index, 0: mark } of before.matchAll(SENTENCE_END)) from = index + mark.length;
  for (const { index } of before.matchAll(TURN)) from = Math.max(from, index);
  return from;
}

function sentenceEnd({ folded, end }: FoldedWindow): number {
  const rest = folded.text.slice(end);
  const mark = rest.search(SENTENCE_END);
  return mark < 0 ? folded.text.length : end + mark;
}
