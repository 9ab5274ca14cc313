/**
 * Which courses to take, as numbers. A *need* is a skill at a level, or a choice of several. Needs that are met from the
 * start are left out. All arrays of places are in ascending order.
 */
export interface CourseProblem {
  readonly needs: number;
  /** Of each course, what is to be kept small: ≥ 0. */
  readonly weights: Float64Array;
  /** Of each course, what counts against the budget: ≥ 0. */
  readonly prices: Float64Array;
  /** ≥ 0, or Infinity. */
  readonly budget: number;
  /** Needs that each course meets, and needs that must be met before it. */
  readonly teaches: readonly (readonly number[])[];
  readonly requires: readonly (readonly number[])[];
  readonly targets: readonly number[];
}

/** What can be learnt from a choice of courses, in an order in which they can be taken. */
export interface Reached {
  readonly needs: Uint8Array;
  readonly courses: readonly number[];
}

/** Takes every course that is allowed as soon as what it requires is met. */
export function reachedBy(
  { needs, teaches, requires }: Pick<CourseProblem, 'needs' | 'teaches' | 'requires'>,
  allowed: readonly number[],
): Reached {
  const met = new Uint8Array(needs);
  const courses: number[] = [];
  let left = allowed;
  for (let before = -1; before < courses.length;) {
    before = courses.length;
    left = left.filter((course) => {
      if (!requires[course]!.every((need) => met[need] === 1)) return true;
      courses.push(course);
      for (const need of teaches[course]!) met[need] = 1;
      return false;
    });
  }
  return { needs: met, courses };
}

export function meetsTargets({ targets }: CourseProblem, { needs }: Reached): boolean {
  return targets.every((need) => needs[need] === 1);
}

export function sumOver(values: Float64Array, courses: readonly number[]): number {
  return courses.reduce((sum, course) => sum + values[course]!, 0);
}
