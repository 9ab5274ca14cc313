import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from '../../quality/metrics/area-under-curve.ts';
import { market } from '../../quality/tasks/market.ts';

describe('areaUnderCurve', () => {
  it.each<[readonly number[], readonly boolean[], number | undefined]>([
    [[3, 2, 1], [true, false, false], 1],
    [[1, 2, 3], [true, false, false], 0],
    [[1, 1, 1, 1], [true, false, true, false], 0.5],
    // Pairs: 4 > 3, 4 > 2, 2 < 3, 2 = 2.
    [[4, 3, 2, 2], [true, false, true, false], 2.5 / 4],
    [[1, 2], [true, true], undefined],
  ])('of %j with %j', (scores, succeeds, expected) => {
    expect(areaUnderCurve(scores, succeeds)).toBe(expected);
  });
});

describe('bench market', () => {
  const context = { seed: 1, note: () => {}, progress: () => {} };

  it('measures every ranker, the oracle best', async () => {
    const params = { candidates: '80', jobs: '8' };
    const { results } = await market.run({ ...context, params });
    expect(results.map(({ set }) => set)).toEqual([
      'tremplin',
      'bm25',
      'embedding-cosine',
      'odoo',
      'skill-overlap',
      'oracle',
    ]);
    const oracle = results.at(-1)!;
    expect(oracle.metrics).toMatchObject({ ndcgAt10: 1, missed: 0 });
    for (const { metrics, groups } of results) {
      expect(metrics['ndcgAt10']).toBeGreaterThan(0.2);
      expect(metrics['ndcgAt10']).toBeLessThanOrEqual(1);
      expect(Object.keys(groups!)).toEqual(['favoured', 'overlooked']);
    }
    expect(
      await market
        .run({ ...context, params })
        .then((run) => run.results.map(({ metrics }) => metrics)),
    ).toEqual(results.map(({ metrics }) => metrics));
  });

  it('draws several markets, by this seed and those after it, and says which was worst', async () => {
    const params = { candidates: '60', jobs: '5' };
    const both = await market.run({ ...context, params: { ...params, markets: '2' } });
    const each = [
      await market.run({ ...context, params }),
      await market.run({ ...context, seed: 2, params }),
    ];
    both.results.forEach(({ n, metrics }, i) => {
      const parts = each.map(({ results }) => results[i]!);
      expect(n).toBe(parts[0]!.n + parts[1]!.n);
      const sum = parts.reduce((total, part) => total + part.n * part.metrics['ndcgAt10']!, 0);
      expect(metrics['ndcgAt10']).toBeCloseTo(sum / n, 12);
      expect(metrics['worstNdcgAt10']).toBeCloseTo(
        Math.min(...parts.map((part) => part.metrics['ndcgAt10']!)),
        12,
      );
    });
  }, 60_000);

  it.each([
    [{ colour: '1' }, /--param colour: not one of candidates/u],
    [{ jobs: 'many' }, /--param jobs=many: give a number/u],
    [{ markets: '0' }, /--param markets=0: give an integer from 1 to 1000/u],
  ])('refuses %j', async (params, message) => {
    await expect(
      market.run({ ...context, params: params as Record<string, string> }),
    ).rejects.toThrow(message);
  });
});
