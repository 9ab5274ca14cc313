import type { ProficiencyLevel } from '../profile.ts';
import { foldText } from './fold-text.ts';
import { leadingLevel } from './leading-level.ts';
import { levelOfWord } from './level-of-word.ts';
import { LEVEL_PATTERN } from './level-words.ts';
import { matchSpans } from './match-spans.ts';
import type { TextSpan } from './text-span.ts';

/** A level is at most a few words away from its skill. */
const REACH = 60;

/** Ends of an item. A full stop and a slash count between words only: `Node.js`, `3/5`; so does a wide gap. */
const ITEM_END = /[,;|•·\n]|\.(?=\s|$)|\/(?!\s?\d)|(?<=\S)(?:\s{2,}|\t)/u;
/** Marks that lead to a level inside an item: `Excel, pivot tables (advanced)`. */
const LEAD = /[(:–—=]|\s-\s/gu;
const MOST_LEADS = 5;
/** Levels of languages are no levels of skills. */
const CEFR = /(?<![\p{L}\p{N}])[ABC][12](?![\p{L}\p{N}])/u;
const BEFORE = new RegExp(
  `(?:^|[^a-z])(${LEVEL_PATTERN})(?:\\s(?:de|du|des|en|in|of|with|knowledge of|user of|level))?\\s?(?:d')?$`,
  'u',
);

/**
 * The level stated for one skill in a line: nearest after it in its item (`Java (expert), SQL : notions`), else in
 * the next cell of its row, else right before it (`advanced Excel`), else before the colon of the line
 * (`Avancé : Java, SQL`).
 */
export function levelNear(line: string, { start, end }: TextSpan): ProficiencyLevel | null {
  const tail = itemTail(line.slice(end, end + REACH));
  if (CEFR.test(tail)) return null;
  return (
    levelAfter(tail) ??
    levelInRow(line, end) ??
    levelBefore(line.slice(Math.max(0, start - REACH), start)) ??
    levelOfLabel(line.slice(0, REACH))
  );
}

function itemTail(text: string): string {
  const from = text.trimStart();
  return from.slice(0, ITEM_END.exec(from)?.index ?? from.length);
}

function levelAfter(tail: string): ProficiencyLevel | null {
  const leads = [0, ...matchSpans(LEAD, tail).map(({ end }) => end)].slice(0, MOST_LEADS);
  for (const at of leads) {
    const level = leadingLevel(tail.slice(at).replace(/^[\s:–—=(-]{1,10}/u, ''));
    if (level !== null) return level;
  }
  return null;
}

/** In a table the level has a cell of its own, and counts for all that stands in the cells before. */
function levelInRow(line: string, end: number): ProficiencyLevel | null {
  if (!/^\s*\|/u.test(line)) return null;
  const [, ...cells] = line.slice(end).split('|', 8);
  for (const cell of cells) {
    const level = leadingLevel(cell);
    if (level !== null) return level;
  }
  return null;
}

function levelBefore(before: string): ProficiencyLevel | null {
  const item = /[^,;|•·.:()/\n]*$/u.exec(before)![0];
  const phrase = BEFORE.exec(foldText(item))?.[1];
  return phrase === undefined ? null : levelOfWord(phrase);
}

function levelOfLabel(front: string): ProficiencyLevel | null {
  const colon = front.indexOf(':');
  return colon === -1 ? null : levelOfWord(bare(front.slice(0, colon)));
}

/** Letters with what stands between them: "(e)" and "·e" are part of a word. */
function bare(text: string): string {
  return text.replace(/^[^\p{L}]{1,60}/u, '').replace(/[^\p{L})]{1,60}$|(?<!\(e)\)$/u, '');
}
