import { MatchingError } from '../../matching-error.ts';
import type { Course, SkillAtLevel } from '../catalogue.ts';

/**
 * Courses that each take for granted what only another one of them teaches. What no other course teaches is taken to
 * be brought along, so a course that raises a level from 1 to 2 stands on its own.
 *
 * @throws MatchingError `cyclic-catalogue`, naming the courses of one cycle.
 */
export function checkCycles(courses: readonly Course[]): void {
  const teachers = new Map<string, Course[]>();
  for (const course of courses) {
    for (const { skill } of course.teaches)
      teachers.set(skill, [...(teachers.get(skill) ?? []), course]);
  }
  const providersOf = (needed: SkillAtLevel): readonly Course[] =>
    (teachers.get(needed.skill) ?? []).filter(
      ({ teaches, prerequisites }) => offers(teaches, needed) && !offers(prerequisites, needed),
    );
  const open = new Set<Course>();
  const isOpen = ({ prerequisites }: Course): boolean =>
    prerequisites.every((needed) => {
      const providers = providersOf(needed);
      return providers.length === 0 || providers.some((provider) => open.has(provider));
    });
  for (let before = -1; before < open.size;) {
    before = open.size;
    for (const course of courses) if (!open.has(course) && isOpen(course)) open.add(course);
  }
  const stuck = courses.find((course) => !open.has(course));
  if (stuck !== undefined) throw cycleError(cycleFrom(stuck, { open, providersOf }));
}

function offers(list: readonly SkillAtLevel[], { skill, level }: SkillAtLevel): boolean {
  return list.some((item) => item.skill === skill && item.level >= level);
}

/** From a stuck course to a stuck one that it waits for, until one comes again. */
function cycleFrom(
  start: Course,
  {
    open,
    providersOf,
  }: {
    readonly open: ReadonlySet<Course>;
    readonly providersOf: (needed: SkillAtLevel) => readonly Course[];
  },
): readonly Course[] {
  const trail: Course[] = [];
  let at = start;
  while (!trail.includes(at)) {
    trail.push(at);
    const blocking = at.prerequisites
      .map(providersOf)
      .find((list) => list.length > 0 && !list.some((course) => open.has(course)))!;
    at = blocking[0]!;
  }
  return [...trail.slice(trail.indexOf(at)), at];
}

function cycleError(cycle: readonly Course[]): MatchingError {
  const named = cycle.map(({ id }) => `"${id}"`).join(' → ');
  return new MatchingError(
    'cyclic-catalogue',
    `the prerequisites of the catalogue go in a circle: ${named} (each needs what only the next teaches); lower one of these prerequisites, or add a course that starts from less`,
  );
}
