import { completeCourses } from './complete-courses.ts';
import { createCourseBounds, type CourseBound, type CourseBounds } from './course-bound.ts';
import { improveCourses } from './improve-courses.ts';
import { meetsTargets, reachedBy, sumOver, type CourseProblem } from './course-problem.ts';

export interface CourseSolution {
  /** Courses to take, ascending; `undefined` where none was found within the budget. */
  readonly courses: readonly number[] | undefined;
  /** No solution weighs less; Infinity where there is none at all. */
  readonly lowerBound: number;
}

export interface SolveOptions {
  /** Choices examined before the search stops with what it has. */
  readonly maximumNodes: number;
  /** A solution that is known. */
  readonly known?: readonly number[] | undefined;
}

const ROOT_ITERATIONS = 800;
const NODE_ITERATIONS = 24;
/** Sums of weights differ in their last bits by the order in which they are made. */
const CLOSE = 1e-9;

interface Node {
  readonly fixed: Int8Array;
  readonly bound: number;
  readonly multipliers: Float64Array;
}

interface Search {
  readonly problem: CourseProblem;
  readonly bounds: CourseBounds;
  courses: readonly number[] | undefined;
  upper: number;
}

/**
 * The lightest courses by which all targets are reached: best-first branch and bound, each node with its Lagrangian bound
 * and the solutions that its prices suggest. Exact when it ends before `maximumNodes`; else the bound says how far it may be.
 * All targets must be reachable by all courses together.
 *
 * Reference: Land, Doig (1960), An automatic method of solving discrete programming problems; Caprara, Fischetti, Toth
 * (1999), A heuristic method for the set covering problem (solutions from prices).
 */
export function solveCourses(problem: CourseProblem, options: SolveOptions): CourseSolution {
  const bounds = createCourseBounds(problem);
  const search: Search = { problem, bounds, courses: undefined, upper: Infinity };
  if (options.known) offer(search, options.known);
  const open: Node[] = [
    { fixed: new Int8Array(problem.weights.length), bound: 0, multipliers: bounds.start },
  ];
  let examined = 0;
  while (open.length > 0 && examined < options.maximumNodes) {
    const node = takeLightest(open);
    if (isWorse(node.bound, search.upper))
      return { courses: search.courses, lowerBound: search.upper };
    open.push(...expand(node, search, examined === 0 ? ROOT_ITERATIONS : NODE_ITERATIONS));
    examined += 1;
  }
  const lowerBound = open.reduce((least, { bound }) => Math.min(least, bound), search.upper);
  return { courses: search.courses, lowerBound: Math.min(lowerBound, search.upper) };
}

function isWorse(bound: number, upper: number): boolean {
  return bound >= upper - CLOSE * Math.max(1, upper);
}

function takeLightest(open: Node[]): Node {
  let at = 0;
  for (let i = 1; i < open.length; i++) if (open[i]!.bound < open[at]!.bound) at = i;
  const [node] = open.splice(at, 1);
  return node!;
}

/** Keeps a solution that is within the budget and lighter than the best. */
function offer(search: Search, courses: readonly number[] | undefined): void {
  const { problem } = search;
  if (courses === undefined || sumOver(problem.prices, courses) > problem.budget + CLOSE) return;
  const weight = sumOver(problem.weights, courses);
  if (weight < search.upper) {
    search.upper = weight;
    search.courses = courses;
  }
}

/** The two ways to go on from a node, none where it cannot hold a lighter solution. */
function expand(node: Node, search: Search, iterations: number): readonly Node[] {
  const { problem, bounds } = search;
  const fixed = Int8Array.from(node.fixed);
  const taken = placesOf(fixed, 1);
  if (sumOver(problem.prices, taken) > problem.budget + CLOSE) return [];
  const notRefused = reachedBy(
    problem,
    placesWhere(fixed, (value) => value >= 0),
  );
  if (!meetsTargets(problem, notRefused)) return [];
  const allowed = notRefused.courses.toSorted((a, b) => a - b);
  const suggest = (scores: Float64Array): readonly number[] | undefined => {
    const completed = completeCourses(problem, { taken: [], allowed, scores });
    offer(search, completed);
    return completed;
  };
  if (search.courses === undefined) {
    suggest(problem.weights);
    if (Number.isFinite(problem.budget)) suggest(problem.prices);
  }
  const bound = bounds.improve({
    fixed,
    multipliers: node.multipliers,
    upper: search.upper,
    iterations,
    onPrices: suggest,
  });
  // From the root the search has its prices and plans; whatever is found lighter here rules out more of it.
  if (iterations === ROOT_ITERATIONS && search.courses !== undefined) {
    for (const scores of [bound.reduced, problem.weights])
      offer(search, improveCourses(problem, search.courses, { allowed, scores }));
  }
  const lower = Math.max(node.bound, bound.bound);
  if (isWorse(lower, search.upper)) return [];
  fixByPrice(fixed, bound, search.upper);
  return branch({ fixed, bound: lower, multipliers: bound.multipliers }, bound, search);
}

/** Courses whose other choice would cost more than the best solution. */
function fixByPrice(fixed: Int8Array, { bound, reduced }: CourseBound, upper: number): void {
  reduced.forEach((value, course) => {
    if (fixed[course] === 0 && isWorse(bound + Math.abs(value), upper))
      fixed[course] = value < 0 ? 1 : -1;
  });
}

/** On the course of a completion whose price says least about it. */
function branch(node: Node, { reduced }: CourseBound, search: Search): readonly Node[] {
  const { problem } = search;
  const { fixed } = node;
  // Anew: what was refused by its price may have led to others.
  const notRefused = placesWhere(fixed, (value) => value >= 0);
  const allowed = reachedBy(problem, notRefused).courses.toSorted((x, y) => x - y);
  const taken = placesOf(fixed, 1);
  const completed = completeCourses(problem, { taken, allowed, scores: reduced });
  // Nothing suffices any more, or nothing lighter does.
  if (completed === undefined) return [];
  offer(search, completed);
  const preferred = completed.filter((course) => fixed[course] === 0);
  // A completion of courses taken already is the lightest here, unless it breaks the budget; then so does all else.
  if (preferred.length === 0) return [];
  const course = preferred.reduce((a, b) =>
    Math.abs(reduced[b]!) < Math.abs(reduced[a]!) ? b : a,
  );
  return [1, -1].map((value) => {
    const child = Int8Array.from(fixed);
    child[course] = value;
    return { ...node, fixed: child };
  });
}

function placesOf(fixed: Int8Array, wanted: number): readonly number[] {
  return placesWhere(fixed, (value) => value === wanted);
}

function placesWhere(fixed: Int8Array, holds: (value: number) => boolean): readonly number[] {
  return Array.from(fixed.keys()).filter((course) => holds(fixed[course]!));
}
