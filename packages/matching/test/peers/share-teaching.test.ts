import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  hoursTaught,
  isLighter,
  loadOf,
  type Load,
  type PeerProblem,
} from '../../src/peers/internal/lesson-plan.ts';
import { shareTeaching } from '../../src/peers/internal/share-teaching.ts';

// Properties do real work; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

/** Every choice of teachers, and for each every way to cut a teacher's needs of one skill into lessons. */
function exhaustive(problem: PeerProblem): Load {
  const { needs } = problem;
  let best: Load = { maximum: Infinity, total: Infinity };
  const assignment = needs.map(() => -1);
  const tryAll = (at: number): void => {
    if (at < needs.length) {
      for (const teacher of needs[at]!.teachers) {
        assignment[at] = teacher;
        tryAll(at + 1);
      }
      return;
    }
    const hours = Array.from({ length: problem.people }, () => 0);
    const keys = new Set(assignment.map((teacher, i) => `${teacher} ${needs[i]!.skill}`));
    for (const key of keys) {
      const own = [...needs.keys()].filter((i) => `${assignment[i]} ${needs[i]!.skill}` === key);
      hours[assignment[own[0]!]!]! += shortest(
        own.map((i) => needs[i]!.hours),
        problem.learners,
      );
    }
    const load = { maximum: Math.max(0, ...hours), total: hours.reduce((a, b) => a + b, 0) };
    if (isLighter(load, best)) best = load;
  };
  tryAll(0);
  return best;
}

/** The least sum of the longest hours, over all ways to cut a list into lessons. */
function shortest(hours: readonly number[], learners: number): number {
  if (hours.length === 0) return 0;
  const [first, ...rest] = hours;
  const alone = first! + shortest(rest, learners);
  if (learners === 1) return alone;
  return Math.min(
    alone,
    ...rest.map((other, i) => Math.max(first!, other) + shortest(rest.toSpliced(i, 1), learners)),
  );
}

const problemOf = (people: number, most: number): fc.Arbitrary<PeerProblem> =>
  fc.record({
    people: fc.constant(people),
    learners: fc.constantFrom(1, 2),
    needs: fc.array(
      fc.record({
        learner: fc.integer({ min: 0, max: people - 1 }),
        skill: fc.integer({ min: 0, max: 2 }),
        hours: fc.integer({ min: 1, max: 12 }),
        teachers: fc.subarray(
          Array.from({ length: people }, (_, i) => i),
          { minLength: 1 },
        ),
      }),
      { maxLength: most },
    ),
  });

describe('shareTeaching', () => {
  it('finds the exhaustive optimum for up to six people, and a bound below it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }).chain((people) => problemOf(people, 5)),
        (problem) => {
          const { assignment, load, lowerBound, isComplete } = shareTeaching(problem, 1e6);
          expect(isComplete).toBe(true);
          expect(load).toEqual(exhaustive(problem));
          expect(loadOf(assignment, problem)).toEqual(load);
          expect(lowerBound).toBeLessThanOrEqual(load.maximum + 1e-9);
          assignment.forEach((teacher, i) => expect(problem.needs[i]!.teachers).toContain(teacher));
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it('gives a bound that is one, and a load that is no better than the best, when it is cut', () => {
    fc.assert(
      fc.property(problemOf(4, 5), (problem) => {
        const { load, lowerBound } = shareTeaching(problem, 1);
        const best = exhaustive(problem);
        expect(lowerBound).toBeLessThanOrEqual(best.maximum + 1e-9);
        expect(isLighter(load, best)).toBe(false);
      }),
    );
  }, 60_000);

  it('shares equal lessons among equal teachers (by hand)', () => {
    const needs = [4, 4, 4, 4].map((hours, skill) => ({
      learner: 2,
      skill,
      hours,
      teachers: [0, 1],
    }));
    const { load, lowerBound } = shareTeaching({ people: 3, needs, learners: 1 }, 1000);
    expect([load, lowerBound]).toEqual([{ maximum: 8, total: 16 }, 8]);
  });

  it('teaches two at once what they both lack (by hand)', () => {
    const needs = [6, 4].map((hours, learner) => ({ learner, skill: 0, hours, teachers: [2] }));
    expect([...hoursTaught([2, 2], { people: 3, needs, learners: 2 })]).toEqual([0, 0, 6]);
    expect([...hoursTaught([2, 2], { people: 3, needs, learners: 1 })]).toEqual([0, 0, 10]);
  });
});
