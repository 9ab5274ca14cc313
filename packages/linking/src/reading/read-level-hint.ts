import { findLevelsBefore } from './internal/cue-finders.ts';
import { foldedWindow, toGiven, type FoldedWindow } from './internal/folded-window.ts';
import { LANGUAGE_NAMES } from './internal/language-names.ts';
import { ratingAtFront } from './internal/rating.ts';
import { CEFR, LEVELS_AFTER } from './cues/level-cues.ts';
import type { ReadingLanguage, ReadSpan } from './reading-language.ts';

/** How well, as far as the words beside the skill say. */
export interface LevelHint {
  /** DigComp's four bands: 1 foundation, 2 intermediate, 3 advanced, 4 highly specialised. Absent: not said. */
  readonly level?: 1 | 2 | 3 | 4;
  /** Of the words that say so, UTF-16 offsets in the sentence; absent where nothing is said. */
  readonly cue?: readonly [start: number, end: number];
}

const ITEM_END = /[,;|•·\n]|\.(?=\s|$)|\t/u;
const CLAUSE_START = /[;|•]|[.!?](?=\s)|\n[-*–—]|\n\n|(?<![a-z])(?:but|mais|however)(?![a-z])/gu;
const FEMININE = '(?:\\(e\\)|[·.-]?e)?s?';
const AFTER = LEVELS_AFTER.map(
  ([level, source]) =>
    [
      level,
      new RegExp(
        `^(${source}${FEMININE})(?= ?(?:$|[^a-z0-9 '-])| (?:level|users?|skills?|knowledge|niveau|since|depuis|with|avec|and|et|ou|or|in|en)(?![a-z]))`,
        'u',
      ),
    ] as const,
);
/** What leads from a skill to its level, and is no part of either. */
const LEAD =
  /^[ \t"»*_]{0,4}(?:[([:–—=-]|\.{2,20})?[ \t"«*_]{0,4}(?:(?:niveau|level|niv\.?|levels?|at|au niveau|score)(?: ?:)? )?/u;
/** "Avancé : Java, SQL": the level stands for the line. */
const LINE_LABEL = /^[ #*•-]{0,6}(?:niveau |level )?([a-z ]{3,24}?)(?: level)? ?[:)] /u;

/**
 * The level that the words beside a skill state: nearest after it in its item ("Excel (avancé)", "SQL : 3/5",
 * "●●●○○", "anglais C1"), else before it ("notions de", "proficient in", "advanced Excel"), else at the front of
 * its line ("Avancé : Java, SQL"). Years are how long, not how well: no level. No more are "débutant accepté",
 * "maîtrise d'ouvrage", a denial, and levels of the CEFR beside anything but a language.
 * Constant work for any length of text.
 *
 * @param span - Of the skill, UTF-16 offsets in `sentence`.
 * @param _language - Kept for symmetry with `readStance`: the words for levels of the two languages do not clash.
 */
export function readLevelHint(
  sentence: string,
  span: ReadSpan,
  _language?: ReadingLanguage,
): LevelHint {
  return levelInWindow(foldedWindow(sentence, span));
}

/** The same of a window that is folded already. */
export function levelInWindow(window: FoldedWindow): LevelHint {
  return levelAfter(window) ?? levelBefore(window) ?? levelOfLine(window) ?? {};
}

function levelAfter(window: FoldedWindow): LevelHint | undefined {
  const { folded, start, end } = window;
  const rest = folded.text.slice(end);
  const lead = LEAD.exec(rest)?.[0].length ?? 0;
  // "C++" is no rating of C: marks stand apart.
  if (lead === 0) return undefined;
  const tail = rest.slice(lead, lead + (ITEM_END.exec(rest.slice(lead))?.index ?? rest.length));
  const rated = ratingAtFront(tail);
  if (rated) return hint(window, rated.level, [end + lead, end + lead + rated.length]);
  for (const [level, pattern] of AFTER) {
    const words = pattern.exec(tail)?.[1];
    if (words === undefined || !isLevelOf(words, folded.text.slice(start, end), tail)) continue;
    return hint(window, level, [end + lead, end + lead + words.length]);
  }
  return undefined;
}

/** Levels of the CEFR are of languages; "débutant accepté" says whom an employer takes. */
function isLevelOf(words: string, skill: string, tail: string): boolean {
  if (/^ ?(?:\(e\))?e?s? ?(?:accepte|bienvenu|welcome|accepted)/u.test(tail.slice(words.length)))
    return false;
  if (!CEFR.test(words)) return true;
  return skill.split(/[^a-z]+/u).some((word) => LANGUAGE_NAMES.has(word));
}

function levelBefore(window: FoldedWindow): LevelHint | undefined {
  const { folded, marks, start } = window;
  const { text } = folded;
  let from = 0;
  for (const { index, 0: mark } of text.slice(0, start).matchAll(CLAUSE_START)) {
    from = index + mark.length;
  }
  // With the skill behind it: "bases de" is a level but for "bases de données".
  const cues = findLevelsBefore({ text, marks }, from, window.end).filter(
    (cue) => cue.end <= start,
  );
  for (const { group, start: first, end } of cues.toReversed()) {
    const between = text.slice(end, start);
    const reaches =
      group.reach === 0 ? between.trim() === '' : isList(between) && between.length <= group.reach;
    if (reaches) return hint(window, group.says, [first, end]);
  }
  return undefined;
}

/** A few names between: no verb, no bracket, no new start. */
function isList(between: string): boolean {
  return !/[()[\]:!?"«»]|(?<![a-z])(?:i|you|we|je|j'|vous|nous|with|avec|pour|for|to)(?![a-z])/u.test(
    between,
  );
}

function levelOfLine(window: FoldedWindow): LevelHint | undefined {
  const { folded, start } = window;
  const lineStart = folded.text.lastIndexOf('\n', start - 1) + 1;
  if (start === 0) return undefined;
  const line = folded.text.slice(lineStart, start);
  const label = LINE_LABEL.exec(line)?.[1];
  if (label === undefined) return undefined;
  for (const [level, pattern] of AFTER) {
    if (!pattern.test(label) || CEFR.test(label)) continue;
    const at = lineStart + line.indexOf(label);
    return hint(window, level, [at, at + label.length]);
  }
  return undefined;
}

function hint(
  window: FoldedWindow,
  level: 1 | 2 | 3 | 4,
  cue: readonly [number, number],
): LevelHint {
  return { level, cue: toGiven(window, cue) };
}
