import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aucWithInterval, createConceptEraser, leakTest, weatEffect } from '../src/index.ts';
import { groupedFolds } from '../src/internal/leaks/grouped-folds.ts';
import { pseudoInverse } from '../src/internal/leaks/pseudo-inverse.ts';
import { seededRandom } from '../src/internal/seeded-random.ts';
import { expectCode } from './expect-code.ts';

const X = [
  [2, 0],
  [3, 1],
  [4, 1],
  [0, 1],
  [1, 2],
  [1, 3],
];
const Z = ['f', 'f', 'f', 'm', 'm', 'm'];

function meansOf(vectors: readonly (readonly number[])[], classes: readonly string[]) {
  return Array.from(new Set(classes)).map((name) => {
    const own = vectors.filter((_, i) => classes[i] === name);
    return own[0]!.map((_, j) => own.reduce((sum, vector) => sum + vector[j]!, 0) / own.length);
  });
}

/** Normal numbers, by sums of twelve uniform ones. */
function normals(seed: string): () => number {
  const random = seededRandom(seed);
  return () => Array.from({ length: 12 }, random).reduce((sum, x) => sum + x, -6);
}

describe('createConceptEraser', () => {
  it('is the published map: matrix, means and cost', () => {
    const { erase } = createConceptEraser(X, { classes: Z });
    const origin = erase([0, 0]);
    const column = (vector: readonly number[]): readonly number[] =>
      erase(vector).map((x, i) => x - origin[i]!);
    const [first, second] = [column([1, 0]), column([0, 1])];
    const matrix = [first[0], second[0], first[1], second[1]] as const;
    const expected = [0.345794392523, 0.605140186916, 0.373831775701, 0.654205607477];
    matrix.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 11));
    const erased = X.map((vector) => erase(vector));
    for (const mean of meansOf(erased, Z)) {
      expect(mean[0]).toBeCloseTo(1.833333333333, 11);
      expect(mean[1]).toBeCloseTo(1.333333333333, 11);
    }
    const cost = erased.map((vector, i) =>
      vector.reduce((sum, x, j) => sum + (x - X[i]![j]!) ** 2, 0),
    );
    expect(cost.reduce((sum, each) => sum + each, 0) / 6).toBeCloseTo(1.923676012461, 11);
  });

  it('gives all classes one mean, moves the overall mean nowhere, and does nothing twice', () => {
    const row = fc.tuple(
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 4 }),
      fc.constantFrom('a', 'b', 'c'),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 8, maxLength: 30 }), (rows) => {
        const vectors = rows.map(([vector]) => vector);
        const classes = rows.map(([, name]) => name);
        const { erase } = createConceptEraser(vectors, { classes });
        const erased = vectors.map((vector) => erase(vector));
        const overall = meansOf(
          vectors,
          classes.map(() => 'all'),
        )[0]!;
        for (const mean of meansOf(erased, classes)) {
          mean.forEach((x, j) => expect(x).toBeCloseTo(overall[j]!, 6));
        }
        erased.forEach((vector) =>
          erase(vector).forEach((x, j) => expect(x).toBeCloseTo(vector[j]!, 6)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('leaves rows of unknown class out of the fit, and erases them all the same', () => {
    const own = createConceptEraser(X, { classes: Z });
    const more = createConceptEraser([...X, [99, -99]], { classes: [...Z, null] });
    expect(more.rows).toBe(6);
    expect(more.erase([3, 4])).toEqual(own.erase([3, 4]));
  });

  it('takes what is linear away and says nothing of the rest: both are seen', () => {
    const normal = normals('leace');
    const classes = Array.from({ length: 600 }, (_, i) => (i % 2 ? 'a' : 'b'));
    // Of class a the first number lies higher, and the second is spread wider.
    const vectors = classes.map((name) => [
      normal() + (name === 'a' ? 1 : 0),
      normal() * (name === 'a' ? 2 : 1),
      normal(),
    ]);
    const { erase } = createConceptEraser(vectors, { classes });
    const erased = vectors.map((vector) => erase(vector));
    const before = leakTest(vectors, { classes, squares: false, adversaries: ['linear'] });
    const linear = leakTest(erased, { classes, squares: false, adversaries: ['linear'] });
    const squares = leakTest(erased, { classes, adversaries: ['linear'] });
    expect(before.found.interval.lower).toBeGreaterThan(0.65);
    expect(Math.abs(linear.found.auc - 0.5)).toBeLessThan(0.1);
    expect(squares.found.interval.lower).toBeGreaterThan(0.6);
  });

  it('refuses what is no table of numbers', () => {
    expectCode(() => createConceptEraser([], { classes: [] }), 'empty-input');
    expectCode(() => createConceptEraser(X, { classes: ['f'] }), 'invalid-column');
    expectCode(() => createConceptEraser([[1], [1, 2]], { classes: ['f', 'm'] }), 'invalid-column');
    expectCode(() => createConceptEraser([[Number.NaN]], { classes: ['f'] }), 'invalid-score');
    expectCode(() => createConceptEraser([[1]], { classes: [null] }), 'empty-input');
    const { erase } = createConceptEraser(X, { classes: Z });
    expectCode(() => erase([1]), 'invalid-column');
  });
});

describe('pseudoInverse', () => {
  it('inverts, and leaves out what has no inverse', () => {
    const inverse = pseudoInverse(Float64Array.of(2, 1, 1, 2), 2);
    [2 / 3, -1 / 3, -1 / 3, 2 / 3].forEach((x, i) => expect(inverse[i]).toBeCloseTo(x, 14));
    const singular = pseudoInverse(Float64Array.of(1, 1, 1, 1), 2);
    for (const x of singular) expect(x).toBeCloseTo(1 / 4, 14);
    expect(pseudoInverse(new Float64Array(4), 2)).toEqual(new Float64Array(4));
  });
});

describe('aucWithInterval', () => {
  const rows = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.boolean()), { minLength: 6, maxLength: 25 })
    .filter((all) => {
      const positives = all.filter(([, own]) => own).length;
      return positives >= 2 && all.length - positives >= 2;
    });

  it('counts pairs, and has the variance of their placements', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const own = all.filter(([, positive]) => positive).map(([score]) => score);
        const other = all.filter(([, positive]) => !positive).map(([score]) => score);
        const wins = (a: number, b: number): number => (a > b ? 1 : a === b ? 0.5 : 0);
        const above = own.map((a) => other.reduce((sum, b) => sum + wins(a, b), 0) / other.length);
        const below = other.map((b) => own.reduce((sum, a) => sum + wins(a, b), 0) / own.length);
        const auc = above.reduce((sum, x) => sum + x, 0) / own.length;
        const spread = (values: readonly number[]): number =>
          values.reduce((sum, x) => sum + (x - auc) ** 2, 0) / (values.length - 1) / values.length;
        const result = aucWithInterval(
          all.map(([score]) => score),
          all.map(([, positive]) => positive),
        );
        expect(result.auc).toBeCloseTo(auc, 12);
        expect(result.standardError).toBeCloseTo(Math.sqrt(spread(above) + spread(below)), 12);
        expect(result.interval.lower).toBeLessThanOrEqual(result.auc);
        expect(result.interval.upper).toBeGreaterThanOrEqual(result.auc);
      }),
    );
  });

  it('is 1.96 standard errors wide each way', () => {
    const scores = [1, 2, 3, 4, 5, 6, 7, 8];
    const { auc, standardError, interval } = aucWithInterval(
      scores,
      scores.map((score) => [3, 5, 6, 8].includes(score)),
    );
    expect(auc).toBe(0.75);
    expect(interval.lower).toBeCloseTo(auc - 1.959963984540054 * standardError, 12);
  });

  it('refuses what cannot be compared', () => {
    expectCode(() => aucWithInterval([1, 2], [true, false]), 'empty-group');
    expectCode(() => aucWithInterval([1], [true, false]), 'invalid-column');
    expectCode(() => aucWithInterval([1, Number.NaN], [true, false]), 'invalid-score');
  });
});

describe('leakTest', () => {
  it('finds a word that gives the class away, and nothing where nothing does', () => {
    const random = seededRandom('texts');
    const words = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta'];
    const pick = (): string => words[Math.floor(random() * words.length)]!;
    const classes = Array.from({ length: 200 }, (_, i) => (i % 2 ? 'f' : 'm'));
    const plain = classes.map(() => `${pick()} ${pick()} ${pick()}`);
    const hinted = plain.map((text, i) =>
      random() < 0.6 ? `${text} ${classes[i] === 'f' ? 'softball' : 'baseball'}` : text,
    );
    const leaking = leakTest(hinted, { classes });
    expect(leaking.found.interval.lower).toBeGreaterThan(0.7);
    expect(leaking.shuffled.interval.lower).toBeLessThan(0.5);
    expect(leaking.shuffled.interval.upper).toBeGreaterThan(0.5);
    const clean = leakTest(plain, { classes });
    expect(clean.found.interval.lower).toBeLessThan(0.5);
    expect(clean.found.interval.upper).toBeGreaterThan(0.5);
  });

  it('learns nothing from the same person in training and test', () => {
    // Ten persons, each with a word of their own and a class by chance: only memory could help.
    const persons = Array.from({ length: 10 }, (_, i) => i);
    const rows = persons.flatMap((i) => Array.from({ length: 12 }, () => `person${i * 7919}`));
    const groups = persons.flatMap((i) => Array.from({ length: 12 }, () => `${i}`));
    const classes = persons.flatMap((i) => Array.from({ length: 12 }, () => (i % 2 ? 'f' : 'm')));
    const grouped = leakTest(rows, { classes, groups });
    const careless = leakTest(rows, { classes });
    expect(careless.found.auc).toBeGreaterThan(0.95);
    expect(grouped.found.auc).toBeLessThan(0.75);
  });

  it('gives the same answer for the same seed', () => {
    const rows = Array.from({ length: 40 }, (_, i) => [Math.sin(i), Math.cos(3 * i)]);
    const classes = rows.map((_, i) => (i % 2 ? 'a' : 'b'));
    expect(leakTest(rows, { classes, seed: 'x' })).toEqual(leakTest(rows, { classes, seed: 'x' }));
  });

  it('refuses what it cannot test', () => {
    const rows = ['a', 'b', 'c', 'd'];
    const classes = ['f', 'm', 'f', 'm'];
    expectCode(() => leakTest([], { classes: [] }), 'empty-input');
    expectCode(() => leakTest(rows, { classes: ['f'] }), 'invalid-column');
    expectCode(() => leakTest(rows, { classes: ['f', 'm', 'x', 'm'], folds: 2 }), 'invalid-column');
    expectCode(() => leakTest(rows, { classes, folds: 5 }), 'invalid-option');
    expectCode(
      () => leakTest(rows, { classes, groups: ['1', '1', '1', '1'], folds: 2 }),
      'invalid-option',
    );
    expectCode(
      () => leakTest([[1], [2], [3], [Number.NaN]], { classes, folds: 2 }),
      'invalid-score',
    );
    expectCode(() => leakTest([[1], [2], [3], [4, 5]], { classes, folds: 2 }), 'invalid-column');
  });
});

describe('groupedFolds', () => {
  it('has every row once, and every group in one part', () => {
    const column = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 40 });
    fc.assert(
      fc.property(column, fc.integer({ min: 2, max: 5 }), (groups, folds) => {
        const parts = groupedFolds(groups, folds, 's');
        expect(parts.flat().toSorted((a, b) => a - b)).toEqual(Array.from(groups.keys()));
        for (const group of new Set(groups)) {
          expect(parts.filter((part) => part.some((row) => groups[row] === group))).toHaveLength(1);
        }
      }),
    );
  });
});

describe('weatEffect', () => {
  const sets = {
    targets: [
      [
        [1, 0.1],
        [0.9, 0.2],
        [0.8, 0.1],
      ],
      [
        [0.1, 1],
        [0.3, 0.9],
        [0.2, 0.8],
      ],
    ],
    attributes: [
      [
        [1, 0],
        [0.9, 0.1],
      ],
      [
        [0, 1],
        [0.1, 0.9],
      ],
    ],
  } as const;

  it('gives the reference values', () => {
    const result = weatEffect(sets);
    expect(result.statistic).toBeCloseTo(4.500159760594, 11);
    expect(result.effect).toBeCloseTo(1.814834324931, 11);
    expect(result).toMatchObject({ pValue: 1 / 20, isExact: true });
    const swapped = { ...sets, targets: [sets.targets[1], sets.targets[0]] } as const;
    expect(weatEffect(swapped).effect).toBeCloseTo(-1.814834324931, 11);
    expect(weatEffect(swapped).pValue).toBe(1);
  });

  it('draws splits where there are too many, and never gives 0', () => {
    const many = (x: number, y: number): readonly (readonly number[])[] =>
      Array.from({ length: 12 }, (_, i) => [x + i / 100, y + i / 50]);
    const result = weatEffect({ ...sets, targets: [many(1, 0.1), many(0.1, 1)] });
    expect(result).toMatchObject({ isExact: false, pValue: 1 / 10_000 });
  });

  it('refuses bad sets', () => {
    const [a, b] = sets.targets;
    expectCode(() => weatEffect({ ...sets, targets: [a, []] }), 'empty-input');
    expectCode(() => weatEffect({ ...sets, targets: [a, b.slice(1)] }), 'invalid-column');
    expectCode(() => weatEffect({ ...sets, targets: [[[0, 0]], [[1, 1]]] }), 'invalid-score');
    expectCode(() => weatEffect({ ...sets, targets: [[[1]], [[1, 1]]] }), 'invalid-column');
  });
});
