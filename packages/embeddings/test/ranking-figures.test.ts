import { describe, expect, it } from 'vitest';
import { rankingFigures, type ScoredQuery } from '../training/evaluate/ranking-figures.ts';

const query = (scores: readonly number[], relevant: readonly number[]): ScoredQuery => ({
  scores,
  relevant: new Set(relevant),
});

describe('rankingFigures', () => {
  it('has the values computed by hand', () => {
    // Ranks 1 and 3; ranks 2.
    const queries = [query([0.9, 0.5, 0.7, 0.1], [0, 1]), query([0.2, 0.4, 0.1, 0], [0])];
    const { n, accuracyAt1, mrr, map, rpAt5 } = rankingFigures(queries);
    expect(n).toBe(2);
    expect(accuracyAt1.mean).toBe(1 / 2);
    expect(mrr.mean).toBe((1 + 1 / 2) / 2);
    expect(map.mean).toBeCloseTo(((1 + 2 / 3) / 2 + 1 / 2) / 2, 12);
    expect(rpAt5.mean).toBe((1 / 2 + 0) / 2);
  });

  it('puts wrong ones first among equals, and right ones one after the other', () => {
    expect(rankingFigures([query([1, 1, 1], [1])]).mrr.mean).toBe(1 / 3);
    const { map } = rankingFigures([query([1, 1, 0], [0, 1])]);
    expect(map.mean).toBe(1);
  });

  it('leaves out queries with nothing to find', () => {
    expect(rankingFigures([query([1, 0], []), query([1, 0], [0])]).n).toBe(1);
  });

  it('has intervals around the mean, the same each time, narrower with more queries', () => {
    const queries = (count: number): ScoredQuery[] =>
      Array.from({ length: count }, (_, i) => query([i % 3 === 0 ? 1 : 0, 0.5], [0]));
    const [few, many] = [30, 3000].map((count) => rankingFigures(queries(count)).accuracyAt1);
    expect(few!.low).toBeLessThan(few!.mean);
    expect(few!.high).toBeGreaterThan(few!.mean);
    expect(many!.high - many!.low).toBeLessThan((few!.high - few!.low) / 5);
    expect(rankingFigures(queries(30)).accuracyAt1).toEqual(few);
  });
});
