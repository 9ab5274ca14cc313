import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustPValues, type PValueAdjustment } from '../src/index.ts';
import { expectClose } from './expect-close.ts';

const METHODS: readonly PValueAdjustment[] = [
  'holm',
  'hommel',
  'benjamini-hochberg',
  'benjamini-yekutieli',
];

const pValues = fc.array(
  fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.01, 0.02, 0.05, 1)),
  { minLength: 1, maxLength: 7 },
);

/** A hypothesis is rejected when every intersection that holds it is: the largest local p-value over those. */
function closedTest(
  p: readonly number[],
  localTest: (subset: readonly number[]) => number,
): readonly number[] {
  return p.map((_, i) => {
    let largest = 0;
    for (let subset = 1; subset < 1 << p.length; subset++) {
      if ((subset & (1 << i)) === 0) continue;
      largest = Math.max(largest, localTest(p.filter((_p, j) => (subset & (1 << j)) !== 0)));
    }
    return Math.min(1, largest);
  });
}

const bonferroni = (p: readonly number[]): number => p.length * Math.min(...p);
const simes = (p: readonly number[]): number =>
  Math.min(...p.toSorted((a, b) => a - b).map((value, i) => (p.length * value) / (i + 1)));

/** The smallest level at which the procedure, as published, rejects hypothesis i. */
function stepUpByDefinition(p: readonly number[], factor: number): readonly number[] {
  const sorted = p.toSorted((a, b) => a - b);
  return p.map((own) => {
    const levels = sorted.map((value, k) => (factor * p.length * value) / (k + 1));
    return Math.min(1, ...levels.filter((_, k) => sorted[k]! >= own));
  });
}

function expectAll(actual: readonly number[], expected: readonly number[]): void {
  actual.forEach((value, i) => expectClose(value, expected[i]!));
}

describe('adjustPValues', () => {
  it('five p-values (statsmodels, R)', () => {
    const p = [0.01, 0.04, 0.03, 0.005, 0.2];
    expectAll(adjustPValues(p), [0.04, 0.09, 0.09, 0.025, 0.2]);
    expectAll(adjustPValues(p, { method: 'hommel' }), [0.04, 0.08, 0.06, 0.025, 0.2]);
    expectAll(adjustPValues(p, { method: 'benjamini-hochberg' }), [0.025, 0.05, 0.05, 0.025, 0.2]);
    const harmonic = 137 / 60;
    expectAll(
      adjustPValues(p, { method: 'benjamini-yekutieli' }),
      [0.025, 0.05, 0.05, 0.025, 0.2].map((value) => value * harmonic),
    );
  });

  it('equals the closed tests and the procedures by their definition', () => {
    fc.assert(
      fc.property(pValues, (p) => {
        const harmonic = p.reduce((sum, _, i) => sum + 1 / (i + 1), 0);
        expectAll(adjustPValues(p, { method: 'holm' }), closedTest(p, bonferroni));
        expectAll(adjustPValues(p, { method: 'hommel' }), closedTest(p, simes));
        expectAll(adjustPValues(p, { method: 'benjamini-hochberg' }), stepUpByDefinition(p, 1));
        expectAll(
          adjustPValues(p, { method: 'benjamini-yekutieli' }),
          stepUpByDefinition(p, harmonic),
        );
      }),
    );
  });

  it.each(METHODS)('%s keeps the order, the order of the input, and [p, 1]', (method) => {
    fc.assert(
      fc.property(pValues, (p) => {
        Object.freeze(p);
        const adjusted = adjustPValues(p, { method });
        adjusted.forEach((value, i) => {
          expect(value).toBeGreaterThanOrEqual(p[i]!);
          expect(value).toBeLessThanOrEqual(1);
          p.forEach((other, j) => {
            if (other <= p[i]!) expect(adjusted[j]).toBeLessThanOrEqual(value);
          });
        });
        expect(adjustPValues(p.toReversed(), { method })).toEqual(adjusted.toReversed());
      }),
    );
  });

  it('takes none, and refuses what is no p-value', () => {
    expect(adjustPValues([])).toEqual([]);
    expect(() => adjustPValues([0.1, Number.NaN])).toThrow(/p-value 1 is NaN/u);
    expect(() => adjustPValues([1.1])).toThrow(/expected a number in \[0, 1\]/u);
  });
});
