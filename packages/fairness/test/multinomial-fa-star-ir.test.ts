import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  faStarIrTable,
  multinomialFaStarIr,
  multinomialFaStarIrTable,
  type Ranking,
} from '../src/index.ts';
import { expectClose } from './expect-close.ts';
import { expectCode } from './expect-code.ts';

const THIRDS = { a: 1 / 3, b: 1 / 3 };

/** The nodes that the reference has: those that stay, or follow by one more of one group. */
function nodesAt(k: number, shares: Readonly<Record<string, number>>): string {
  const { nodes } = multinomialFaStarIrTable(k, { shares, adjust: 'none' });
  let tree: readonly (readonly number[])[] = [[0, 0]];
  for (const level of nodes) {
    const isNext = (counts: readonly number[]): boolean =>
      tree.some(([a, b]) => {
        const [more, others] = [counts[0]! - a!, counts[1]! - b!];
        return more >= 0 && others >= 0 && more + others <= 1;
      });
    tree = level.filter(isNext);
  }
  return tree.map((counts) => counts.join('')).join(' ');
}

describe('multinomialFaStarIrTable', () => {
  it.each([
    [3, '01 10'],
    [4, '02 11 20'],
    [5, '03 11 12 21 30'],
    [6, '12 13 21 31'],
    [7, '13 22 31'],
    [8, '14 22 23 32 41'],
    [9, '15 23 24 32 42 51'],
  ])('thirds, k = %d (Multinomial_FA-IR)', (k, expected) => {
    expect(nodesAt(k, THIRDS)).toBe(expected);
  });

  it.each([
    [3, '01 10'],
    [4, '01 11 20'],
    [5, '02 11 21'],
    [6, '03 11 12 21'],
    [7, '03 12 21'],
    [8, '04 12 13 22'],
    [9, '05 13 14 22'],
  ])('.4, .2, .4, k = %d (Multinomial_FA-IR)', (k, expected) => {
    expect(nodesAt(k, { a: 0.2, b: 0.4 })).toBe(expected);
  });

  it('also has what the reference loses: 4 and 1 of eight pass, 3 and 1 do not', () => {
    const { nodes } = multinomialFaStarIrTable(8, { shares: { a: 0.2, b: 0.4 }, adjust: 'none' });
    expect(nodes[7]).toContainEqual([4, 1]);
    // F(4, 1; 8) and F(3, 1; 8) by summing the multinomial over all counts, in tenths.
    const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
    const distribution = (most: number): number => {
      let sum = 0;
      for (let x = 0; x <= most; x++) {
        for (let y = 0; y <= 1; y++) {
          const ways = factorial(8) / factorial(x) / factorial(y) / factorial(8 - x - y);
          sum += ways * 0.2 ** x * 0.4 ** y * 0.4 ** (8 - x - y);
        }
      }
      return sum;
    };
    expect(distribution(4)).toBeGreaterThan(0.1);
    expect(distribution(3)).toBeLessThan(0.1);
  });

  it('is the binomial table for one group', () => {
    for (const p of [0.2, 0.5, 0.7]) {
      const multinomial = multinomialFaStarIrTable(20, { shares: { a: p } });
      const binomial = faStarIrTable(20, { p });
      expect(multinomial.nodes.map((nodes) => nodes[0]![0])).toEqual(binomial.table);
      expect(multinomial.nodes.every((nodes) => nodes.length === 1)).toBe(true);
      expect(multinomial.failureProbability).toBe(binomial.failureProbability);
    }
  });

  it('fails as often as all lists say, one by one', () => {
    const shares = { a: 0.25, b: 0.5 };
    const weights = [1, 2, 1];
    for (const adjust of ['none', 'conservative'] as const) {
      const k = 7;
      const { nodes, failureProbability } = multinomialFaStarIrTable(k, { shares, adjust });
      let failing = 0;
      for (let list = 0; list < 3 ** k; list++) {
        const counts = [0, 0, 0];
        let [rest, weight, fails] = [list, 1, false];
        for (let i = 0; i < k; i++) {
          const kind = rest % 3;
          rest = Math.floor(rest / 3);
          counts[kind]! += 1;
          weight *= weights[kind]!;
          fails ||= !nodes[i]!.some(([a, b]) => counts[0]! >= a! && counts[1]! >= b!);
        }
        if (fails) failing += weight;
      }
      expect(failureProbability).toBe(failing / 4 ** k);
    }
  });

  it('is at most alpha, and the next larger table is not', () => {
    for (const shares of [THIRDS, { a: 0.2, b: 0.4 }, { a: 0.1, b: 0.2, c: 0.3 }]) {
      for (const alpha of [0.05, 0.1]) {
        const k = 'c' in shares ? 10 : 16;
        const table = multinomialFaStarIrTable(k, { shares, alpha });
        expect(table.failureProbability).toBeLessThanOrEqual(alpha);
        expect(table.failureProbability).toBeGreaterThan(0);
        // Any level above the one found is refused: the unadjusted one first.
        const none = multinomialFaStarIrTable(k, { shares, alpha, adjust: 'none' });
        if (none.failureProbability > alpha) expect(table.adjustedAlpha).toBeLessThan(alpha);
        else expect(table).toEqual(none);
      }
    }
  });

  it('refuses what is no question', () => {
    expectCode(() => multinomialFaStarIrTable(0, { shares: THIRDS }), 'invalid-k');
    expectCode(() => multinomialFaStarIrTable(5, { shares: { a: 0.6, b: 0.5 } }), 'invalid-target');
    expectCode(() => multinomialFaStarIrTable(5, { shares: {} }), 'invalid-target');
    expectCode(() => multinomialFaStarIrTable(400, { shares: THIRDS }), 'too-large');
    expectCode(() => multinomialFaStarIrTable(5, { shares: THIRDS, alpha: 2 }), 'invalid-option');
  });
});

const pool = (groups: string): { candidates: Ranking; labels: Map<string, string | null> } => ({
  candidates: Array.from(groups, (_, i) => ({ id: `${i}`, score: 100 - i })),
  labels: new Map(Array.from(groups, (group, i) => [`${i}`, group === '?' ? null : group])),
});

const orderOf = (ranking: Ranking): string => ranking.map(({ id }) => id).join(' ');

describe('multinomialFaStarIr', () => {
  it('leaves an order that passes as it is, at no cost', () => {
    const { candidates, labels } = pool('mabmabmab');
    const result = multinomialFaStarIr(candidates, { labels, shares: THIRDS });
    expect(result).toMatchObject({ status: 'feasible', ndcg: 1 });
    expect(orderOf(result.ranking)).toBe('0 1 2 3 4 5 6 7 8');
  });

  it('passes at every prefix whenever some order of the pool does, and is the first such by merit', () => {
    const groups = fc.array(fc.constantFrom('m', 'a', 'b'), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(groups, (names) => {
        const { candidates, labels } = pool(names.join(''));
        const options = { labels, shares: THIRDS, adjust: 'none', alpha: 0.3 } as const;
        const { nodes } = multinomialFaStarIrTable(names.length, options);
        const passes = (order: readonly number[]): boolean => {
          const counts = [0, 0];
          return order.every((at, i) => {
            if (names[at] === 'a') counts[0]! += 1;
            if (names[at] === 'b') counts[1]! += 1;
            return nodes[i]!.some(([a, b]) => counts[0]! >= a! && counts[1]! >= b!);
          });
        };
        // In the order of their digits, so that the first that passes is the first by merit.
        const best = ordersOf(names.length).find(passes);
        const result = multinomialFaStarIr(candidates, options);
        expect(result.status).toBe(best === undefined ? 'infeasible' : 'feasible');
        if (best !== undefined) expect(orderOf(result.ranking)).toBe(best.join(' '));
        expect(new Set(result.ranking.map(({ id }) => id)).size).toBe(names.length);
      }),
      { numRuns: 60 },
    );
  });

  it('names the prefix that a short pool cannot fill', () => {
    const { candidates, labels } = pool('mmmmmm');
    const result = multinomialFaStarIr(candidates, { labels, shares: THIRDS, adjust: 'none' });
    expect(result).toMatchObject({ status: 'infeasible', violation: { prefix: 3 }, ndcg: 1 });
    expect(result.ranking).toHaveLength(6);
  });

  it('leaves people of unknown group in their places', () => {
    const { candidates, labels } = pool('?mmm?mab');
    const { ranking, unknown } = multinomialFaStarIr(candidates, { labels, shares: THIRDS });
    expect(unknown).toBe(2);
    expect([ranking[0]!.id, ranking[4]!.id]).toEqual(['0', '4']);
    const nobody = pool('??');
    const result = multinomialFaStarIr(nobody.candidates, { ...nobody, shares: THIRDS });
    expect(result).toMatchObject({ status: 'feasible', test: null, unknown: 2 });
    expectClose(result.ndcg, 1);
  });
});

/** All orders of 0 … n − 1, ascending. */
function ordersOf(n: number): readonly (readonly number[])[] {
  let orders: readonly (readonly number[])[] = [[]];
  for (let place = 0; place < n; place++) {
    orders = orders.flatMap((order) =>
      Array.from({ length: n }, (_, i) => i)
        .filter((i) => !order.includes(i))
        .map((i) => [...order, i]),
    );
  }
  return orders;
}
