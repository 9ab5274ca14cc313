import { meetsTargets, reachedBy, type CourseProblem } from './course-problem.ts';

/** What a completion starts from, and what guides it. */
export interface CompletionStart {
  readonly taken: readonly number[];
  /** Courses that may be added, all of which can be reached from the start by way of one another. */
  readonly allowed: readonly number[];
  /** Cheapness of each course; the smaller, the sooner it is taken. */
  readonly scores: Float64Array;
}

/**
 * Adds courses until all targets are reached: each time the one that costs least for each open need that it meets.
 * What is taken and not needed is then dropped, the heaviest first. `undefined` where the courses allowed do not suffice.
 *
 * Reference: Chvátal (1979), A greedy heuristic for the set-covering problem.
 */
export function completeCourses(
  problem: CourseProblem,
  { taken, allowed, scores }: CompletionStart,
): readonly number[] | undefined {
  const chosen = new Set(taken);
  for (;;) {
    const open = openNeeds(problem, [...chosen]);
    if (open.size === 0) break;
    let [best, bestScore] = [-1, Infinity];
    for (const course of allowed) {
      if (chosen.has(course)) continue;
      const met = problem.teaches[course]!.reduce((sum, need) => sum + Number(open.has(need)), 0);
      if (met === 0) continue;
      const score = (Math.max(0, scores[course]!) + problem.weights[course]! * 1e-3) / met;
      if (score < bestScore) [best, bestScore] = [course, score];
    }
    if (best < 0) return undefined;
    chosen.add(best);
  }
  return withoutIdle(problem, [...chosen]);
}

/** Needs that no course taken meets; where all are met but in a circle, those that the circle waits for. */
function openNeeds(problem: CourseProblem, taken: readonly number[]): ReadonlySet<number> {
  const reached = reachedBy(problem, taken);
  const unmet = [
    ...problem.targets,
    ...taken.flatMap((course) => problem.requires[course]!),
  ].filter((need) => reached.needs[need] === 0);
  const offered = new Set(taken.flatMap((course) => problem.teaches[course]!));
  const missing = unmet.filter((need) => !offered.has(need));
  return new Set(missing.length > 0 ? missing : unmet);
}

/** Courses without which the targets are still reached are dropped. In ascending order. */
function withoutIdle(problem: CourseProblem, taken: readonly number[]): readonly number[] {
  let kept = reachedBy(problem, taken).courses;
  for (const course of kept.toSorted(
    (a, b) => problem.weights[b]! - problem.weights[a]! || b - a,
  )) {
    const rest = reachedBy(
      problem,
      kept.filter((other) => other !== course),
    );
    if (meetsTargets(problem, rest)) kept = rest.courses;
  }
  return kept.toSorted((a, b) => a - b);
}
