import { isLighter, loadOf, type Assignment, type Load, type PeerProblem } from './lesson-plan.ts';

export interface SharedTeaching {
  readonly assignment: Assignment;
  readonly load: Load;
  readonly lowerBound: number;
  /** True where every choice was examined or ruled out. */
  readonly isComplete: boolean;
}

/**
 * A teacher for each need, so that whoever teaches most teaches least; then least in all. First the longest needs to the least loaded,
 * then single moves while they help, then branch and bound: exact when it ends before `maximumNodes`.
 *
 * Reference: Graham (1969), Bounds on multiprocessing timing anomalies (longest first); Lenstra, Shmoys, Tardos (1990),
 * Approximation algorithms for scheduling unrelated parallel machines (the problem, and that it is hard).
 */
export function shareTeaching(problem: PeerProblem, maximumNodes: number): SharedTeaching {
  const order = [...problem.needs.keys()].toSorted((a, b) => {
    const [left, right] = [problem.needs[a]!, problem.needs[b]!];
    return right.hours - left.hours || left.teachers.length - right.teachers.length || a - b;
  });
  const start = improveByMoves(longestFirst(problem, order), problem);
  const search: Search = {
    problem,
    order,
    best: start,
    load: loadOf(start, problem),
    nodes: maximumNodes,
  };
  descend(search, { assignment: problem.needs.map(() => -1), depth: 0 });
  return {
    assignment: search.best,
    load: search.load,
    lowerBound: Math.min(search.load.maximum, boundOf(problem)),
    isComplete: search.nodes > 0,
  };
}

function longestFirst(problem: PeerProblem, order: readonly number[]): Assignment {
  const assignment = problem.needs.map(() => -1);
  for (const need of order) assignment[need] = lightestTeacher(assignment, need, problem);
  return assignment;
}

function lightestTeacher(assignment: Assignment, need: number, problem: PeerProblem): number {
  let best: { readonly teacher: number; readonly load: Load } | undefined;
  for (const teacher of problem.needs[need]!.teachers) {
    const load = loadOf(assignment.with(need, teacher), problem);
    if (best === undefined || isLighter(load, best.load)) best = { teacher, load };
  }
  return best!.teacher;
}

function improveByMoves(start: Assignment, problem: PeerProblem): Assignment {
  let assignment = start;
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const need of problem.needs.keys()) {
      const moved = assignment.with(need, lightestTeacher(assignment, need, problem));
      if (!isLighter(loadOf(moved, problem), loadOf(assignment, problem))) continue;
      assignment = moved;
      isBetter = true;
    }
  }
  return assignment;
}

interface Search {
  readonly problem: PeerProblem;
  readonly order: readonly number[];
  best: Assignment;
  load: Load;
  /** Left to examine. */
  nodes: number;
}

/** More needs never lighten a load, so a part that is not lighter than the best cannot become so. */
function descend(
  search: Search,
  { assignment, depth }: { readonly assignment: Assignment; readonly depth: number },
): void {
  if (search.nodes <= 0) return;
  search.nodes -= 1;
  const { problem, order } = search;
  const load = loadOf(assignment, problem);
  if (!isLighter(load, search.load)) return;
  if (depth === order.length) {
    search.best = assignment;
    search.load = load;
    return;
  }
  const need = order[depth]!;
  for (const teacher of problem.needs[need]!.teachers)
    descend(search, { assignment: assignment.with(need, teacher), depth: depth + 1 });
}

const ALL_SETS_UP_TO = 10;

/**
 * Needs that only people of one set can teach weigh on these people: some of them has at least the mean. A lesson lasts at
 * least the mean of its learners' hours. All sets for small groups, else those who can teach one need, and everybody.
 */
function boundOf({ people, needs, learners }: PeerProblem): number {
  const sets =
    people <= ALL_SETS_UP_TO
      ? Array.from({ length: 2 ** people - 1 }, (_, i) =>
          Array.from({ length: people }, (__, person) => person).filter(
            (person) => ((i + 1) >> person) & 1,
          ),
        )
      : [
          ...needs.map(({ teachers }) => [...teachers]),
          Array.from({ length: people }, (_, i) => i),
        ];
  const longest = needs.reduce((most, { hours }) => Math.max(most, hours), 0);
  return sets.reduce((most, set) => {
    const inside = new Set(set);
    const hours = needs
      .filter(({ teachers }) => teachers.every((teacher) => inside.has(teacher)))
      .reduce((sum, need) => sum + need.hours / learners, 0);
    return Math.max(most, hours / set.length);
  }, longest);
}
