import { daysInMonth } from './calendar-day.ts';
import { foldText } from './fold-text.ts';
import { MONTH_PATTERN, monthNumber } from './month-names.ts';
import type { StatedDate } from './stated-date.ts';

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:t.*)?)?)?$/u;
const NUMERIC = /^(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})$/u;
const NAMED = new RegExp(`^(?:(\\d{1,2}) )?(${MONTH_PATTERN}) (\\d{4})$`, 'u');

const PRESENT = new Set(
  "present now today current currently ongoing actuel actuelle actuellement aujourd'hui maintenant"
    .split(' ')
    .concat('en cours', 'ce jour', 'a ce jour', 'a present', 'nos jours', 'to date'),
);

/** True for the words that stand for "until today", English or French. */
export function isPresentWord(text: string): boolean {
  return PRESENT.has(foldText(text));
}

/**
 * Reads one date: `2016`, `2016-01`, `2016-01-31` (a time after it is ignored), `31/01/2016`, `01/2016`,
 * `janvier 2016`, `Jan. 2016`. `null` when it is none, or a day that does not exist (30 February).
 */
export function parseStatedDate(text: string): StatedDate | null {
  const folded = foldText(text);
  const iso = ISO.exec(folded);
  if (iso) return checked(iso[1]!, iso[2], iso[3]);
  const numeric = NUMERIC.exec(folded);
  if (numeric) return checked(numeric[3]!, numeric[2], numeric[1]);
  const named = NAMED.exec(folded);
  return named ? checked(named[3]!, String(monthNumber(named[2]!)), named[1]) : null;
}

function checked(yearText: string, monthText?: string, dayText?: string): StatedDate | null {
  const year = Number(yearText);
  const month = monthText === undefined ? null : Number(monthText);
  const day = dayText === undefined ? null : Number(dayText);
  if (year < 1900 || year > 2199) return null;
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (day < 1 || day > daysInMonth(year, month ?? 1))) return null;
  return { year, month, day };
}
