import type { Course, SkillAtLevel } from '../../catalogue/catalogue.ts';
import type {
  LearningDemand,
  LearningPlan,
  Objective,
  SkillDemand,
  UnreachableDemand,
} from '../learning-plan.ts';
import { dateCourses } from './date-courses.ts';
import type { LearningProblem } from './learning-problem.ts';
import type { CourseSolution } from './solve-courses.ts';

export interface PlanContext {
  readonly learning: LearningProblem;
  readonly objective: Objective;
  readonly isHeld: (demand: SkillDemand) => boolean;
  readonly startAfter: string | undefined;
  readonly met: readonly LearningDemand[];
}

/** Courses found, as a plan with its days and gains; without any, what stands against it. */
export function presentPlan(
  { courses: found, lowerBound, cost: cheapest }: CourseSolution & { readonly cost: number },
  obstacles: readonly UnreachableDemand[],
  context: PlanContext,
): LearningPlan {
  const { learning, objective, met } = context;
  const places = found ?? [];
  const chosen = places.map((place) => learning.courses[place]!);
  const total = (of: Objective): number => chosen.reduce((sum, course) => sum + course[of], 0);
  const overBudget = { kind: 'budget', cheapest, atLeast: lowerBound } as const;
  const isOver = found === undefined;
  return {
    objective,
    courses: gainsOf(orderOf(places, chosen, context), context),
    hours: total('hours'),
    weeks: total('weeks'),
    cost: total('cost'),
    lowerBound: isOver ? 0 : lowerBound,
    isOptimal: !isOver && lowerBound >= total(objective) - 1e-9 * Math.max(1, total(objective)),
    met,
    reached: isOver ? [] : learning.inReach,
    unreachable: [
      ...obstacles,
      ...(isOver ? learning.inReach.map((demand) => ({ demand, because: overBudget })) : []),
    ],
  };
}

function orderOf(
  places: readonly number[],
  chosen: readonly Course[],
  { learning: { problem }, startAfter }: PlanContext,
): ReturnType<typeof dateCourses> {
  const builtOn = places.map((place) =>
    problem.requires[place]!.map((need) =>
      [...places.keys()].filter((other) => problem.teaches[places[other]!]!.includes(need)),
    ),
  );
  return dateCourses(chosen, builtOn, startAfter);
}

function gainsOf(
  dated: ReturnType<typeof dateCourses>,
  { isHeld }: PlanContext,
): LearningPlan['courses'] {
  const learnt = new Map<string, number>();
  return dated.map(({ course, startsOn, isLate }) => {
    const isNew = ({ skill, level }: SkillAtLevel): boolean =>
      (learnt.get(skill) ?? 0) < level && !isHeld({ skill, minimumLevel: level });
    const gains = course.teaches.filter(isNew);
    for (const { skill, level } of gains) learnt.set(skill, level);
    return {
      course: course.id,
      gains: gains.toSorted((a, b) => (a.skill < b.skill ? -1 : 1)),
      startsOn,
      isLate,
    };
  });
}
