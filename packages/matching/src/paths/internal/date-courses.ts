import type { Course } from '../../catalogue/catalogue.ts';

export interface DatedCourse {
  readonly course: Course;
  readonly startsOn: string | null;
  readonly isLate: boolean;
}

const DAY = 86_400_000;

/**
 * Puts courses one after another, each after those that it builds on. Of those that can be next, the one that starts first
 * is, ties by id; one with no day left comes when nothing else can.
 */
export function dateCourses(
  courses: readonly Course[],
  /** By place: places of which one at least must come before it, for each thing that it takes for granted. */
  builtOn: readonly (readonly (readonly number[])[])[],
  startAfter: string | undefined,
): readonly DatedCourse[] {
  const dated: DatedCourse[] = [];
  const done = new Set<number>();
  let today = startAfter;
  while (done.size < courses.length) {
    const ready = [...courses.keys()].filter(
      (place) =>
        !done.has(place) &&
        builtOn[place]!.every((providers) => providers.some((provider) => done.has(provider))),
    );
    const next = ready.reduce((a, b) =>
      startOf(courses[b]!, today).sortKey < startOf(courses[a]!, today).sortKey ? b : a,
    );
    const course = courses[next]!;
    const { startsOn, isLate } = startOf(course, today);
    dated.push({ course, startsOn, isLate });
    done.add(next);
    const begins = startsOn ?? today;
    if (begins !== undefined) today = dayAfter(begins, course.weeks);
  }
  return dated;
}

function startOf(
  { startDates, id }: Course,
  today: string | undefined,
): { readonly startsOn: string | null; readonly isLate: boolean; readonly sortKey: string } {
  const startsOn = startDates.find((day) => today === undefined || day >= today) ?? null;
  const isLate = startsOn === null && startDates.length > 0;
  // `~` sorts behind all digits.
  const order = isLate ? '~' : (startsOn ?? today ?? '');
  return { startsOn, isLate, sortKey: `${order} ${id}` };
}

function dayAfter(day: string, weeks: number): string {
  const end = new Date(Date.parse(`${day}T00:00:00Z`) + Math.ceil(weeks * 7) * DAY);
  return end.toISOString().slice(0, 10);
}
