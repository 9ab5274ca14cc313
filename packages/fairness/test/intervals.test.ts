import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clopperPearsonInterval,
  jeffreysInterval,
  katzInterval,
  newcombeInterval,
  percentileBootstrapInterval,
  wilsonInterval,
  type Interval,
  type Proportion,
} from '../src/index.ts';
import { binomialCdf } from './binomial-cdf.ts';
import { expectClose } from './expect-close.ts';

const INTERVALS = {
  clopperPearson: clopperPearsonInterval,
  wilson: wilsonInterval,
  jeffreys: jeffreysInterval,
  percentile: percentileBootstrapInterval,
};

function expectInterval(
  actual: Interval | null,
  [lower, upper]: readonly [number, number],
  tolerance = 1e-11,
): void {
  expectClose(actual?.lower, lower, tolerance);
  expectClose(actual?.upper, upper, tolerance);
}

describe('intervals of a rate', () => {
  // scipy 1.17.1 and statsmodels 0.15.0; Clopper–Pearson then Wilson, to the digits printed there.
  it.each([
    [0, 4, 0, 0.6023646356164746, 0, 0.4898908364545974],
    [3, 4, 0.194120449683, 0.99369053679, 0.300641842582, 0.95441273919],
    [0, 10, 0, 0.308497107819, 0, 0.277532799863],
    [1, 10, 0.002528578544, 0.445016117028, 0.017876213095, 0.404150026795],
    [10, 10, 0.6915028921812392, 1, 0.7224672001371106, 1],
    [18, 41, 0.284687076808, 0.602501562619, 0.298901317366, 0.589594727779],
    [48, 80, 0.4843769404954894, 0.7079906437446895, 0.4904546500516038, 0.7003817240412906],
  ])('%d of %d', (selected, total, ...bounds) => {
    const count = { selected, total };
    expectInterval(clopperPearsonInterval(count), [bounds[0], bounds[1]], 5e-10);
    expectInterval(wilsonInterval(count), [bounds[2], bounds[3]], 5e-11);
  });

  it("Jeffreys' is not cut to 0 and 1 (scipy)", () => {
    expectInterval(
      jeffreysInterval({ selected: 0, total: 4 }),
      [0.0001153327882382748, 0.4447626176576397],
    );
    expectInterval(
      jeffreysInterval({ selected: 10, total: 10 }),
      [0.7828037324907894, 0.9999521095668424],
    );
  });

  it('percentile bootstrap is the binomial quantiles, and [0, 0] for nobody', () => {
    expectInterval(percentileBootstrapInterval({ selected: 1, total: 10 }), [0, 0.3]);
    expectInterval(percentileBootstrapInterval({ selected: 48, total: 80 }), [0.4875, 0.7]);
    expectInterval(percentileBootstrapInterval({ selected: 0, total: 5000 }), [0, 0]);
    expectInterval(
      percentileBootstrapInterval({ selected: 10, total: 18 }, { confidence: 0.682 }),
      [8 / 18, 12 / 18],
    );
    // P(X ≤ 0) is exactly the tail, 1/4: included.
    expectInterval(
      percentileBootstrapInterval({ selected: 1, total: 2 }, { confidence: 0.5 }),
      [0, 0.5],
    );
  });

  it('Wilson inverts the score test', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (total, x) => {
        const count = { selected: Math.min(x, total), total };
        const { lower, upper } = wilsonInterval(count);
        for (const p of [lower, upper].filter((bound) => bound > 0 && bound < 1)) {
          const z = (count.selected / total - p) / Math.sqrt((p * (1 - p)) / total);
          expect(Math.abs(Math.abs(z) - 1.959963984540054)).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it('Clopper–Pearson leaves the tail outside, by the binomial sum', () => {
    for (const total of [1, 2, 5, 17, 60]) {
      for (let selected = 0; selected <= total; selected++) {
        const { lower, upper } = clopperPearsonInterval({ selected, total });
        if (selected > 0) expectClose(1 - binomialCdf(selected - 1, total, lower), 0.025, 1e-10);
        if (selected < total) expectClose(binomialCdf(selected, total, upper), 0.025, 1e-10);
      }
    }
  });

  it('coverage, exactly: Clopper–Pearson never below 95 %, the percentile bootstrap 65 % at .1 of 10', () => {
    const coverage = (of: (count: Proportion) => Interval, total: number, p: number): number => {
      let covered = 0;
      for (let selected = 0; selected <= total; selected++) {
        const { lower, upper } = of({ selected, total });
        if (p < lower || p > upper) continue;
        covered += binomialCdf(selected, total, p) - binomialCdf(selected - 1, total, p);
      }
      return covered;
    };
    expect(coverage(percentileBootstrapInterval, 10, 0.1)).toBeCloseTo(0.65, 2);
    expect(coverage(wilsonInterval, 10, 0.1)).toBeCloseTo(0.93, 2);
    expect(coverage(clopperPearsonInterval, 10, 0.1)).toBeCloseTo(0.987, 3);
    for (const total of [5, 10, 30, 80]) {
      for (let p = 0.01; p < 1; p += 0.01) {
        expect(coverage(clopperPearsonInterval, total, p)).toBeGreaterThan(0.95 - 1e-9);
      }
    }
  });

  it.each(Object.entries(INTERVALS))(
    '%s holds the rate, mirrors, and narrows with size',
    (_name, of) => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), (total, x) => {
          const selected = Math.min(x, total);
          const { lower, upper } = of({ selected, total });
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(upper).toBeLessThanOrEqual(1);
          // Jeffreys' excludes the rate at 0 and n: its lower bound is above 0 there.
          if (of !== jeffreysInterval) {
            expect(lower).toBeLessThanOrEqual(selected / total);
            expect(upper).toBeGreaterThanOrEqual(selected / total);
          }
          if (of === percentileBootstrapInterval) return;
          const mirror = of({ selected: total - selected, total });
          expect(mirror.lower).toBeCloseTo(1 - upper, 12);
          const larger = of({ selected: 4 * selected, total: 4 * total });
          expect(larger.upper - larger.lower).toBeLessThan(upper - lower);
        }),
      );
    },
  );

  it('a million people are no problem', () => {
    const count = { selected: 1, total: 1_000_000 };
    expectInterval(clopperPearsonInterval(count), [2.531780798e-8, 5.571633e-6], 1e-6);
    expect(wilsonInterval(count).lower).toBeGreaterThan(1.7e-7);
  });
});

describe('intervals of two rates', () => {
  const group = { selected: 12, total: 40 };
  const reference = { selected: 48, total: 80 };

  it('48 of 80 and 12 of 40 (statsmodels)', () => {
    expectInterval(newcombeInterval(group, reference), [-0.455876, -0.110768], 5e-6);
    expectInterval(katzInterval(group, reference), [0.3014329, 0.8293719], 1e-6);
  });

  it('swapping the groups mirrors the difference and inverts the ratio', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (a, b) => {
        const [first, second] = [
          { selected: a, total: 100 },
          { selected: b, total: 150 },
        ];
        const [difference, back] = [
          newcombeInterval(first, second),
          newcombeInterval(second, first),
        ];
        expect(difference.lower).toBeCloseTo(-back.upper, 13);
        const [ratio, inverse] = [katzInterval(first, second)!, katzInterval(second, first)!];
        expectClose(ratio.lower * inverse.upper, 1);
      }),
    );
  });

  it('Newcombe has a width, and Katz no answer, where nobody or everybody was selected', () => {
    const none = { selected: 0, total: 5 };
    const all = { selected: 3, total: 3 };
    expect(katzInterval(none, reference)).toBeNull();
    expect(katzInterval(reference, none)).toBeNull();
    expect(katzInterval(all, all)).toBeNull();
    expect(katzInterval(group, all)).not.toBeNull();
    expect(newcombeInterval(none, none).upper).toBeGreaterThan(0.4);
    expect(newcombeInterval(all, none).upper).toBe(1);
  });
});
