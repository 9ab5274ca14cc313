import type { DurationBand, RecencyBand } from '../profile.ts';
import { compareDays, fullMonths, type CalendarDay } from './calendar-day.ts';
import { earliestDay, endDay, latestDay, startDay, type StatedDate } from './stated-date.ts';

/** A date as a source gives it: stated, still running, not there, or not readable. */
export type PeriodBound = StatedDate | 'present' | 'absent' | 'invalid';

export interface PeriodBands {
  readonly recency: RecencyBand;
  readonly duration: DurationBand;
  readonly problem?: 'end-before-start' | 'future-start';
}

export const UNKNOWN_PERIOD: PeriodBands = { recency: 'unknown', duration: 'unknown' };

/** Upper bounds in full months, exclusive, as the bands of `profile.ts` say. */
const RECENCY_LIMITS: readonly (readonly [number, RecencyBand])[] = [
  [12, 'current'],
  [36, 'recent'],
  [72, 'past'],
];
const DURATION_LIMITS: readonly (readonly [number, DurationBand])[] = [
  [6, 'months'],
  [24, 'year'],
  [60, 'years'],
];

/**
 * Bands of a period against `now`. No end with a start is a period still running; an end to come counts
 * as today; with neither, or an unreadable bound, what depends on it is `unknown`.
 */
export function periodBands(start: PeriodBound, end: PeriodBound, now: CalendarDay): PeriodBands {
  const from = isStated(start) ? start : null;
  const open = end === 'present' || (end === 'absent' && from !== null);
  const to = open ? 'now' : isStated(end) ? end : null;
  const problem = problemOf(from, to, now);
  if (problem) return { ...UNKNOWN_PERIOD, problem };
  if (to === null) return UNKNOWN_PERIOD;
  const last = to === 'now' ? now : earlier(endDay(to), now);
  const running = to === 'now' || compareDays(latestDay(to), now) >= 0;
  return {
    recency: running ? 'current' : band(fullMonths(last, now), RECENCY_LIMITS, 'distant'),
    duration: from
      ? band(Math.max(0, fullMonths(startDay(from), last)), DURATION_LIMITS, 'long')
      : 'unknown',
  };
}

function isStated(bound: PeriodBound): bound is StatedDate {
  return typeof bound === 'object';
}

function problemOf(
  from: StatedDate | null,
  to: StatedDate | 'now' | null,
  now: CalendarDay,
): PeriodBands['problem'] {
  if (from === null) return undefined;
  if (compareDays(earliestDay(from), now) > 0) return 'future-start';
  if (to === null || to === 'now') return undefined;
  return compareDays(latestDay(to), earliestDay(from)) < 0 ? 'end-before-start' : undefined;
}

function earlier(a: CalendarDay, b: CalendarDay): CalendarDay {
  return compareDays(a, b) <= 0 ? a : b;
}

function band<Band>(
  months: number,
  limits: readonly (readonly [number, Band])[],
  last: Band,
): Band {
  return limits.find(([limit]) => months < limit)?.[1] ?? last;
}
