import { completeCourses } from './complete-courses.ts';
import { sumOver, type CourseProblem } from './course-problem.ts';

const ROUNDS = 20;

/**
 * A solution made lighter as long as that goes: each course of it, and each two, are refused, and the rest is completed
 * anew. First improvement, in order, so that the outcome is one.
 *
 * Reference: Jacobs, Brusco (1995), A local-search heuristic for large set-covering problems.
 */
export function improveCourses(
  problem: CourseProblem,
  start: readonly number[],
  { allowed, scores }: { readonly allowed: readonly number[]; readonly scores: Float64Array },
): readonly number[] {
  let best = start;
  for (let round = 0; round < ROUNDS; round++) {
    const weight = sumOver(problem.weights, best);
    const better = refusals(best).reduce<readonly number[] | undefined>((found, refused) => {
      if (found !== undefined) return found;
      const others = allowed.filter((course) => !refused.includes(course));
      const taken = best.filter((course) => !refused.includes(course));
      const completed = completeCourses(problem, { taken, allowed: others, scores });
      const isLighter =
        completed !== undefined &&
        sumOver(problem.weights, completed) < weight - 1e-9 &&
        sumOver(problem.prices, completed) <= problem.budget;
      return isLighter ? completed : undefined;
    }, undefined);
    if (better === undefined) return best;
    best = better;
  }
  return best;
}

function refusals(courses: readonly number[]): readonly (readonly number[])[] {
  const pairs = courses.flatMap((a, i) => courses.slice(i + 1).map((b) => [a, b]));
  return [...courses.map((course) => [course]), ...pairs];
}
