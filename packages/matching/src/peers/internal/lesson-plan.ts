/** One thing that one person wants to learn and that at least one other can teach. People by place. */
export interface PeerNeed {
  readonly learner: number;
  /** Number of the skill. */
  readonly skill: number;
  /** Hours with a teacher, > 0. */
  readonly hours: number;
  /** Ascending, not empty. */
  readonly teachers: readonly number[];
}

export interface PeerProblem {
  readonly people: number;
  readonly needs: readonly PeerNeed[];
  /** Most learners in one lesson, 1 or 2. */
  readonly learners: number;
}

/** For each need its teacher. */
export type Assignment = readonly number[];

/** The hours of whoever teaches most, and of all together: the first counts first. */
export interface Load {
  readonly maximum: number;
  readonly total: number;
}

/** Needs of one teacher and one skill, cut into lessons: those with about the same hours together, so that nobody sits through others' hours. */
export function lessonsOf(
  needs: readonly number[],
  { needs: all, learners }: PeerProblem,
): readonly (readonly number[])[] {
  const sorted = needs.toSorted((a, b) => all[b]!.hours - all[a]!.hours || a - b);
  return Array.from({ length: Math.ceil(sorted.length / learners) }, (_, i) =>
    sorted.slice(i * learners, (i + 1) * learners),
  );
}

/** Hours that each person teaches. Needs without a teacher yet (−1) do not count. */
export function hoursTaught(assignment: Assignment, problem: PeerProblem): Float64Array {
  const byLesson = new Map<string, number[]>();
  assignment.forEach((teacher, need) => {
    if (teacher < 0) return;
    const key = `${teacher} ${problem.needs[need]!.skill}`;
    const list = byLesson.get(key);
    if (list) list.push(need);
    else byLesson.set(key, [need]);
  });
  const hours = new Float64Array(problem.people);
  for (const needs of byLesson.values()) {
    const teacher = assignment[needs[0]!]!;
    for (const lesson of lessonsOf(needs, problem))
      hours[teacher]! += problem.needs[lesson[0]!]!.hours;
  }
  return hours;
}

export function loadOf(assignment: Assignment, problem: PeerProblem): Load {
  const hours = hoursTaught(assignment, problem);
  return {
    maximum: hours.reduce((a, b) => Math.max(a, b), 0),
    total: hours.reduce((a, b) => a + b, 0),
  };
}

/** Hours differ in their last bits by the order in which they are summed. */
const CLOSE = 1e-9;

export function isLighter(a: Load, b: Load): boolean {
  if (Math.abs(a.maximum - b.maximum) > CLOSE) return a.maximum < b.maximum;
  return a.total < b.total - CLOSE;
}
