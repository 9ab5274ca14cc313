import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_KINDS, RECENCY_BANDS, type Evidence } from '@tremplin/profile';
import { normalCdf } from '../src/internal/normal-distribution.ts';
import { assessLevel, probabilityAtLeast } from '../src/index.ts';
import { claimed, tested } from './fixtures.ts';

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
    // prior N(1, 1), one verified test of level 3 with deviation .35: precision 1 + 1/.1225 = 9.163265
    const estimate = assessLevel([tested(3)]);
    expect(estimate.mean).toBeCloseTo((1 + 3 / 0.1225) / (1 + 1 / 0.1225), 12);
    expect(estimate.mean).toBeCloseTo(2.781737, 6);
    expect(estimate.deviation).toBeCloseTo(0.33035, 5);
    expect(estimate.items[0]!.weight).toBeCloseTo(0.890869, 6);
  });

  it('is the prior without evidence', () => {
    expect(assessLevel([])).toMatchObject({ mean: 1, deviation: 1, items: [] });
  });

  it('lets items without a level speak only where none has one', () => {
    expect(assessLevel([claimed, tested(4)])).toEqual(assessLevel([tested(4)]));
    expect(assessLevel([claimed]).mean).toBeGreaterThan(1);
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
    const estimate = { mean: 2.5, deviation: 0.4, interval: [0, 4], items: [] } as const;
    expect(probabilityAtLeast(estimate, 3)).toBeCloseTo(0.5, 7);
    expect(probabilityAtLeast(estimate, 2)).toBeGreaterThan(0.99);
    expect(probabilityAtLeast(estimate, 4)).toBeLessThan(0.01);
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
