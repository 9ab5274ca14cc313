import type { Course, SkillAtLevel } from '../../catalogue/catalogue.ts';
import type { LearningDemand, Objective, SkillDemand } from '../learning-plan.ts';
import { reachedBy, type CourseProblem } from './course-problem.ts';

/** A problem with what its numbers stand for. */
export interface LearningProblem {
  readonly problem: CourseProblem;
  /** By place: courses that can be started some day and lead to a target, in id order. */
  readonly courses: readonly Course[];
  /** Demands that no choice of courses reaches. */
  readonly outOfReach: readonly LearningDemand[];
  readonly inReach: readonly LearningDemand[];
  /** Whether all courses together bring it. */
  canReach(needed: SkillAtLevel): boolean;
}

export interface LearningProblemInput {
  readonly courses: readonly Course[];
  /** Not met yet. */
  readonly demands: readonly LearningDemand[];
  readonly isHeld: (demand: SkillDemand) => boolean;
  readonly objective: Objective;
  readonly budget: number;
}

export function optionsOf(demand: LearningDemand): readonly SkillDemand[] {
  return 'anyOf' in demand ? demand.anyOf : [demand];
}

/** The courses that matter and what they do to the demands; the rest of the catalogue is left out. */
export function createLearningProblem(input: LearningProblemInput): LearningProblem {
  const needs = createNeeds(input);
  const all = input.courses.map((_, course) => course);
  const table = tableOf(input.courses, needs);
  const reached = reachedBy(table, all);
  const isReached = (need: number): boolean => reached.needs[need] === 1;
  const [inReach, outOfReach] = [true, false].map((wanted) =>
    input.demands.filter((demand) => isReached(needs.placeOf(demand)) === wanted),
  );
  const targets = [...new Set(inReach!.map(needs.placeOf))].toSorted((a, b) => a - b);
  const useful = leadingTo(targets, reached.courses, table);
  return {
    problem: {
      needs: table.needs,
      weights: Float64Array.from(useful, (course) => input.courses[course]![input.objective]),
      prices: Float64Array.from(useful, (course) => input.courses[course]!.cost),
      budget: input.budget,
      teaches: useful.map((course) => table.teaches[course]!),
      requires: useful.map((course) => table.requires[course]!),
      targets,
    },
    courses: useful.map((course) => input.courses[course]!),
    inReach: inReach!,
    outOfReach: outOfReach!,
    canReach: ({ skill, level }) => {
      const demand = { skill, minimumLevel: level };
      return input.isHeld(demand) || isReached(needs.placeOf(demand));
    },
  };
}

interface Needs {
  readonly demands: readonly LearningDemand[];
  placeOf(demand: LearningDemand): number;
}

/** What is demanded or taken for granted somewhere, and not held. */
function createNeeds({ courses, demands, isHeld }: LearningProblemInput): Needs {
  const places = new Map<string, number>();
  const listed: LearningDemand[] = [];
  const add = (demand: LearningDemand): void => {
    const key = keyOf(demand);
    if (places.has(key)) return;
    places.set(key, listed.length);
    listed.push(demand);
  };
  demands.forEach(add);
  for (const { prerequisites } of courses) {
    for (const { skill, level } of prerequisites) {
      const demand = { skill, minimumLevel: level };
      if (!isHeld(demand)) add(demand);
    }
  }
  return { demands: listed, placeOf: (demand) => places.get(keyOf(demand)) ?? -1 };
}

function keyOf(demand: LearningDemand): string {
  return optionsOf(demand)
    .map(({ skill, minimumLevel }) => `${minimumLevel} ${skill}`)
    .toSorted()
    .join('\n');
}

type Table = Pick<CourseProblem, 'needs' | 'teaches' | 'requires'>;

function tableOf(courses: readonly Course[], needs: Needs): Table {
  const bySkill = new Map<string, { readonly place: number; readonly minimumLevel: number }[]>();
  needs.demands.forEach((demand, place) => {
    for (const { skill, minimumLevel } of optionsOf(demand)) {
      const list = bySkill.get(skill) ?? [];
      list.push({ place, minimumLevel });
      bySkill.set(skill, list);
    }
  });
  const ascending = (places: readonly number[]): readonly number[] =>
    [...new Set(places)].toSorted((a, b) => a - b);
  return {
    needs: needs.demands.length,
    teaches: courses.map(({ teaches }) =>
      ascending(
        teaches.flatMap(({ skill, level }) =>
          (bySkill.get(skill) ?? [])
            .filter(({ minimumLevel }) => minimumLevel <= level)
            .map(({ place }) => place),
        ),
      ),
    ),
    requires: courses.map(({ prerequisites }) =>
      ascending(
        prerequisites
          .map(({ skill, level }) => needs.placeOf({ skill, minimumLevel: level }))
          .filter((place) => place >= 0),
      ),
    ),
  };
}

/** Of the courses that can be started, those that teach a target or what such a course requires. Ascending. */
function leadingTo(
  targets: readonly number[],
  started: readonly number[],
  { teaches, requires }: Table,
): readonly number[] {
  const wanted = new Set(targets);
  const useful = new Set<number>();
  for (let before = -1; before < useful.size;) {
    before = useful.size;
    for (const course of started) {
      if (useful.has(course) || !teaches[course]!.some((need) => wanted.has(need))) continue;
      useful.add(course);
      for (const need of requires[course]!) wanted.add(need);
    }
  }
  return [...useful].toSorted((a, b) => a - b);
}
