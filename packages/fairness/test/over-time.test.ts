import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cusumRates, trendTest, type Stratum } from '../src/index.ts';
import { seededRandom } from '../src/internal/seeded-random.ts';
import { expectCode } from './expect-code.ts';

function binomial(n: number, p: number, random: () => number): number {
  return Array.from({ length: n }, random).filter((u) => u < p).length;
}

function weeks(
  count: number,
  { rate, ratio, seed }: { readonly rate: number; readonly ratio: number; readonly seed: string },
): readonly (readonly Stratum[])[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => [
    {
      group: { selected: binomial(15, rate * ratio, random), total: 15 },
      reference: { selected: binomial(30, rate, random), total: 30 },
    },
  ]);
}

describe('cusumRates', () => {
  it('alarms by chance no more often than stated, whatever the rate', () => {
    for (const rate of [0.1, 0.5]) {
      const watched = cusumRates(weeks(6000, { rate, ratio: 1, seed: `null ${rate}` }), {
        falseAlarmEvery: 50,
      });
      expect(Math.max(...watched.map((week) => week.falseAlarmRate))).toBeLessThanOrEqual(1 / 50);
      const alarms = watched.filter(({ isAlarm }) => isAlarm).length;
      const stated = watched.reduce((sum, week) => sum + week.falseAlarmRate, 0);
      // What is stated is what happens: within four standard deviations.
      expect(Math.abs(alarms - stated)).toBeLessThan(4 * Math.sqrt(stated));
      expect(alarms).toBeGreaterThan(20);
    }
  });

  it('finds a drop soon, and says nothing of a rise', () => {
    const options = { falseAlarmEvery: 104 };
    const first = (ratio: number) =>
      cusumRates(weeks(60, { rate: 0.5, ratio, seed: 'drop' }), options).findIndex(
        ({ isAlarm }) => isAlarm,
      );
    expect(first(0.5)).toBeGreaterThanOrEqual(0);
    expect(first(0.5)).toBeLessThan(15);
    expect(first(1.4)).toBe(-1);
  });

  it('has the evidence of one table, by hand', () => {
    // One of two selected, one person in each group: chance puts it in either with ½; at a ratio of ½ the odds are ⅓
    // of those of the reference at the common rate of ½: (.25 / .75) / 1.
    const week = [{ group: { selected: 0, total: 1 }, reference: { selected: 1, total: 1 } }];
    const [only] = cusumRates([week], { falseAlarmEvery: 2, ratio: 0.5 });
    // log(P₁ / P₀) = log((1 / (1 + ⅓)) / ½) = log 1.5
    expect(only!.sum).toBeCloseTo(Math.round(Math.log(1.5) * 100) / 100, 12);
    expect(only).toMatchObject({ isAlarm: true, falseAlarmRate: 0.5 });
    expect(cusumRates([week], { falseAlarmEvery: 3, ratio: 0.5 })[0]).toMatchObject({
      isAlarm: false,
      bound: null,
      falseAlarmRate: 0,
    });
  });

  it('keeps its sum over a week that says nothing, and starts again after an alarm', () => {
    const loud = [{ group: { selected: 2, total: 20 }, reference: { selected: 14, total: 20 } }];
    const silent = [{ group: { selected: 0, total: 20 }, reference: { selected: 0, total: 20 } }];
    const [one, two] = cusumRates([loud, silent], { falseAlarmEvery: 1e6 });
    expect(one!.isAlarm).toBe(false);
    expect(two).toEqual({ sum: one!.sum, bound: null, isAlarm: false, falseAlarmRate: 0 });
    const again = cusumRates([loud, loud, loud], { falseAlarmEvery: 20 });
    expect(again.map(({ isAlarm }) => isAlarm)).toEqual([true, true, true]);
    expect(new Set(again.map(({ sum }) => sum)).size).toBe(1);
  });

  it('refuses what cannot be watched', () => {
    const week = [{ group: { selected: 1, total: 2 }, reference: { selected: 1, total: 2 } }];
    expectCode(() => cusumRates([], { falseAlarmEvery: 10 }), 'empty-input');
    expectCode(() => cusumRates([[]], { falseAlarmEvery: 10 }), 'empty-input');
    expectCode(() => cusumRates([week], { falseAlarmEvery: 1 }), 'invalid-option');
    expectCode(() => cusumRates([week], { falseAlarmEvery: Number.NaN }), 'invalid-option');
    expectCode(() => cusumRates([week], { falseAlarmEvery: 10, ratio: 1 }), 'invalid-option');
    expectCode(() => cusumRates([week], { falseAlarmEvery: 10, ratio: 0 }), 'invalid-option');
  });
});

/** Every way to choose who is selected, one person after the other. */
function trendByHand(
  totals: readonly number[],
  selected: readonly number[],
  scores: readonly number[],
): number {
  const people = totals.flatMap((n, i) => Array.from({ length: n }, () => scores[i]!));
  const chosen = selected.reduce((sum, n) => sum + n, 0);
  const all = people.reduce((sum, score) => sum + score, 0);
  const far = (sum: number) => Math.abs(sum * people.length - chosen * all);
  const seen = far(selected.reduce((sum, n, i) => sum + n * scores[i]!, 0));
  let [extreme, ways] = [0, 0];
  for (let set = 0; set < 2 ** people.length; set++) {
    let [count, sum] = [0, 0];
    people.forEach((score, i) => {
      if (((set >> i) & 1) === 0) return;
      count += 1;
      sum += score;
    });
    if (count !== chosen) continue;
    ways += 1;
    if (far(sum) >= seen) extreme += 1;
  }
  return extreme / ways;
}

describe('trendTest', () => {
  it('is the share of all ways that lean as far', () => {
    const period = fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(
        fc.array(period, { minLength: 2, maxLength: 3 }),
        fc.boolean(),
        (periods, isUneven) => {
          const totals = periods.map(([, n]) => n);
          const selected = periods.map(([x, n]) => Math.min(x, n));
          const scores = isUneven ? [0, 3, 4].slice(0, totals.length) : totals.map((_, i) => i);
          const test = trendTest(
            totals.map((total, i) => ({ selected: selected[i]!, total })),
            { scores },
          );
          expect(test.method).toBe('exact');
          expect(test.pValue).toBeCloseTo(trendByHand(totals, selected, scores), 10);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('has the published statistic, is antisymmetric, and falls back where numbers are large', () => {
    // By hand: T = Σ x (s − s̄) = 12; p = 22/80; Σ n (s − s̄)² = 100; z = 12 / √(.275 × .725 × 100).
    const rising = [2, 4, 7, 9].map((selected) => ({ selected, total: 20 }));
    expect(trendTest(rising).z).toBeCloseTo(12 / Math.sqrt(0.275 * 0.725 * 100), 12);
    const falling = trendTest(rising.toReversed());
    expect(falling).toMatchObject({ direction: 'falling', pValue: trendTest(rising).pValue });
    const many = trendTest([
      { selected: 4000, total: 9000 },
      { selected: 4200, total: 9000 },
    ]);
    expect(many).toMatchObject({ method: 'normal', direction: 'rising' });
    expect(
      trendTest([
        { selected: 0, total: 5 },
        { selected: 0, total: 9 },
      ]),
    ).toEqual({
      z: 0,
      pValue: 1,
      direction: null,
      method: 'exact',
    });
  });

  it('refuses what has no order', () => {
    const p = { selected: 1, total: 2 };
    expectCode(() => trendTest([p]), 'empty-input');
    expectCode(() => trendTest([p, { selected: 0, total: 0 }]), 'empty-group');
    expectCode(() => trendTest([p, p], { scores: [1, 1] }), 'invalid-option');
    expectCode(() => trendTest([p, p], { scores: [0] }), 'invalid-option');
    expectCode(() => trendTest([p, p], { scores: [0, 0.5] }), 'invalid-option');
  });
});
