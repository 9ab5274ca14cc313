import { sumOver } from '../../src/paths/internal/course-problem.ts';
import { solveCourses } from '../../src/paths/internal/solve-courses.ts';
import { randomProblem } from '../paths/random-problem.ts';

const CATALOGUES = 12;
const NODES = [1, 40, 400] as const;
const NEEDS = [60, 120] as const;

/** How far plans are above their bound: 500 courses, 30 targets, one line for each effort and each breadth of the catalogue. */
export function measurePaths(seed: number, write: (line: string) => void): void {
  write('skills | choices examined | gap: median | 90 % | worst | proven best\n');
  for (const needs of NEEDS) {
    for (const maximumNodes of NODES) {
      const gaps = Array.from({ length: CATALOGUES }, (_, i) =>
        gapOf(needs, maximumNodes, seed + i),
      );
      const sorted = gaps.toSorted((a, b) => a - b);
      const at = (share: number): string =>
        `${(100 * sorted[Math.ceil(share * CATALOGUES) - 1]!).toFixed(2)} %`;
      const proven = gaps.filter((gap) => gap < 1e-9).length;
      write(
        `${needs} | ${maximumNodes} | ${at(0.5)} | ${at(0.9)} | ${at(1)} | ${proven} of ${CATALOGUES}\n`,
      );
    }
  }
}

function gapOf(needs: number, maximumNodes: number, seed: number): number {
  const problem = randomProblem({ courses: 500, needs, targets: 30 }, seed);
  const { courses, lowerBound } = solveCourses(problem, { maximumNodes });
  return sumOver(problem.weights, courses!) / lowerBound - 1;
}
