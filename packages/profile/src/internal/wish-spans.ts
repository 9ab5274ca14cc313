import { lowerCase } from './lower-case.ts';
import { matchSpans } from './match-spans.ts';
import type { TextSpan } from './text-span.ts';
import { DENIAL_CUES, ITEM_CUES, SENTENCE_CUES, WISH_CUES } from './wish-cues.ts';

/** No clause of a CV is longer. */
const LONGEST_CLAUSE = 400;
const LONGEST_ITEM = 80;

const SENTENCE_START = '(?:(?<=^[\\t #>*_]{0,8})|(?<=[.!?:|–—]\\s{1,3}))';
const CLAUSE = clausePattern(
  `(?<![\\p{L}\\p{N}])(?:${[...WISH_CUES, ...DENIAL_CUES].join('|')})|${SENTENCE_START}(?:${SENTENCE_CUES.join('|')})`,
);
const ITEM = new RegExp(
  `(?:[:(–—]|\\s-)\\s?(?:${ITEM_CUES.join('|')})(?=\\s?(?:[),;.|/·•\\r\\n]|$))`.replaceAll(
    '\\s',
    '[ \\u00a0]',
  ),
  'gmu',
);

/**
 * Where a clause ends: at its mark, at a line that does not run on, at a word that turns or gives a reason, or
 * at another "I".
 */
const CLAUSE_END =
  /[.;!?](?=\s|$)|\r?\n(?!\s{0,20}\p{Ll})|\r?\n\s*\n|,?\s(?:mais|but|however|although|though|cependant|toutefois|bien\sque|car|because|après|after|grâce|thanks|since|depuis)(?=\s)|,\s(?:je\s|j['’]|I\s|I['’]|mes?\s|mon\s|my\s)|\s(?:et|and)\s(?:je\s|j['’]|I\s|I['’])|\s(?:where|in\swhich)\sI\s(?:can|could)\s(?:use|keep|share)|\s(?:où|pour)\s(?:mettre\sà\sprofit|utiliser\smes)/u;

/**
 * Where a text tells a wish or denies: "je souhaite apprendre React", "no experience in SQL", "Docker (never
 * used)". Neither is evidence. "I want to keep using Docker" and "pas seulement React" are none of them.
 */
export function wishSpans(text: string): readonly TextSpan[] {
  const lower = lowerCase(text);
  const clauses = matchSpans(CLAUSE, lower).map(({ start, end }) => ({
    start,
    end: clauseEnd(text, end),
  }));
  const items = matchSpans(ITEM, lower).map(({ start, end }) => ({
    start: itemStart(text, start),
    end,
  }));
  return [...clauses, ...items];
}

/** A pattern of cues, to be searched in lower case: a pattern for any case takes long to build. */
export function clausePattern(source: string): RegExp {
  return new RegExp(withAccents(source), 'gmu');
}

/** Where the clause ends in which a cue ends at `from`. */
export function clauseEnd(text: string, from: number): number {
  const rest = text.slice(from, from + LONGEST_CLAUSE);
  const end = CLAUSE_END.exec(rest)?.index ?? rest.length;
  const close = rest.indexOf(')');
  const open = rest.indexOf('(');
  const isInside = close !== -1 && (open === -1 || close < open);
  return from + (isInside ? Math.min(end, close) : end);
}

function itemStart(text: string, end: number): number {
  const before = text.slice(Math.max(0, end - LONGEST_ITEM), end);
  return end - /[^,;|·•/.()\r\n]*$/u.exec(before)![0].length;
}

/** Composed or decomposed: "é" also as "e" with its accent behind it. */
function withAccents(source: string): string {
  return source.replaceAll(/[éèêàîûô]/gu, (letter) => `(?:${letter}|${letter.normalize('NFD')})`);
}
