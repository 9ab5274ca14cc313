import type { Accessibility, Course } from '../../catalogue/catalogue.ts';
import type { CourseExclusion } from '../learning-plan.ts';

/** What a person can do, as the host passes it in for one plan. */
export interface LearnerConditions {
  readonly places?: readonly string[];
  readonly remote?: boolean;
  readonly languages?: readonly string[];
  readonly accessibility?: readonly Accessibility[];
  readonly startAfter?: string;
}

/** Why this person cannot take the course; empty where nothing speaks against it. */
export function exclusionsOf(
  course: Course,
  { places, remote = true, languages, accessibility = [], startAfter }: LearnerConditions,
): readonly CourseExclusion[] {
  const { place, startDates } = course;
  const isInPlace = place !== null && (places === undefined || places.includes(place));
  const excluded: CourseExclusion[] = [];
  if (!isInPlace && !(remote && course.remote)) excluded.push('place');
  if (languages !== undefined && !languages.includes(course.language)) excluded.push('language');
  if (!accessibility.every((need) => course.accessibility.includes(need)))
    excluded.push('accessibility');
  const isPast = startAfter !== undefined && startDates.every((day) => day < startAfter);
  if (startDates.length > 0 && isPast) excluded.push('startDate');
  return excluded;
}
