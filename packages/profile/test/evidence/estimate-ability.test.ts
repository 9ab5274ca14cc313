import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateAbility, ProfileError, type ItemResponse } from '../../src/index.ts';

/** The same posterior by Simpson's rule on a finer grid: another road to the number. */
function bySimpson(responses: readonly ItemResponse[]): readonly [mean: number, deviation: number] {
  const n = 4000;
  const width = 16 / n;
  const sums = [0, 0, 0];
  for (let i = 0; i <= n; i += 1) {
    const theta = -8 + i * width;
    const weight = i === 0 || i === n ? 1 : i % 2 === 1 ? 4 : 2;
    const likelihood = responses.reduce(
      (product, { difficulty, discrimination = 1, correct }) => {
        const p = 1 / (1 + Math.exp(-discrimination * (theta - difficulty)));
        return product * (correct ? p : 1 - p);
      },
      Math.exp(-(theta ** 2) / 2),
    );
    for (const power of [0, 1, 2]) sums[power]! += weight * likelihood * theta ** power;
  }
  const mean = sums[1]! / sums[0]!;
  return [mean, Math.sqrt(sums[2]! / sums[0]! - mean ** 2)];
}

const response: fc.Arbitrary<ItemResponse> = fc.record({
  difficulty: fc.double({ min: -3, max: 3, noNaN: true }),
  discrimination: fc.double({ min: 0.3, max: 2.5, noNaN: true }),
  correct: fc.boolean(),
});

describe('estimateAbility', () => {
  it('gives the prior back where nothing was answered', () => {
    const { ability, standardError } = estimateAbility([]);
    expect(ability).toBeCloseTo(0, 12);
    expect(standardError).toBeCloseTo(1, 6);
  });

  it('is 0 by symmetry for one item right and its mirror wrong', () => {
    const { ability } = estimateAbility([
      { difficulty: -1, correct: true },
      { difficulty: 1, correct: false },
    ]);
    expect(ability).toBeCloseTo(0, 12);
  });

  it('equals an independent integration', () => {
    fc.assert(
      fc.property(fc.array(response, { maxLength: 30 }), (responses) => {
        const { ability, standardError } = estimateAbility(responses);
        const [mean, deviation] = bySimpson(responses);
        expect(ability).toBeCloseTo(mean, 4);
        expect(standardError).toBeCloseTo(deviation, 4);
      }),
      { numRuns: 40 },
    );
  });

  it('rises when an answer becomes right, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(response, { minLength: 1, maxLength: 15 }), (responses) => {
        const wrong = responses.map((item) => ({ ...item, correct: false }));
        const [first, ...others] = wrong;
        const better = estimateAbility([...others, { ...first!, correct: true }]);
        expect(better.ability).toBeGreaterThan(estimateAbility(wrong).ability);
      }),
    );
  });

  it('stays finite for thousands of answers', () => {
    const many = Array.from({ length: 5000 }, () => ({ difficulty: 0, correct: true }));
    expect(estimateAbility(many).ability).toBeGreaterThan(3);
  });

  it.each([
    [{ difficulty: Number.NaN, correct: true }],
    [{ difficulty: 0, discrimination: 0, correct: true }],
    [{ difficulty: 0, discrimination: -1, correct: true }],
    [{ difficulty: 0, correct: 1 as unknown as boolean }],
    [null as unknown as ItemResponse],
  ])('refuses an item that is not calibrated: %j', (bad) => {
    expect(() => estimateAbility([{ difficulty: 0, correct: true }, bad])).toThrow(ProfileError);
    expect(() => estimateAbility([{ difficulty: 0, correct: true }, bad])).toThrow('response 1');
  });
});
