import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  meetsTargets,
  reachedBy,
  sumOver,
  type CourseProblem,
} from '../../src/paths/internal/course-problem.ts';
import { solveCourses } from '../../src/paths/internal/solve-courses.ts';
import { randomProblem } from './random-problem.ts';

// Properties do real work; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

/** Every choice of courses, tried. */
function exhaustive(problem: CourseProblem): number {
  const count = problem.weights.length;
  let best = Infinity;
  for (let choice = 0; choice < 2 ** count; choice++) {
    const courses = Array.from({ length: count }, (_, i) => i).filter((i) => (choice >> i) & 1);
    if (sumOver(problem.prices, courses) > problem.budget) continue;
    const weight = sumOver(problem.weights, courses);
    if (weight < best && meetsTargets(problem, reachedBy(problem, courses))) best = weight;
  }
  return best;
}

const small = fc.record({
  seed: fc.integer({ min: 0, max: 1e9 }),
  courses: fc.integer({ min: 1, max: 11 }),
  needs: fc.integer({ min: 2, max: 9 }),
  targets: fc.integer({ min: 1, max: 6 }),
});

const problemOf = ({
  seed,
  ...shape
}: {
  seed: number;
  courses: number;
  needs: number;
  targets: number;
}) => randomProblem({ ...shape, free: 0.3, targets: Math.min(shape.targets, shape.needs) }, seed);

describe('solveCourses', () => {
  it('finds the exhaustive optimum, and proves it', () => {
    fc.assert(
      fc.property(small, (shape) => {
        const problem = problemOf(shape);
        const { courses, lowerBound } = solveCourses(problem, { maximumNodes: 10_000 });
        const best = exhaustive(problem);
        expect(sumOver(problem.weights, courses!)).toBeCloseTo(best, 6);
        expect(lowerBound).toBeCloseTo(best, 6);
        expect(meetsTargets(problem, reachedBy(problem, courses!))).toBe(true);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('finds it within a budget, or that there is none', () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 0, max: 40 }), (shape, fifties) => {
        const problem = { ...problemOf(shape), budget: 50 * fifties };
        const best = exhaustive(problem);
        const { courses, lowerBound } = solveCourses(problem, { maximumNodes: 10_000 });
        if (best === Infinity) expect(courses).toBe(undefined);
        else {
          expect(sumOver(problem.weights, courses!)).toBeCloseTo(best, 6);
          expect(sumOver(problem.prices, courses!)).toBeLessThanOrEqual(problem.budget);
        }
        expect(Math.min(lowerBound, 1e12)).toBeCloseTo(Math.min(best, 1e12), 6);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('gives a bound that is one, however soon it is stopped', () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 3 }), (shape, maximumNodes) => {
        const problem = problemOf(shape);
        const { courses, lowerBound } = solveCourses(problem, { maximumNodes });
        const best = exhaustive(problem);
        expect(lowerBound).toBeLessThanOrEqual(best + 1e-6);
        expect(sumOver(problem.weights, courses!)).toBeGreaterThanOrEqual(best - 1e-6);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it.each([1, 2, 3])(
    'is within 5 %% of the bound for 500 courses and 30 targets (seed %i)',
    (seed) => {
      const problem = randomProblem({ courses: 500, needs: 80, targets: 30 }, seed);
      const { courses, lowerBound } = solveCourses(problem, { maximumNodes: 40 });
      expect(meetsTargets(problem, reachedBy(problem, courses!))).toBe(true);
      expect(sumOver(problem.weights, courses!) / lowerBound).toBeLessThanOrEqual(1.05);
      expect(lowerBound).toBeGreaterThan(0);
    },
    60_000,
  );

  it('goes on from its first plan to the best, and proves it (golden)', () => {
    const problem = randomProblem({ courses: 500, needs: 60, targets: 30 }, 2);
    const weightAfter = (maximumNodes: number): number =>
      sumOver(problem.weights, solveCourses(problem, { maximumNodes }).courses!);
    expect(weightAfter(1)).toBe(265);
    expect(weightAfter(400)).toBe(260);
    expect(solveCourses(problem, { maximumNodes: 400 }).lowerBound).toBeCloseTo(260, 6);
  }, 60_000);

  it('breaks circles of courses that wait for one another (by hand)', () => {
    // 0 and 1 bring each other's prerequisite; only the dearer 2 gets in from outside.
    const problem: CourseProblem = {
      needs: 2,
      weights: Float64Array.of(1, 1, 50),
      prices: new Float64Array(3),
      budget: Infinity,
      teaches: [[0], [1], [1]],
      requires: [[1], [0], []],
      targets: [0],
    };
    expect(solveCourses(problem, { maximumNodes: 100 })).toEqual({
      courses: [0, 2],
      lowerBound: 51,
    });
  });

  it('needs nothing for nothing', () => {
    const problem = { ...randomProblem({ courses: 4, needs: 3, targets: 1 }, 1), targets: [] };
    expect(solveCourses(problem, { maximumNodes: 10 })).toEqual({ courses: [], lowerBound: 0 });
  });
});
