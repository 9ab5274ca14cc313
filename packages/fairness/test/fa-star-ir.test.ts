import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faStarIr, faStarIrFailure, faStarIrTable } from '../src/index.ts';
import { expectCode } from './expect-code.ts';
import { binomialCdf } from './binomial-cdf.ts';
import { expectClose } from './expect-close.ts';

/** '0x8,1x6' is eight zeros, then six ones. */
const read = (text: string): readonly number[] =>
  text.split(',').flatMap((part) => {
    const [count, times = '1'] = part.split('x');
    return Array.from({ length: Number(times) }, () => Number(count));
  });

const table = (k: number, p: number, alpha: number): readonly number[] =>
  faStarIrTable(k, { p, alpha, adjust: 'none' }).table;

/** The probability of failing by listing all 2^k rankings. */
function failureByEnumeration(minimum: readonly number[], p: number): number {
  let failed = 0;
  for (let bits = 0; bits < 2 ** minimum.length; bits++) {
    let [count, fails] = [0, false];
    minimum.forEach((needed, i) => {
      count += (bits >> i) & 1;
      fails ||= count < needed;
    });
    if (fails) failed += p ** count * (1 - p) ** (minimum.length - count);
  }
  return failed;
}

describe('faStarIrTable', () => {
  it.each([
    [0.1, '0x12'],
    [0.2, '0x10,1x2'],
    [0.3, '0x6,1x5,2'],
    [0.4, '0x4,1x4,2x3,3'],
    [0.5, '0x3,1x3,2x2,3x3,4'],
    [0.6, '0x2,1x2,2x2,3x2,4x2,5x2'],
    [0.7, '0,1x2,2x2,3x2,4,5x2,6x2'],
  ])('the table of the paper, p = %d', (p, expected) => {
    expect(table(12, p, 0.1)).toEqual(read(expected));
  });

  it('the Java fixtures, every tenth entry and the sum', () => {
    const tenth = (list: readonly number[]): readonly number[] =>
      list.filter((_, i) => i % 10 === 9);
    const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b);
    const [first, second] = [table(80, 0.6, 0.1), table(100, 0.5, 0.3)];
    expect([tenth(first), sum(first)]).toEqual([[4, 9, 15, 20, 26, 31, 37, 42], 1643]);
    expect([tenth(second), sum(second)]).toEqual([[4, 9, 14, 18, 23, 28, 33, 38, 43, 47], 2348]);
  });

  it.each([
    [10, 0.2, 0.15, '0x8,1,1', 0.134217728, 3],
    [20, 0.25, 0.1, '0x9,1x6,2x5', 0.089722167235, 20],
    [30, 0.3, 0.05, '0x10,1x6,2x5,3x4,4x5', 0.048777307971783, 62],
    [10, 0.5, 0.1, '0x4,1x3,2x2,3', 0.0751953125, 13],
  ])('k = %d, p = %d, α = %d, adjusted', (k, p, alpha, expected, failure, distinct) => {
    const adjusted = faStarIrTable(k, { p, alpha });
    expect(adjusted.table).toEqual(read(expected));
    expectClose(adjusted.failureProbability, failure, 1e-10);
    expect(adjusted.distinctTables).toBe(distinct);
  });

  it('(10, .5, .1): conservative and closest differ', () => {
    expect(faStarIrTable(10, { p: 0.5 }).table).toEqual([0, 0, 0, 0, 1, 1, 1, 2, 2, 3]);
    const closest = faStarIrTable(10, { p: 0.5, adjust: 'closest' });
    expect(closest.table).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2, 3]);
    expect(closest.failureProbability).toBe(0.111328125);
    expect(faStarIrTable(10, { p: 0.5, adjust: 'none' }).failureProbability).toBe(0.12890625);
  });

  it.each([
    [3, 0.125, '0,0,1', '0x3'],
    [4, 0.0625, '0,0,0,1', '0x4'],
    [5, 0.03125, '0x4,1', '0x5'],
  ])(
    'ties at k = %d: strict as in the paper, inclusive as with quantiles',
    (k, alpha, strict, inclusive) => {
      const options = { p: 0.5, alpha, adjust: 'none' } as const;
      expect(faStarIrTable(k, options).table).toEqual(read(strict));
      expect(faStarIrTable(k, { ...options, ties: 'inclusive' }).table).toEqual(read(inclusive));
    },
  );

  it('each entry is the smallest count whose binomial sum is above the level', () => {
    for (const p of [0.15, 0.35, 0.62]) {
      for (const alpha of [0.03, 0.1, 0.4]) {
        table(30, p, alpha).forEach((m, i) => {
          expect(binomialCdf(m, i + 1, p)).toBeGreaterThan(alpha);
          if (m > 0) expect(binomialCdf(m - 1, i + 1, p)).toBeLessThanOrEqual(alpha);
        });
      }
    }
  });

  it('fails at most α of lists, and the next table of the family more: it is maximal', () => {
    for (const k of [1, 2, 3, 5, 8, 13, 21, 34, 55, 100]) {
      for (const p of [0.1, 0.25, 0.3, 0.5, 0.6, 0.9]) {
        for (const alpha of [0.01, 0.05, 0.1, 0.15]) {
          const {
            table: minimum,
            failureProbability,
            adjustedAlpha,
          } = faStarIrTable(k, { p, alpha });
          expect(failureProbability).toBeLessThanOrEqual(alpha);
          // The next level at which the table changes: the smallest value above the level, of all places.
          const next = Math.min(...minimum.map((m, i) => binomialCdf(m, i + 1, p)));
          if (next > alpha || adjustedAlpha === alpha) continue;
          const larger = minimum.map((m, i) =>
            binomialCdf(m, i + 1, p) <= next * (1 + 1e-12) ? m + 1 : m,
          );
          expect(faStarIrFailure(larger, { p })).toBeGreaterThan(alpha);
        }
      }
    }
  });

  it('k = 400 takes well under a second', () => {
    const { failureProbability } = faStarIrTable(400, { p: 0.3, alpha: 0.1 });
    expect(failureProbability).toBeLessThanOrEqual(0.1);
    expect(failureProbability).toBeGreaterThan(0.095);
  });
});

describe('faStarIrFailure', () => {
  it('equals the listing of all rankings', () => {
    const minimum = fc.array(fc.nat(4), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(minimum, fc.integer({ min: 1, max: 19 }), (counts, twentieths) => {
        const p = twentieths / 20;
        const expected = failureByEnumeration(counts, p);
        expect(Math.abs(faStarIrFailure(counts, { p }) - expected)).toBeLessThan(1e-12);
      }),
    );
  });

  it('counts the last rank, which fairsearch-python and holisticai leave out', () => {
    const unadjusted = table(20, 0.25, 0.1);
    expectClose(faStarIrFailure(unadjusted, { p: 0.25 }), 0.146887188699111, 1e-13);
    expectClose(faStarIrFailure(unadjusted.slice(0, -1), { p: 0.25 }), 0.115175069309771, 1e-13);
    expectClose(faStarIrFailure(table(30, 0.3, 0.15), { p: 0.3 }), 0.292737644959, 1e-11);
    expectClose(faStarIrFailure(table(30, 0.3, 0.0796875), { p: 0.3 }), 0.166349691127, 1e-11);
    expectClose(faStarIrFailure(table(30, 0.3, 0.075), { p: 0.3 }), 0.146740137992, 1e-11);
  });
});

describe('faStarIr', () => {
  const pool = [1, 3, 5, 7, 9, 2, 4, 6, 8, 10].map((id, i) => ({ id: `${id}`, score: 10 - i }));
  const options = { protectedGroup: 'f', k: 10, p: 0.6, alpha: 0.1, adjust: 'none' } as const;
  const labelled = (inside: readonly string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(pool.map(({ id }) => [id, inside.includes(id) ? 'f' : 'm']));
  const order = (inside: readonly string[]): string =>
    faStarIr(pool, { ...options, labels: labelled(inside) })
      .ranking.map(({ id }) => id)
      .join(',');

  it('the Java fixtures', () => {
    expect(order(['2', '4', '6', '8', '10'])).toBe('1,3,2,5,4,7,6,9,8,10');
    expect(order(['6', '8', '10'])).toBe('1,3,6,5,8,7,10,9,2,4');
    expect(order([])).toBe('1,3,5,7,9,2,4,6,8,10');
  });

  it('names the first place at which the protected group has run out', () => {
    const result = faStarIr(pool, { ...options, labels: labelled(['6', '8', '10']) });
    expect(result).toMatchObject({
      status: 'infeasible',
      violation: { prefix: 9, group: 'f', required: 4, actual: 3, cause: 'exhausted-group' },
    });
    expect(
      faStarIr(pool, { ...options, labels: labelled(['2', '4', '6', '8', '10']) }).status,
    ).toBe('feasible');
  });

  it('takes protected candidates by their score too (LensKit did not: lkpy#938)', () => {
    expect(order(['1', '3', '5', '7', '9'])).toBe('1,3,5,7,9,2,4,6,8,10');
    expect(faStarIr(pool, { ...options, labels: labelled(['1', '3']) }).ndcg).toBe(1);
  });

  it('holds the table, keeps the order within groups and a feasible nDCG', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.nat(9)), { minLength: 1, maxLength: 30 }),
        (rows) => {
          const candidates = rows.map(([, score], i) => ({ id: `${i}`, score }));
          const labels = Object.fromEntries(
            rows.map(([inside], i) => [`${i}`, inside ? 'f' : 'm']),
          );
          const inside = rows.filter(([isInside]) => isInside).length;
          const result = faStarIr(candidates, { labels, protectedGroup: 'f', p: 0.5 });
          let count = 0;
          result.ranking.forEach(({ id }, i) => {
            if (labels[id] === 'f') count += 1;
            expect(count).toBeGreaterThanOrEqual(Math.min(inside, result.test!.table[i]!));
          });
          expect(result.status).toBe(
            inside >= result.test!.table.at(-1)! ? 'feasible' : 'infeasible',
          );
          expect(new Set(result.ranking).size).toBe(rows.length);
        },
      ),
    );
  });

  it('leaves the unknown in their places', () => {
    const labels = { ...labelled(['2', '4', '6', '8', '10']), 3: null };
    const { ranking, unknown, test } = faStarIr(pool, { ...options, labels });
    expect(ranking[1]?.id).toBe('3');
    expect([unknown, test?.table.length]).toEqual([1, 9]);
    expect(faStarIr(pool, { ...options, labels: {} })).toMatchObject({ test: null, unknown: 10 });
  });
});

describe('bad input', () => {
  it.each<[string, () => unknown, string]>([
    ['k of 0', () => faStarIrTable(0, { p: 0.5 }), 'invalid-k'],
    ['k of 1001', () => faStarIrTable(1001, { p: 0.5 }), 'invalid-k'],
    ['p of 1', () => faStarIrTable(5, { p: 1 }), 'invalid-option'],
    ['α of NaN', () => faStarIrTable(5, { p: 0.5, alpha: Number.NaN }), 'invalid-option'],
    ['too many digits', () => faStarIrTable(1000, { p: Math.PI / 10 }), 'too-large'],
    ['an empty table', () => faStarIrFailure([], { p: 0.5 }), 'invalid-k'],
    ['a table of rates', () => faStarIrFailure([0.5], { p: 0.5 }), 'invalid-count'],
  ])('%s', (_what, run, code) => {
    expectCode(run, code);
  });
});
