import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { assessLevel, nextTestItem, type TestItem } from '../../src/index.ts';
import { tested } from '../fixtures.ts';

// Properties do real work; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const level = fc.constantFrom(1, 2, 3, 4) as fc.Arbitrary<1 | 2 | 3 | 4>;
const item: fc.Arbitrary<Omit<TestItem, 'id'>> = fc.record({
  difficulty: fc.double({ min: 0, max: 5, noNaN: true }),
  discrimination: fc.double({ min: 0.2, max: 4, noNaN: true }),
});
const evidenceOf = (levels: readonly (1 | 2 | 3 | 4)[]) => levels.map(tested);

/** The joint distribution of answer and verdict, summed finely and read off as I(X; Y) = Σ p log p / (pq). */
function mutualInformation(
  { difficulty, discrimination = 1.5 }: TestItem,
  levels: readonly (1 | 2 | 3 | 4)[],
  minimum: number,
): number {
  const { mean, deviation, contradiction } = assessLevel(evidenceOf(levels));
  const width = deviation * contradiction;
  const joint = [
    [0, 0],
    [0, 0],
  ];
  let total = 0;
  for (let z = -6; z <= 6; z += 0.01) {
    const theta = mean + z * width;
    const weight = Math.exp((-z * z) / 2);
    const right = 1 / (1 + Math.exp(-discrimination * (theta - difficulty)));
    const there = phi((theta - (minimum - 0.5)) / 0.5);
    total += weight;
    for (const x of [0, 1])
      for (const y of [0, 1])
        joint[x]![y]! += weight * (x ? right : 1 - right) * (y ? there : 1 - there);
  }
  let information = 0;
  for (const x of [0, 1])
    for (const y of [0, 1]) {
      const p = joint[x]![y]! / total;
      const rows = (joint[x]![0]! + joint[x]![1]!) / total;
      const columns = (joint[0]![y]! + joint[1]![y]!) / total;
      if (p > 0) information += p * Math.log2(p / (rows * columns));
    }
  return information;
}

/** Φ by Simpson's rule. */
function phi(z: number): number {
  if (z < -8 || z > 8) return z < 0 ? 0 : 1;
  const steps = 200;
  const h = z / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i++)
    sum += (i === 0 || i === steps ? 1 : i % 2 ? 4 : 2) * Math.exp(-((i * h) ** 2) / 2);
  return 0.5 + (sum * h) / 3 / Math.sqrt(2 * Math.PI);
}

describe('nextTestItem', () => {
  it('takes the item of which the answer tells most, by an independent sum', () => {
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 4 }),
        fc.array(level, { maxLength: 2 }),
        level,
        (rows, levels, minimumLevel) => {
          const items = rows.map((row, i) => ({ ...row, id: `i${i}` }));
          const next = nextTestItem({ evidence: evidenceOf(levels), minimumLevel, items })!;
          const values = items.map((each) => mutualInformation(each, levels, minimumLevel));
          expect(next.information).toBeCloseTo(Math.max(...values), 4);
          expect(next.information).toBeLessThanOrEqual(next.doubt + 1e-9);
          expect(
            nextTestItem({ evidence: evidenceOf(levels), minimumLevel, items: items.toReversed() }),
          ).toEqual(next);
        },
      ),
      { numRuns: 30 },
    );
  }, 30_000);

  it('has most to ask where least is known', () => {
    const items = [{ id: 'a', difficulty: 1.5 }];
    const known = nextTestItem({ evidence: evidenceOf([4, 4, 4]), minimumLevel: 2, items })!;
    const open = nextTestItem({ evidence: [], minimumLevel: 2, items })!;
    expect(open.doubt).toBeGreaterThan(0.9);
    expect(known.doubt).toBeLessThan(open.doubt);
    expect(known.information).toBeLessThan(open.information);
  });

  it('breaks ties by id, and has nothing to say without items', () => {
    const items = ['b', 'a'].map((id) => ({ id, difficulty: 2 }));
    expect(nextTestItem({ evidence: [], minimumLevel: 2, items })!.item.id).toBe('a');
    expect(nextTestItem({ evidence: [], minimumLevel: 2, items: [] })).toBe(null);
  });

  it.each([
    { id: 'x', difficulty: Number.NaN },
    { id: 'x', difficulty: -1 },
    { id: 'x', difficulty: 2, discrimination: 0 },
    { id: 'x', difficulty: 2, discrimination: Infinity },
  ])('refuses an item that is not calibrated: %j', (bad) => {
    expect(() => nextTestItem({ evidence: [], minimumLevel: 2, items: [bad] })).toThrow(
      /test item "x"/u,
    );
  });
});
