import { allMatches } from './all-matches.ts';
import { lowerCase } from './lower-case.ts';
import { MONTH_PATTERN } from './month-names.ts';
import { parseStatedDate } from './parse-stated-date.ts';
import type { PeriodBound } from './period-bands.ts';
import type { TextSpan } from './text-span.ts';

/** A period or a single date in a line. A single date is the end of a period whose start is not stated. */
export interface DateRange extends TextSpan {
  readonly from: PeriodBound;
  readonly to: PeriodBound;
  /** A single date may be any number between 1900 and 2099; a range seldom is. */
  readonly single: boolean;
}

const YEAR = '(?:19|20)\\d{2}';
const DATE =
  `(?:(?:\\d{1,2}\\s)?${MONTH_PATTERN}\\s{1,3}${YEAR}|(?:\\d{1,2}[/.])?\\d{1,2}[/.]${YEAR}` +
  `|${YEAR}-(?:0[1-9]|1[0-2])(?:-\\d{2})?(?!\\d)|${YEAR})`;
const PRESENT =
  "(?:pr[eé]\\u0301?sent|now|today|date|aujourd['’]hui|ce jour|nos jours|actuel(?:lement|le)?" +
  '|en cours|current(?:ly)?|ongoing|maintenant)';
const UNTIL = "(?:[-–—→]|[aà]\\u0300?|au|aux|to|until|till|jusqu['’](?:[aà]\\u0300?|en|au))";
const SINCE = '(?:depuis|since)';

/** Without one there is no period: most lines are done with at once. */
const ANY_YEAR = /(?:19|20)\d{2}/u;

const RANGE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<since>${SINCE}\\s(?:le\\s|the\\s)?)?(?<from>${DATE}|${MONTH_PATTERN})` +
    `(?:\\s{0,3}${UNTIL}\\s{0,3}(?<to>${DATE}|(?<present>${PRESENT})))?(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Periods in one line, left to right: `January 2016 - Present`, `2015–2019`, `03/2018 à aujourd'hui`, `depuis 2020`. */
export function findDateRanges(line: string): readonly DateRange[] {
  if (!ANY_YEAR.test(line)) return [];
  return allMatches(RANGE, lowerCase(line)).flatMap((match) => toRange(match) ?? []);
}

function toRange(match: RegExpExecArray): DateRange | null {
  const { since, from = '', to, present } = match.groups ?? {};
  const span = { start: match.index, end: match.index + match[0].length };
  // "juin - août 2019": the year stands once, at the end.
  const first =
    parseStatedDate(from) ?? parseStatedDate(`${from} ${/\d{4}$/u.exec(to ?? '')?.[0]}`);
  if (first === null)
    return /\d/u.test(from) ? { ...span, from: 'invalid', to: 'invalid', single: false } : null;
  if (since || present) return { ...span, from: first, to: 'present', single: false };
  if (to === undefined) return { ...span, from: 'absent', to: first, single: true };
  return { ...span, from: first, to: parseStatedDate(to) ?? 'invalid', single: false };
}
