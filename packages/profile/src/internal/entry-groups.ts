import { findDateRanges, type DateRange } from './find-date-ranges.ts';
import { isBlank, isBullet, isDateAlone, wordCount } from './line-form.ts';
import { subLine, type TextLine } from './text-lines.ts';

/** A line of a section; `isBody` where it followed a head on the same line. */
export interface EntryLine extends TextLine {
  readonly isBody?: boolean;
}

/** A head has at most this many words before its dates; more are a sentence. */
const HEAD_WORDS = 14;
/** Neither a head nor what closes it is longer. */
const LONGEST_HEAD = 160;
/** A line of more jobs than that is none. */
const MOST_HEADS = 8;

/**
 * The lines of a section, each head on a line of its own: `Cook, The Spoon (2018 – 2019): menus, orders.` is a
 * head and a body. Where jobs are the items of a list (`- Courier, 2019 – 2021`), one group per item.
 */
export function entryGroups(lines: readonly TextLine[]): readonly (readonly EntryLine[])[] {
  const first = lines.find(({ text }) => !isBlank(text));
  const isList = first && isBullet(first.text) && findDateRanges(first.text).length > 0;
  if (!isList) return [lines.flatMap(splitHeads)];
  const indent = indentOf(first.text);
  const groups: EntryLine[][] = [];
  for (const line of lines) {
    const isItem = isBullet(line.text) && indentOf(line.text) <= indent;
    if (isItem) groups.push(splitHeads(withoutBullet(line)));
    else groups.at(-1)?.push(line);
  }
  return groups;
}

function splitHeads(line: TextLine): EntryLine[] {
  const parts: EntryLine[] = [];
  let rest = line;
  for (let count = 0; count < MOST_HEADS; count++) {
    const cut = isBullet(rest.text) ? undefined : headEnd(rest.text);
    if (!cut) break;
    parts.push(subLine(rest, { start: 0, end: cut.end }));
    rest = subLine(rest, { start: cut.next, end: rest.text.length });
    if (isBlank(rest.text)) return parts;
  }
  return parts.length === 0 ? [line] : [...parts, { ...rest, isBody: true }];
}

/** Where the head at the front of a line ends, and where what follows it begins. */
function headEnd(text: string): { readonly end: number; readonly next: number } | undefined {
  const front = text.slice(0, LONGEST_HEAD);
  const range = findDateRanges(front).find(({ single }) => !single);
  if (!range || !/^[\s*_«"“(]{0,8}[\p{Lu}\d]/u.test(front)) return undefined;
  const before = front.slice(0, range.start);
  if (wordCount(before) > HEAD_WORDS || /[.;!?]\s/u.test(before)) return undefined;
  return /\p{L}{3}/u.test(before) ? endAfterDates(front, range) : endAfterTitle(text, range);
}

/** `Title, employer (dates): what was done` or `…(dates). What was done`; a few words may stand before the colon. */
function endAfterDates(front: string, { end }: DateRange) {
  const close = /^[\s)\]*_]{0,6}(?:[.:](?=\s|$)|[,;][^.;:()]{0,40}:(?=\s))\s*/u.exec(
    front.slice(end),
  );
  return close
    ? { end: end + /^[\s)\]*_]{0,6}/u.exec(close[0])![0].length, next: end + close[0].length }
    : undefined;
}

/** `Dates  Title, employer: what was done`, but not `Dates: title`. */
function endAfterTitle(text: string, range: DateRange) {
  const from = range.end + /^[\s)\]*_]{0,6}:?\s*/u.exec(text.slice(range.end))![0].length;
  const close = /\s?:\s+(?=\p{Ll})/u.exec(text.slice(from, from + LONGEST_HEAD));
  const isTitled = close && close.index > 3 && !isDateAlone(text, range);
  return isTitled
    ? { end: from + close.index, next: from + close.index + close[0].length }
    : undefined;
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

function withoutBullet(line: TextLine): TextLine {
  const mark = /^\s*[^\p{L}\p{N}\s*]?[*]?(?:\s+)?/u.exec(line.text)![0].length;
  return subLine(line, { start: mark, end: line.text.length });
}
