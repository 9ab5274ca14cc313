import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_KINDS, RECENCY_BANDS, type Evidence } from '@tremplin/profile';
import { normalCdf } from '../src/internal/normal-distribution.ts';
import { assessLevel, probabilityAtLeast } from '../src/index.ts';
import { claimed, tested } from './fixtures.ts';
import { SCENARIOS, simulateCollusion, simulateLevels } from './measure/simulate-levels.ts';

const evidence: fc.Arbitrary<Evidence> = fc.record({
  kind: fc.constantFrom(...EVIDENCE_KINDS),
  basis: fc.constantFrom('stated', 'inferred'),
  level: fc.constantFrom(1, 2, 3, 4),
  recency: fc.constantFrom(...RECENCY_BANDS),
  duration: fc.constant('unknown'),
  verified: fc.boolean(),
});

describe('assessLevel', () => {
  it('is the precision-weighted mean with the prior (by hand)', () => {
    // prior N(2, 4²/12); one verified test of level 3: deviation .35, and 1/12 lost by rounding
    const precision = 1 / (0.35 ** 2 + 1 / 12);
    const estimate = assessLevel([tested(3)]);
    expect(estimate.mean).toBeCloseTo((2 * 0.75 + 3 * precision) / (0.75 + precision), 12);
    expect(estimate.mean).toBeCloseTo(2.86627, 6);
    expect(estimate.deviation).toBeCloseTo(0.422264, 6);
    expect(estimate.items[0]!.weight).toBeCloseTo(0.86627, 6);
  });

  it('is the prior without evidence', () => {
    expect(assessLevel([])).toMatchObject({ mean: 2, items: [], contradiction: 1 });
    expect(assessLevel([]).deviation).toBeCloseTo(1.154701, 6);
  });

  it('lets items without a level speak only where none has one, a mere claim less than the rest', () => {
    expect(assessLevel([claimed, tested(4)])).toEqual(assessLevel([tested(4)]));
    expect(assessLevel([claimed]).mean).toBeLessThan(1.5);
    expect(assessLevel([{ ...claimed, kind: 'experience' }]).mean).toBe(2);
  });

  it('widens the interval by the Birge ratio where evidence contradicts itself (by hand)', () => {
    // two verified tests of precision p: χ² = p (3/2)² × 2 for 1 and 4, one degree of freedom
    const precision = 1 / (0.35 ** 2 + 1 / 12);
    const torn = assessLevel([tested(1), { ...tested(4), duration: 'year' }]);
    expect(torn.contradiction).toBeCloseTo(Math.sqrt(2 * precision * 1.5 ** 2), 9);
    expect(torn.contradiction).toBeGreaterThan(4);
    const agreed = assessLevel([tested(2), { ...tested(3), duration: 'year' }]);
    expect(agreed.contradiction).toBe(1);
    expect(torn.interval[1] - torn.interval[0]).toBeGreaterThan(
      2 * (agreed.interval[1] - agreed.interval[0]),
    );
  });

  it('caps what peers weigh together, however many they are (by hand)', () => {
    const peer = { ...tested(4), kind: 'peer' } as const;
    // shared variance .25; own variance .6² + 1/12 − .25
    const own = 1 / (0.36 + 1 / 12 - 0.25);
    const weighs = (count: number): number => {
      const all = (count * own) / (1 + 0.25 * count * own);
      return all / (0.75 + all);
    };
    for (const count of [1, 2, 50]) {
      const { items } = assessLevel(Array.from({ length: count }, () => peer));
      expect(items.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(weighs(count), 12);
    }
    expect(weighs(1e9)).toBeCloseTo(4 / 4.75, 6);
  });

  it('takes what nobody has checked as a quarter of a level too high, with an error that all of it shares (by hand)', () => {
    const own = (level: 1 | 2 | 3 | 4): Evidence => ({
      ...tested(level),
      kind: 'self',
      verified: false,
    });
    // each weighs p / (1 + .3² × 2p), p = 1 / (.8² + 1/12)
    const precision = 1 / (0.64 + 1 / 12);
    const weight = precision / (1 + 0.09 * 2 * precision);
    const estimate = assessLevel([own(2), own(3)]);
    expect(estimate.mean).toBeCloseTo((1.5 + weight * (1.75 + 2.75)) / (0.75 + 2 * weight), 12);
    expect(estimate.deviation).toBeCloseTo(Math.sqrt(1 / (0.75 + 2 * weight)), 12);
    // However many, less than 1 / .3².
    const many = assessLevel(Array.from({ length: 500 }, () => own(4)));
    expect(many.deviation ** -2).toBeLessThan(0.75 + 1 / 0.09);
    // Checked evidence is taken as it is told.
    expect(assessLevel([{ ...own(3), kind: 'peer', verified: true }]).mean).toBeGreaterThan(
      assessLevel([{ ...own(3), kind: 'peer' }]).mean,
    );
  });

  it('trusts the verified, the stated and the recent more', () => {
    const base = tested(4);
    for (const weaker of [
      { ...base, verified: false },
      { ...base, basis: 'inferred' as const },
      { ...base, recency: 'distant' as const },
      { ...base, kind: 'self' as const },
      { ...base, duration: 'months' as const },
    ]) {
      expect(assessLevel([weaker]).mean).toBeLessThan(assessLevel([base]).mean);
    }
  });

  it('does not count years beyond the second', () => {
    const years = { ...tested(3), kind: 'experience', duration: 'years' } as const;
    expect(assessLevel([{ ...years, duration: 'long' }])).toMatchObject({
      mean: assessLevel([years]).mean,
    });
  });

  it('rises with the level of any item, and narrows with one more item', () => {
    fc.assert(
      fc.property(fc.array(evidence, { minLength: 1, maxLength: 6 }), fc.nat(), (items, pick) => {
        const at = pick % items.length;
        const estimate = assessLevel(items);
        const raised = items.map((item, i) =>
          i === at && item.level! < 4 ? { ...item, level: 4 as const } : item,
        );
        expect(assessLevel(raised).mean).toBeGreaterThanOrEqual(estimate.mean);
        expect(estimate.deviation).toBeLessThan(assessLevel(items.slice(1)).deviation);
        expect(estimate.interval[0]).toBeLessThanOrEqual(estimate.interval[1]);
      }),
    );
  });
});

describe('probabilityAtLeast', () => {
  it('is half at half a level below, and falls with the level asked', () => {
    const estimate = {
      mean: 2.5,
      deviation: 0.4,
      contradiction: 1,
      interval: [0, 4],
      items: [],
    } as const;
    expect(probabilityAtLeast(estimate, 3)).toBeCloseTo(0.5, 7);
    expect(probabilityAtLeast(estimate, 2)).toBeCloseTo(normalCdf(1 / Math.hypot(0.4, 0.5)), 12);
    expect(probabilityAtLeast(estimate, 4)).toBeLessThan(0.06);
  });

  it.each<readonly [z: number, expected: number]>([
    // Abramowitz & Stegun, table 26.1
    [0, 0.5],
    [1, 0.841344746],
    [-1.96, 0.024997895],
    [3, 0.998650102],
  ])('uses the normal distribution: Φ(%d)', (z, expected) => {
    expect(Math.abs(normalCdf(z) - expected)).toBeLessThan(1e-7);
  });
});

describe('levels where the truth is known', () => {
  it.each(SCENARIOS)('$name: better than the plain mean, intervals that hold', (scenario) => {
    const result = simulateLevels(scenario, 6000, 7);
    expect(result.rmse).toBeLessThan((scenario.isProved ? 0.82 : 0.93) * result.plainMeanRmse);
    expect(result.coverage).toBeGreaterThan(0.88);
    expect(result.coverage).toBeLessThan(0.92);
    expect(result.width).toBeLessThan(1.3);
  });

  it('a fifth of the peers colluding moves a level by a tenth of the scale at most', () => {
    expect(simulateCollusion(500, 7)).toBeLessThan(0.3);
    expect(simulateCollusion(500, 7)).toBeGreaterThan(0);
  });
});
