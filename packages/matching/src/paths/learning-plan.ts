import type { SkillId } from '@tremplin/ontology';
import type { ProficiencyLevel } from '@tremplin/profile';
import type { CourseId, SkillAtLevel } from '../catalogue/catalogue.ts';

/** A skill that is wanted, as a job requires it. */
export interface SkillDemand {
  readonly skill: SkillId;
  readonly minimumLevel: ProficiencyLevel;
}

/** One skill, or any one of several. */
export type LearningDemand = SkillDemand | { readonly anyOf: readonly SkillDemand[] };

/** What a plan keeps small. */
export const OBJECTIVES = ['hours', 'cost', 'weeks'] as const;
export type Objective = (typeof OBJECTIVES)[number];

/** Why a course cannot be taken by this person. */
const EXCLUSIONS = ['place', 'language', 'accessibility', 'startDate'] as const;
export type CourseExclusion = (typeof EXCLUSIONS)[number];

/** One course of a plan. */
export interface PlannedCourse {
  readonly course: CourseId;
  /** Skills that the person did not have at this level before, in id order. */
  readonly gains: readonly SkillAtLevel[];
  /** First day on which it starts after the courses before it; `null` where it has no day of its own or none is left. */
  readonly startsOn: string | null;
  /** True where all its days are past by the time that its turn comes: ask the organiser for the next ones. */
  readonly isLate: boolean;
}

/** Why a demand stays out of reach of the catalogue. */
export type Obstacle =
  | { readonly kind: 'notTaught' }
  /** Courses teach it, none of which this person can take. */
  | {
      readonly kind: 'excluded';
      readonly courses: readonly {
        readonly course: CourseId;
        readonly by: readonly CourseExclusion[];
      }[];
    }
  /** Courses teach it to those who have what no course brings this person. */
  | {
      readonly kind: 'prerequisite';
      readonly courses: readonly {
        readonly course: CourseId;
        readonly missing: readonly SkillAtLevel[];
      }[];
    }
  /** All demands together cost more than the budget; `cheapest` is the least found, `atLeast` what no plan is below. */
  | { readonly kind: 'budget'; readonly cheapest: number; readonly atLeast: number };

export interface UnreachableDemand {
  readonly demand: LearningDemand;
  readonly because: Obstacle;
}

/** The cheapest courses by which somebody meets what is demanded. Made by `planLearning`. */
export interface LearningPlan {
  readonly objective: Objective;
  /** In an order in which they can be taken. */
  readonly courses: readonly PlannedCourse[];
  /** Sums over the courses, one after another; waiting for a start is not counted. */
  readonly hours: number;
  readonly weeks: number;
  readonly cost: number;
  /** No plan has a smaller sum of the objective; equal to it where the plan is proven to be the best. */
  readonly lowerBound: number;
  readonly isOptimal: boolean;
  /** Demands met today, and those met after the last course. */
  readonly met: readonly LearningDemand[];
  readonly reached: readonly LearningDemand[];
  readonly unreachable: readonly UnreachableDemand[];
}
