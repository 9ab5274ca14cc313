import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calibrationByGroup,
  countAboveMedian,
  exposureRatio,
  generalizedEntropy,
  impactRatio,
  pairwiseComparison,
} from '../src/index.ts';
import { expectClose } from './expect-close.ts';
import { expectCode } from './expect-code.ts';

// The data of Fairlearn's user guide, as in the golden cases of AIF360.
const QUALIFIED = [0, 1, 1, 1, 1, 0, 1, 0, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1];
const SELECTED = [0, 0, 1, 0, 1, 1, 1, 0, 0, 1, 1, 1, 1, 0, 0, 1, 1, 0];
const GROUPS = Array.from('bbabbcccaacabccbcc');
const BENEFITS = SELECTED.map((selected, i) => selected - QUALIFIED[i]! + 1);

describe('generalizedEntropy', () => {
  it.each([
    [2, 0.04 / 3],
    [1, 0.013423675700459214],
    [0, 0.013607331506751752],
    [0.5, 0.013503591986335994],
  ])('LiFT, alpha %d', (alpha, expected) => {
    expectClose(generalizedEntropy([0.9, 0.75, 0.6], { alpha }).index, expected, 1e-11);
  });

  it('AIF360 on the shared data: GEI, Theil, coefficient of variation, Theil between groups', () => {
    const { index } = generalizedEntropy(BENEFITS);
    expectClose(index, 0.34375);
    expectClose(Math.sqrt(2 * index!), 0.82915619758885);
    // There, privileged a against all others.
    const groups = GROUPS.map((group) => (group === 'a' ? 'a' : 'others'));
    const theil = generalizedEntropy(BENEFITS, { alpha: 1, groups });
    expectClose(theil.index, 0.4643566259363561);
    expectClose(theil.between, 0.021716481380463573);
  });

  it('is the sum of both parts, weighted as by Shorrocks', () => {
    const people = fc.array(
      fc.tuple(fc.double({ min: 0.01, max: 9, noNaN: true }), fc.constantFrom('a', 'b', null)),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(people, fc.constantFrom(0, 0.5, 1, 2, -1), (rows, alpha) => {
        const benefits = rows.map(([benefit]) => benefit);
        const groups = rows.map(([, group]) => group);
        const mean = (values: readonly number[]): number =>
          values.reduce((a, b) => a + b, 0) / values.length;
        const within = Array.from(new Set(groups)).reduce((sum, group) => {
          const own = benefits.filter((_, i) => groups[i] === group);
          const weight = (own.length / benefits.length) * (mean(own) / mean(benefits)) ** alpha;
          return sum + weight * generalizedEntropy(own, { alpha }).index!;
        }, 0);
        const result = generalizedEntropy(benefits, { alpha, groups });
        expect(result.within).toBeCloseTo(within, 9);
        expect(result.index).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });

  it('has no answer where there is none, and refuses what is no benefit', () => {
    expect(generalizedEntropy([0, 0]).index).toBeNull();
    expect(generalizedEntropy([0, 1], { alpha: 0 }).index).toBeNull();
    expectClose(generalizedEntropy([0, 1], { alpha: 1 }).index, Math.LN2);
    expectCode(() => generalizedEntropy([Number.NaN]), 'invalid-score');
    expectCode(() => generalizedEntropy([-1]), 'invalid-score');
    expectCode(() => generalizedEntropy([]), 'empty-input');
    expectCode(() => generalizedEntropy([1], { groups: [] }), 'invalid-column');
    expectCode(() => generalizedEntropy([1], { alpha: Number.NaN }), 'invalid-option');
  });
});

describe('countAboveMedian', () => {
  it('is strictly above: "at least" would give 4/4 and 3/4', () => {
    const scores = [5, 5, 5, 9, 1, 5, 5, 5];
    const counts = countAboveMedian(scores, { groups: Array.from('AAAABBBB') });
    expect(counts.median).toBe(5);
    expect(counts.groups.map(({ selected, total }) => [selected, total])).toEqual([
      [1, 4],
      [0, 4],
    ]);
    expect(impactRatio(counts).lowest).toBe(0);
  });

  it('takes the median of everybody, the unknown included, and their mean of two', () => {
    const counts = countAboveMedian([1, 2, 3, 10], { groups: ['a', 'a', null, null] });
    expect(counts.median).toBe(2.5);
    expect(counts.unknown).toEqual({ selected: 2, total: 2 });
    expect(countAboveMedian([1e308, 1.5e308], { groups: ['a', 'b'] }).median).toBe(1.25e308);
  });

  it('refuses NaN, naming the row, and nothing at all', () => {
    expect(() => countAboveMedian([1, Number.NaN], { groups: ['a', 'a'] })).toThrow(
      /row 1 is NaN/u,
    );
    expectCode(() => countAboveMedian([], { groups: [] }), 'empty-input');
  });
});

describe('calibrationByGroup', () => {
  it('computes by hand', () => {
    const { groups, unknown } = calibrationByGroup([0.1, 0.3, 0.3, 0.9, 0.5], {
      outcomes: [false, true, false, true, true],
      groups: ['a', 'a', 'a', 'a', null],
      bins: 2,
    });
    const [a] = groups;
    // Bins: {.1, .3, .3} with one true, mean 7/30; {.9} with one true.
    expectClose(a!.expectedCalibrationError, (3 / 4) * (1 / 3 - 7 / 30) + (1 / 4) * 0.1, 1e-9);
    expectClose(a!.brier!.score, (0.01 + 0.49 + 0.09 + 0.01) / 4, 1e-9);
    expectClose(a!.brier!.uncertainty, 0.25);
    expectClose(a!.brier!.resolution, (3 / 4) * (1 / 6) ** 2 + (1 / 4) * 0.25, 1e-9);
    // .5 stands in the upper bin: the lower bound belongs to it.
    expect(unknown.bins).toEqual([{ lower: 0.5, total: 1, predicted: 0.5, observed: 1 }]);
  });

  it('decomposes exactly; within bins there is nothing when the probabilities are equal', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.boolean()), {
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, (people) => {
        const probabilities = people.map(([tenth]) => tenth / 10);
        const outcomes = people.map(([, outcome]) => outcome);
        const groups = people.map(() => 'a');
        const { overall } = calibrationByGroup(probabilities, { outcomes, groups, bins: 1000 });
        expect(overall.brier!.withinBins).toBeCloseTo(0, 12);
        expect(overall.bins.reduce((sum, { total }) => sum + total, 0)).toBe(people.length);
      }),
    );
  });

  it('says nothing of nobody, and refuses what is no probability', () => {
    const { overall } = calibrationByGroup([], { outcomes: [], groups: [] });
    expect(overall).toEqual({ total: 0, bins: [], expectedCalibrationError: null, brier: null });
    const wrong = (p: number) => calibrationByGroup([p], { outcomes: [true], groups: ['a'] });
    expectCode(() => wrong(1.01), 'invalid-score');
    expectCode(() => wrong(Number.NaN), 'invalid-score');
    expectCode(
      () => calibrationByGroup([1], { outcomes: [true], groups: ['a'], bins: 0 }),
      'invalid-option',
    );
  });
});

const ranked = (groups: string) => ({
  ranking: Array.from(groups, (_, i) => ({ id: `${i}` })),
  labels: new Map(Array.from(groups, (group, i) => [`${i}`, group === '?' ? null : group])),
});

describe('pairwiseComparison', () => {
  it.each([
    ['AABB', 1],
    ['ABAB', 0.5],
    ['AABBAB', 5 / 9],
  ])('%s (FairRankTune ARP)', (groups, expected) => {
    const { ranking, labels } = ranked(groups);
    expectClose(pairwiseComparison(ranking, { labels }).difference, expected);
  });

  it('equals counting all pairs', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A', 'B', 'C', '?'), { maxLength: 12 }), (places) => {
        const { ranking, labels } = ranked(places.join(''));
        const { groups, unknown } = pairwiseComparison(ranking, { labels });
        for (const { group, wins, pairs } of groups) {
          let [won, all] = [0, 0];
          places.forEach((a, i) =>
            places.forEach((b, j) => {
              if (a !== group || b === group || b === '?') return;
              all += 1;
              if (i < j) won += 1;
            }),
          );
          expect([wins, pairs]).toEqual([won, all]);
        }
        expect(unknown).toBe(places.filter((place) => place === '?').length);
      }),
    );
  });
});

describe('exposure by geometric attention', () => {
  it('AWRF .81 and ERBE .64 of FairRankTune for AABB', () => {
    const { ranking, labels } = ranked('AABB');
    expectClose(exposureRatio(ranking, { labels, attention: { geometric: 0.9 } }), 0.81);
    expectClose(exposureRatio(ranking, { labels, attention: { geometric: 0.8 } }), 0.64);
    expectCode(
      () => exposureRatio(ranking, { labels, attention: { geometric: 0 } }),
      'invalid-option',
    );
  });
});
