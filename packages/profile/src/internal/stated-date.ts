import { daysInMonth, type CalendarDay } from './calendar-day.ts';

/** A date as precise as it was stated. */
export interface StatedDate {
  readonly year: number;
  /** 1–12, or `null` when only the year is stated. */
  readonly month: number | null;
  readonly day: number | null;
}

/** The first day that a stated date can mean. */
export function earliestDay({ year, month, day }: StatedDate): CalendarDay {
  return { year, month: month ?? 1, day: day ?? 1 };
}

/** The last day that it can mean. */
export function latestDay({ year, month, day }: StatedDate): CalendarDay {
  return { year, month: month ?? 12, day: day ?? daysInMonth(year, month ?? 12) };
}

/** A year alone is read as its middle, so that coarse dates neither lengthen nor shorten a career; else the first day. */
export function startDay(date: StatedDate): CalendarDay {
  return date.month === null ? { year: date.year, month: 7, day: 1 } : earliestDay(date);
}

/** The day after the last: `2016-01` to `2016-06` are six months, not five. */
export function endDay(date: StatedDate): CalendarDay {
  if (date.month === null) return startDay(date);
  const last = latestDay(date);
  if (last.day < daysInMonth(last.year, last.month)) return { ...last, day: last.day + 1 };
  return last.month === 12
    ? { year: last.year + 1, month: 1, day: 1 }
    : { year: last.year, month: last.month + 1, day: 1 };
}
