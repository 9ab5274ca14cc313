import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { individualConsistency, lipschitzCheck } from '../src/index.ts';
import { expectClose } from './expect-close.ts';
import { expectCode } from './expect-code.ts';

const people = fc.array(
  // Few values, so that distances are tied often.
  fc.tuple(
    fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
    fc.constantFrom(0, 0.25, 0.5, 1),
    fc.constantFrom('a', 'b', null),
  ),
  { minLength: 4, maxLength: 8 },
);

const distance = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(...a.map((x, i) => x - b[i]!));

/** The mean over every choice of the nearest, one by one. */
function meanOverChoices(
  distances: readonly number[],
  results: readonly number[],
  neighbors: number,
): number {
  const choices = subsets(Array.from(distances.keys()), neighbors);
  const reach = (choice: readonly number[]): number =>
    choice.reduce((sum, i) => sum + distances[i]!, 0);
  const nearest = Math.min(...choices.map(reach));
  const best = choices.filter((choice) => reach(choice) - nearest < 1e-9);
  const means = best.map((choice) => choice.reduce((sum, i) => sum + results[i]!, 0) / neighbors);
  return means.reduce((a, b) => a + b, 0) / means.length;
}

function subsets(items: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) =>
    subsets(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

describe('individualConsistency', () => {
  it('by hand: two of six are treated as their neighbors are not', () => {
    // Row 0 gets 0, its two nearest 0 and 1 (mean .5); rows 0 and 1 differ by .5, row 2 by 1, the others by 0.
    const features = [[1], [2], [3], [11], [12], [13]];
    const { overall } = individualConsistency([0, 0, 1, 1, 1, 1], { features, neighbors: 2 });
    expectClose(overall.consistency, 1 - 2 / 6);
  });

  it('with `self` counts each among her own nearest, as AIF360 does, and looks better', () => {
    // Row 0: nearest 0, 1 → mean 0; row 1: 1 and, equally far, 0 or 2 → .25; row 2: 2, 1 → .5; the others 1.
    const features = [[1], [2], [3], [11], [12], [13]];
    const options = { features, neighbors: 2, self: 'with' as const };
    const { overall } = individualConsistency([0, 0, 1, 1, 1, 1], options);
    expectClose(overall.consistency, 1 - 0.75 / 6);
  });

  it.each(['without', 'with'] as const)(
    '%s self: every choice among ties, by brute force',
    (self) => {
      fc.assert(
        fc.property(people, fc.integer({ min: 1, max: 3 }), (rows, neighbors) => {
          const features = rows.map(([feature]) => feature);
          const results = rows.map(([, result]) => result);
          const differences = rows.map(([own, result], person) => {
            const others = Array.from(rows.keys()).filter((i) => self === 'with' || i !== person);
            const mean = meanOverChoices(
              others.map((i) => distance(own, features[i]!)),
              others.map((i) => results[i]!),
              neighbors,
            );
            return Math.abs(result - mean);
          });
          const expected = 1 - differences.reduce((a, b) => a + b, 0) / rows.length;
          const { overall } = individualConsistency(results, { features, neighbors, self });
          expect(overall.consistency).toBeCloseTo(expected, 12);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('does not depend on the order of the rows, and keeps the unknown apart', () => {
    fc.assert(
      fc.property(people, fc.array(fc.double(), { minLength: 8, maxLength: 8 }), (rows, keys) => {
        const of = (own: typeof rows): ReturnType<typeof individualConsistency> =>
          individualConsistency(
            own.map(([, result]) => result),
            {
              features: own.map(([feature]) => feature),
              groups: own.map(([, , group]) => group),
              neighbors: 2,
            },
          );
        const shuffled = rows
          .map((row, i) => ({ row, key: keys[i]! }))
          .toSorted((a, b) => Number(a.key > b.key) - 0.5)
          .map(({ row }) => row);
        const report = of(rows);
        expect(of(shuffled)).toEqual(report);
        const parts = [...report.groups, report.unknown];
        const sum = parts.reduce((all, part) => all + part.total * (part.consistency ?? 0), 0);
        expect(sum / report.overall.total).toBeCloseTo(report.overall.consistency!, 12);
      }),
    );
  });

  it('is 1 when all get the same, and `null` for nobody', () => {
    const features = [[0], [5], [9]];
    const report = individualConsistency([0.4, 0.4, 0.4], { features, neighbors: 2 });
    expectClose(report.overall.consistency, 1);
    expect(individualConsistency([0, 1, 0], { features, neighbors: 2 }).groups).toEqual([]);
    const known = individualConsistency([0, 1, 0], {
      features,
      neighbors: 2,
      groups: ['a', 'a', 'b'],
    });
    expect(known.unknown).toEqual({ total: 0, consistency: null });
  });

  it.each([
    ['a score beyond 1', [0, 2, 0], { features: [[1], [2], [3]], neighbors: 1 }, 'invalid-score'],
    ['NaN', [0, Number.NaN, 0], { features: [[1], [2], [3]], neighbors: 1 }, 'invalid-score'],
    ['nobody', [], { features: [] }, 'empty-input'],
    ['too few', [0, 1], { features: [[1], [2]], neighbors: 2 }, 'invalid-option'],
    ['no neighbors', [0, 1], { features: [[1], [2]], neighbors: 0 }, 'invalid-option'],
    ['ragged rows', [0, 1], { features: [[1], [2, 3]], neighbors: 1 }, 'invalid-column'],
    ['an infinity', [0, 1], { features: [[1], [Infinity]], neighbors: 1 }, 'invalid-score'],
    ['other lengths', [0], { features: [[1], [2]], neighbors: 1 }, 'invalid-column'],
  ])('refuses %s', (_, results, options, code) => {
    expectCode(() => individualConsistency(results, options), code);
  });
});

describe('lipschitzCheck', () => {
  it('finds what every pair says, one by one', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(0.1, 0.3, 1), (rows, constant) => {
        const features = rows.map(([feature]) => feature);
        const results = rows.map(([, result]) => result);
        const pairs = rows.flatMap((_row, i) =>
          rows.slice(i + 1).map((_other, j) => [i, i + 1 + j] as const),
        );
        const facts = pairs.map(([i, j]) => ({
          difference: Math.abs(results[i]! - results[j]!),
          distance: distance(features[i]!, features[j]!),
        }));
        const violations = facts.filter((f) => f.difference > constant * f.distance + 1e-12);
        const check = lipschitzCheck(results, { features, constant, worst: 1000 });
        expect(check.pairs).toBe(pairs.length);
        expect(check.violations).toBe(violations.length);
        expect(check.worst.length).toBe(violations.length);
        const alike = violations.filter((f) => f.distance === 0);
        expect(check.identical).toBe(alike.length);
        const ratios = facts.map((f) => (f.difference === 0 ? 0 : f.difference / f.distance));
        if (alike.length > 0) expect(check.smallestConstant).toBeNull();
        else expect(check.smallestConstant).toBeCloseTo(Math.max(...ratios), 12);
      }),
    );
  });

  it('names the worst first, as many as asked for', () => {
    const features = [[0], [1], [2], [4]];
    const results = [0, 5, 0, 100];
    const all = lipschitzCheck(results, { features });
    // Differences beyond the distance: 96 of (0, 3), 96 of (2, 3) + 2, 92 of (1, 3), 4 of (0, 1) and (1, 2).
    expect(all.worst.map(({ rows }) => rows)).toEqual([
      [2, 3],
      [0, 3],
      [1, 3],
      [0, 1],
      [1, 2],
    ]);
    const two = lipschitzCheck(results, { features, worst: 2 });
    expect(two.worst).toEqual(all.worst.slice(0, 2));
    expect(lipschitzCheck(results, { features, worst: 0 }).violations).toBe(5);
    expect(all.smallestConstant).toBe(50);
  });

  it.each([
    ['a constant of 0', [0, 1], { features: [[1], [2]], constant: 0 }, 'invalid-option'],
    ['half a pair', [0, 1], { features: [[1], [2]], worst: 0.5 }, 'invalid-option'],
    ['NaN', [0, Number.NaN], { features: [[1], [2]] }, 'invalid-score'],
    ['rows of nothing', [0, 1], { features: [[], []] }, 'empty-input'],
  ])('refuses %s', (_, results, options, code) => {
    expectCode(() => lipschitzCheck(results, options), code);
  });

  it('refuses more people than it can compare', () => {
    const features = Array.from({ length: 50_001 }, () => [0]);
    const results = features.map(() => 0);
    expectCode(() => lipschitzCheck(results, { features }), 'too-large');
  });
});
