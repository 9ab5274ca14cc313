import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accuracyAt1 } from '../../quality/metrics/accuracy-at-1.ts';
import { averagePrecision } from '../../quality/metrics/average-precision.ts';
import { bootstrapInterval } from '../../quality/metrics/bootstrap-interval.ts';
import { ndcgAtK } from '../../quality/metrics/ndcg-at-k.ts';
import { precisionAtK } from '../../quality/metrics/precision-at-k.ts';
import { rankRelevant } from '../../quality/metrics/ranked-query.ts';
import { recallAtK } from '../../quality/metrics/recall-at-k.ts';
import { reciprocalRank } from '../../quality/metrics/reciprocal-rank.ts';
import { rpAtK } from '../../quality/metrics/rp-at-k.ts';
import { meansOf, summarize } from '../../quality/metrics/summarize.ts';

describe('rankRelevant', () => {
  it.each<[string, readonly number[], readonly number[], readonly number[]]>([
    ['by score', [0.1, 0.9, 0.5], [2], [2]],
    ['several, ascending', [0.1, 0.9, 0.5, 0.7], [0, 1], [1, 4]],
    ['wrong ones first among equals', [1, 1, 1], [0], [3]],
    ['right ones of equal score one after the other', [1, 1, 0], [0, 1], [1, 2]],
    ['right ones tied with a wrong one', [1, 1, 1, 0], [0, 1], [2, 3]],
    ['nothing is near', [-Infinity, -Infinity], [1], [2]],
    ['none is right', [1, 2], [], []],
  ])('%s', (_, scores, relevant, ranks) => {
    expect(rankRelevant(scores, new Set(relevant)).ranks).toEqual(ranks);
  });

  it('is what sorting gives, wrong ones first among equals, in any order of candidates', () => {
    const candidates = fc.array(
      fc.record({ score: fc.integer({ min: 0, max: 4 }), right: fc.boolean() }),
    );
    fc.assert(
      fc.property(candidates, (all) => {
        const relevant = new Set(all.flatMap(({ right }, i) => (right ? [i] : [])));
        const { ranks } = rankRelevant(
          all.map(({ score }) => score),
          relevant,
        );
        const sorted = all.toSorted(
          (a, b) => b.score - a.score || Number(a.right) - Number(b.right),
        );
        expect(ranks).toEqual(sorted.flatMap(({ right }, i) => (right ? [i + 1] : [])));
      }),
    );
  });
});

// Seven are right; they stand at 2, 3, 5, 9 and so on.
const QUERY = { ranks: [2, 3, 5, 9, 20, 30, 40] };
const NONE = { ranks: [] };

describe('metrics of one query, by hand', () => {
  it.each<[string, number, number]>([
    ['accuracy at 1', accuracyAt1(QUERY), 0],
    ['accuracy at 1, right', accuracyAt1({ ranks: [1, 7] }), 1],
    ['reciprocal rank', reciprocalRank(QUERY), 1 / 2],
    [
      'average precision',
      averagePrecision(QUERY),
      (1 / 2 + 2 / 3 + 3 / 5 + 4 / 9 + 5 / 20 + 6 / 30 + 7 / 40) / 7,
    ],
    ['recall at 5', recallAtK(QUERY, 5), 3 / 7],
    ['recall at 10', recallAtK(QUERY, 10), 4 / 7],
    ['R-precision at 5: five could be there', rpAtK(QUERY, 5), 3 / 5],
    ['R-precision at 5 of two', rpAtK({ ranks: [1, 9] }, 5), 1 / 2],
    ['precision at 5', precisionAtK(QUERY, 5), 3 / 5],
    ['accuracy of none', accuracyAt1(NONE), 0],
    ['reciprocal rank of none', reciprocalRank(NONE), 0],
    ['average precision of none', averagePrecision(NONE), 0],
    ['recall of none', recallAtK(NONE, 5), 0],
    ['R-precision of none', rpAtK(NONE, 5), 0],
  ])('%s', (_, value, expected) => {
    expect(value).toBeCloseTo(expected, 12);
  });

  it('nDCG: gains over log2(rank + 1), against the best order', () => {
    const best = 3 + 2 / Math.log2(3);
    expect(ndcgAtK([0, 3, 2], 2)).toBeCloseTo(3 / Math.log2(3) / best, 12);
    expect(ndcgAtK([3, 2, 1, 0], 3)).toBe(1);
    expect(ndcgAtK([0, 0], 2)).toBe(0);
  });
});

describe('bootstrapInterval', () => {
  it('is a point where all values are alike', () => {
    expect(bootstrapInterval([0.4, 0.4, 0.4], { seed: 1 })).toEqual([
      expect.closeTo(0.4, 12),
      expect.closeTo(0.4, 12),
    ]);
  });

  it('agrees with the binomial distribution on a rate', () => {
    // 30 of 100: the mean of a sample is binomial(100, .3) / 100, whose 2.5 % and 97.5 % quantiles are .21 and .39.
    const values = Array.from({ length: 100 }, (_, i) => Number(i < 30));
    const [lower, upper] = bootstrapInterval(values, { seed: 3, samples: 4000 });
    expect(Math.abs(lower - 0.21)).toBeLessThanOrEqual(0.011);
    expect(Math.abs(upper - 0.39)).toBeLessThanOrEqual(0.011);
  });

  it('is of a ratio with per, and leaves out samples without one', () => {
    const [lower, upper] = bootstrapInterval([1, 0, 2], { seed: 1, per: [2, 0, 4] });
    expect([lower, upper]).toEqual([0.5, 0.5]);
    expect(bootstrapInterval([], { seed: 1 })).toEqual([Number.NaN, Number.NaN]);
  });

  it('depends on the seed and on nothing else, and holds the mean of even values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 40 }),
        fc.nat(1000),
        (values, seed) => {
          const [lower, upper] = bootstrapInterval(values, { seed, samples: 200 });
          expect(bootstrapInterval(values, { seed, samples: 200 })).toEqual([lower, upper]);
          expect(lower).toBeLessThanOrEqual(upper);
          expect(lower).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12);
          expect(upper).toBeLessThanOrEqual(Math.max(...values) + 1e-12);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('summarize', () => {
  it('gives means over queries and their intervals', () => {
    const queries = [{ ranks: [1] }, { ranks: [2] }, { ranks: [4] }, { ranks: [4] }];
    const metrics = { accuracyAt1, mrr: reciprocalRank };
    const { metrics: means, interval } = summarize(queries, metrics, 1);
    expect(means).toEqual({ accuracyAt1: 0.25, mrr: 0.5 });
    expect(meansOf(queries, metrics)).toEqual(means);
    expect(interval['accuracyAt1']![0]).toBe(0);
    expect(interval['mrr']![1]).toBeGreaterThan(0.5);
  });
});
