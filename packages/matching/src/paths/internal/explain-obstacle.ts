import type { Catalogue, Course } from '../../catalogue/catalogue.ts';
import type { LearningDemand, Obstacle } from '../learning-plan.ts';
import { exclusionsOf, type LearnerConditions } from './course-exclusions.ts';
import { optionsOf, type LearningProblem } from './learning-problem.ts';

/** Why no choice of courses meets a demand. */
export function explainObstacle(
  demand: LearningDemand,
  {
    catalogue,
    options,
    learning,
    takable,
  }: {
    readonly catalogue: Catalogue;
    readonly options: LearnerConditions;
    readonly learning: LearningProblem;
    readonly takable: readonly Course[];
  },
): Obstacle {
  const meets = ({ teaches }: Course): boolean =>
    optionsOf(demand).some(({ skill, minimumLevel }) =>
      teaches.some((taught) => taught.skill === skill && taught.level >= minimumLevel),
    );
  const open = takable.filter(meets);
  if (open.length > 0) {
    const courses = open.map(({ id, prerequisites }) => ({
      course: id,
      missing: prerequisites.filter((needed) => !learning.canReach(needed)),
    }));
    return { kind: 'prerequisite', courses };
  }
  const closed = catalogue.courses.filter(meets);
  if (closed.length === 0) return { kind: 'notTaught' };
  return {
    kind: 'excluded',
    courses: closed.map((course) => ({ course: course.id, by: exclusionsOf(course, options) })),
  };
}
