import { describe, expect, it } from 'vitest';
import { monitorRates, spendingBounds } from '../src/index.ts';
import { normalQuantile } from '../src/internal/normal-quantile.ts';
import { seededRandom } from '../src/internal/seeded-random.ts';
import { expectCode } from './expect-code.ts';

const FIFTHS = [0.2, 0.4, 0.6, 0.8, 1];

describe('spendingBounds', () => {
  it.each([
    ['obrien-fleming', [4.8769, 3.3569, 2.6803, 2.2898, 2.031]],
    ['pocock', [2.438, 2.4268, 2.4101, 2.3966, 2.3859]],
  ] as const)('%s, five looks (Lan–DeMets, as tabled by ldbounds)', (spending, expected) => {
    const bounds = spendingBounds(FIFTHS, { spending });
    bounds.forEach(({ z }, i) => expect(z).toBeCloseTo(expected[i]!, 3));
    expect(bounds.at(-1)!.spent).toBeCloseTo(0.05, 10);
  });

  it('is the plain test for one look, and does not look ahead', () => {
    expect(spendingBounds([1])[0]!.z).toBeCloseTo(1.959964, 5);
    const [first, second] = spendingBounds([0.3, 0.5]);
    expect(spendingBounds([0.3, 0.5, 0.9])).toMatchObject([first!, second!, {}]);
  });

  it('cannot stop where nothing can be spent yet', () => {
    const [early, late] = spendingBounds([0.001, 1]);
    expect(early).toMatchObject({ z: Number.POSITIVE_INFINITY, spent: 0 });
    expect(late!.z).toBeCloseTo(1.96, 3);
  });

  it('holds its error over all looks, where a plain test at each does not (simulated)', () => {
    const looks = 8;
    const bounds = spendingBounds(Array.from({ length: looks }, (_, i) => (i + 1) / looks));
    const random = seededRandom('spending');
    const runs = 20_000;
    let [alarms, plain] = [0, 0];
    for (let run = 0; run < runs; run++) {
      let sum = 0;
      let [stopped, crossed] = [false, false];
      bounds.forEach(({ z }, i) => {
        const u = random();
        sum += u < 0.5 ? -normalDraw(u) : normalDraw(1 - u);
        const statistic = Math.abs(sum) / Math.sqrt(i + 1);
        stopped ||= statistic >= z;
        crossed ||= statistic >= 1.96;
      });
      if (stopped) alarms += 1;
      if (crossed) plain += 1;
    }
    // Four standard errors.
    expect(Math.abs(alarms / runs - 0.05)).toBeLessThan(0.0062);
    expect(plain / runs).toBeGreaterThan(0.15);
  });

  it('refuses what is no course of looks', () => {
    expectCode(() => spendingBounds([]), 'empty-input');
    expectCode(() => spendingBounds([0.5, 0.5]), 'invalid-option');
    expectCode(() => spendingBounds([0.5, 1.1]), 'invalid-option');
    expectCode(() => spendingBounds([Number.NaN]), 'invalid-option');
    expectCode(() => spendingBounds([1], { alpha: 0 }), 'invalid-option');
  });
});

function normalDraw(tail: number): number {
  return normalQuantile(Math.max(tail, 1e-12));
}

describe('monitorRates', () => {
  const quarter = (group: number, reference: number) => [
    { group: { selected: group, total: 200 }, reference: { selected: reference, total: 200 } },
  ];

  it('signals a rate that falls, not one that stays', () => {
    const equal = Array.from({ length: 8 }, () => quarter(40, 40));
    const looks = monitorRates(equal, { plannedLooks: 8 });
    expect(looks.map(({ z, isSignal }) => [z, isSignal])).toEqual(equal.map(() => [0, false]));
    const falling = [quarter(40, 40), quarter(20, 40), quarter(20, 40), quarter(20, 40)];
    const [first, , , last] = monitorRates(falling, { plannedLooks: 8 });
    expect(first!.isSignal).toBe(false);
    expect(last).toMatchObject({ isSignal: true });
    expect(last!.z).toBeLessThan(0);
  });

  it('compares within quarters: a change for everybody is no signal', () => {
    const busy = [{ group: { selected: 90, total: 100 }, reference: { selected: 9, total: 10 } }];
    const calm = [{ group: { selected: 1, total: 10 }, reference: { selected: 10, total: 100 } }];
    for (const { z } of monitorRates([busy, calm], { plannedLooks: 2, spending: 'pocock' })) {
      expect(z).toBeCloseTo(0, 12);
    }
  });

  it('adds nothing where nobody was selected, and refuses more looks than planned', () => {
    expect(monitorRates([quarter(0, 0)], { plannedLooks: 4 })[0]!.z).toBe(0);
    const two = [quarter(1, 1), quarter(1, 1)];
    expectCode(() => monitorRates(two, { plannedLooks: 1 }), 'invalid-option');
    expectCode(() => monitorRates([], { plannedLooks: 1 }), 'empty-input');
    expectCode(() => monitorRates(two, { plannedLooks: 0 }), 'invalid-option');
  });
});
