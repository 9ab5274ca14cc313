import { BadgeFault } from './badge-fault.ts';
import { daysInMonth } from '../../internal/calendar-day.ts';

const FORM =
  /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-][01]\d:?[0-5]\d)?)?$/u;

/**
 * Milliseconds of a date or time of a badge; without a zone it counts as UTC. `undefined` where there is none.
 *
 * @throws BadgeFault `unreadable`: a date that cannot be read could be one that has passed.
 */
export function parseTimestamp(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  const match = typeof value === 'string' ? FORM.exec(value) : null;
  if (!match) throw new BadgeFault('unreadable');
  const [text, year, month, day] = match;
  const monthNumber = Number(month);
  const inYear = monthNumber >= 1 && monthNumber <= 12;
  if (!inYear || Number(day) < 1 || Number(day) > daysInMonth(Number(year), monthNumber)) {
    throw new BadgeFault('unreadable');
  }
  const zoned = !text.includes('T') || /(?:Z|[+-]\d\d:?\d\d)$/u.test(text) ? text : `${text}Z`;
  return Date.parse(zoned.replace(/([+-]\d\d)(\d\d)$/u, '$1:$2'));
}
