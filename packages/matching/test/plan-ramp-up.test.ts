import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRampUp, type LearningOption } from '../src/internal/plan-ramp-up.ts';

const option: fc.Arbitrary<LearningOption> = fc.record({
  worth: fc.integer({ min: 0, max: 20 }),
  hours: fc.integer({ min: 1, max: 20 }),
});

const worthOf = (options: readonly LearningOption[], shares: readonly number[]): number =>
  options.reduce((sum, { worth }, i) => sum + worth * shares[i]!, 0);

/** An optimum of the continuous knapsack fills the options in some order: try them all. */
function bestWorth(options: readonly LearningOption[], capacity: number): number {
  if (options.length === 0) return 0;
  return Math.max(
    ...options.map(({ worth, hours }, i) => {
      const share = Math.min(1, capacity / hours);
      return share * worth + bestWorth(options.toSpliced(i, 1), capacity - share * hours);
    }),
  );
}

describe('planRampUp', () => {
  it('takes the most worth per hour first, the last in part (by hand)', () => {
    const options = [
      { worth: 6, hours: 30 },
      { worth: 5, hours: 10 },
      { worth: 0, hours: 1 },
    ];
    expect(planRampUp(options, 25)).toEqual([0.5, 1, 0]);
    expect(planRampUp(options, 0)).toEqual([0, 0, 0]);
    expect(planRampUp([], 10)).toEqual([]);
  });

  it('is optimal', () => {
    fc.assert(
      fc.property(
        fc.array(option, { maxLength: 5 }),
        fc.integer({ min: 0, max: 60 }),
        (options, capacity) => {
          const shares = planRampUp(options, capacity);
          expect(worthOf(options, shares)).toBeCloseTo(bestWorth(options, capacity), 9);
          const hours = options.reduce((sum, item, i) => sum + item.hours * shares[i]!, 0);
          expect(hours).toBeLessThanOrEqual(capacity + 1e-9);
        },
      ),
    );
  });
});
