import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detConstSort, exposureOptimum, exposureRatio, type Ranking } from '../src/index.ts';
import { expectCode } from './expect-code.ts';
import { permutations } from './permutations.ts';

const dcg = (ranking: Ranking): number =>
  ranking.reduce((sum, { score }, i) => sum + score / Math.log2(i + 2), 0);

const task = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 9 })), {
    minLength: 2,
    maxLength: 6,
  })
  .map((people) => ({
    candidates: people.map(([, score], i) => ({ id: `p${i}`, score: score + i / 100 })),
    labels: Object.fromEntries(people.map(([group], i) => [`p${i}`, group])),
  }));

describe('exposureOptimum', () => {
  it('is the best of all orders of people', () => {
    fc.assert(
      fc.property(task, fc.constantFrom(0.5, 0.8, 0.95), ({ candidates, labels }, minRatio) => {
        const result = exposureOptimum(candidates, { labels, minRatio });
        const orders = Array.from(permutations(candidates)).map((order) => ({
          order,
          ratio: exposureRatio(order, { labels }) ?? 1,
        }));
        const enough = orders.filter(({ ratio }) => ratio >= minRatio - 1e-12);
        expect(result.status).toBe(enough.length > 0 ? 'feasible' : 'infeasible');
        if (enough.length > 0) {
          const best = Math.max(...enough.map(({ order }) => dcg(order)));
          expect(dcg(result.ranking)).toBeCloseTo(best, 9);
        } else {
          const highest = Math.max(...orders.map(({ ratio }) => ratio));
          expect(result.exposureRatio).toBeCloseTo(highest, 9);
        }
        const ratio = exposureRatio(result.ranking, { labels });
        if (ratio === null) expect(result.exposureRatio).toBeNull();
        else expect(result.exposureRatio).toBeCloseTo(ratio, 9);
      }),
      { numRuns: 40 },
    );
  });

  it('costs at most what a re-ranker does that reaches the same ratio', () => {
    fc.assert(
      fc.property(task, ({ candidates, labels }) => {
        const groups = Object.values(labels);
        const target = Object.fromEntries(
          ['a', 'b', 'c'].map((group) => [
            group,
            groups.filter((name) => name === group).length / groups.length,
          ]),
        );
        const { ranking, ndcg } = detConstSort(candidates, { labels, target });
        const ratio = exposureRatio(ranking, { labels });
        if (ratio === null || ratio >= 1) return;
        const optimum = exposureOptimum(candidates, { labels, minRatio: ratio * (1 - 1e-12) });
        expect(optimum.ndcg!).toBeGreaterThanOrEqual(ndcg! - 1e-12);
      }),
    );
  });

  it('leaves the unknown in their places, and says when k leaves a group out', () => {
    const candidates = ['u', 'p', 'q', 'r'].map((id, i) => ({ id, score: 9 - i }));
    const labels = { p: 'a', q: 'a', r: 'b' };
    const all = exposureOptimum(candidates, { labels, minRatio: 0.9 });
    expect(all.ranking[0]!.id).toBe('u');
    expect(all.unknown).toBe(1);
    const one = exposureOptimum(candidates, { labels, minRatio: 0.5, k: 2 });
    expect(one).toMatchObject({ status: 'infeasible', exposureRatio: 0 });
  });

  it('refuses too many orders, and ratios that are none', () => {
    const candidates = Array.from({ length: 40 }, (_, i) => ({ id: `${i}`, score: i }));
    const labels = Object.fromEntries(candidates.map(({ id }, i) => [id, i % 2 ? 'a' : 'b']));
    expectCode(() => exposureOptimum(candidates, { labels, minRatio: 0.8 }), 'too-large');
    expectCode(() => exposureOptimum(candidates, { labels, minRatio: 1 }), 'invalid-option');
  });
});
