import { reachedBy, type CourseProblem } from '../../src/paths/internal/course-problem.ts';

/** A small generator (mulberry32), so that each seed gives one problem. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface ProblemShape {
  readonly courses: number;
  readonly needs: number;
  readonly targets: number;
  readonly budget?: number;
  /** Share of courses that weigh nothing. */
  readonly free?: number;
}

/**
 * Courses that teach one to four needs in hours that grow with how much they teach (or none), about half of them after one or two
 * others. Targets that cannot be reached are dropped, as `createLearningProblem` does.
 */
export function randomProblem(shape: ProblemShape, seed: number): CourseProblem {
  const next = random(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const places = (count: number): readonly number[] =>
    [...new Set(Array.from({ length: count }, () => below(shape.needs)))].toSorted((a, b) => a - b);
  const teaches = Array.from({ length: shape.courses }, () => places(1 + below(4)));
  const requires = teaches.map((list) =>
    (next() < 0.5 ? places(1 + below(2)) : []).filter((need) => !list.includes(need)),
  );
  const all = teaches.map((_, course) => course);
  const { needs } = reachedBy({ needs: shape.needs, teaches, requires }, all);
  return {
    needs: shape.needs,
    weights: Float64Array.from(
      teaches,
      ({ length }) => (next() < (shape.free ?? 0) ? 0 : 5) * (length + below(12)),
    ),
    prices: Float64Array.from(teaches, () => 50 * below(20)),
    budget: shape.budget ?? Infinity,
    teaches,
    requires,
    targets: Array.from({ length: shape.targets }, (_, need) => need).filter(
      (need) => needs[need] === 1,
    ),
  };
}
