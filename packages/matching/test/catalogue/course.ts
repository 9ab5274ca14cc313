import type { Course, SkillAtLevel } from '../../src/index.ts';
import { skillId } from '../fixtures.ts';

export type CourseInput = Omit<Course, 'id'> & { readonly id: string };

const atLevel = (code: string): SkillAtLevel => ({ skill: skillId(code), level: 2 });

/** A free course of 10 hours and 2 weeks at a distance, that teaches one skill to level 2. */
export function course(
  id: string,
  teaches: string,
  change: Partial<Omit<Course, 'id' | 'prerequisites'>> & {
    readonly prerequisites?: readonly string[];
  } = {},
): CourseInput {
  const { prerequisites = [], ...rest } = change;
  return {
    id,
    title: { en: id },
    teaches: [atLevel(teaches)],
    prerequisites: prerequisites.map(atLevel),
    hours: 10,
    weeks: 2,
    cost: 0,
    place: null,
    remote: true,
    accessibility: [],
    startDates: [],
    language: 'en',
    ...rest,
  };
}

export function catalogueOf(courses: readonly unknown[]): Record<string, unknown> {
  return { schemaVersion: 1, id: 'town', source: 'Town, 2026', currency: 'EUR', courses };
}
