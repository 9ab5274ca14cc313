import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { casesFile, hasCases } from './shared-data.ts';

interface CasesResult {
  readonly passed: number;
  readonly failed: number;
  readonly failedIds: readonly string[];
  readonly failures: readonly { readonly id: string; readonly reason: string }[];
  readonly boundOnlyIds: readonly string[];
}

// By URL, because the benchmarks depend on this package: a static import would close a circle of projects.
const { runFairnessCases } = (await import(
  new URL('../../../benchmarks/quality/fairness-cases.ts', import.meta.url).href
)) as { readonly runFairnessCases: (cases: unknown) => CasesResult };

/** Cases of our own: values from section 3 of the fairness reference that are not in the file. */
const OWN = [
  {
    id: 'own-two',
    kind: '2x2',
    input: {
      table: [
        [667, 723],
        [555, 626],
      ],
    },
    expected: { impact_ratio: 0.979336749915, fisher_two_sided: 0.63448618966 },
    tolerance: 1e-10,
  },
  {
    id: 'own-katz',
    kind: '2x2',
    input: {
      table: [
        [48, 32],
        [12, 28],
      ],
    },
    expected: { katz_ci95: [0.3014329, 0.8293719], newcombe_ci95: [-0.455876, -0.110768] },
    tolerance: 5e-6,
  },
  {
    id: 'own-rank',
    kind: 'rank-metrics',
    input: { seq: 'AAAB', target: { A: 0.5, B: 0.5 } },
    expected: {
      infeasible_index: 3,
      min_skew: -0.69314718056,
      max_skew: 0.405465108108,
      ndkl: 0.598603158137,
    },
  },
  {
    id: 'own-absent',
    kind: 'rank-metrics',
    input: { seq: 'AA', target: { A: 0.5, B: 0.5 } },
    expected: { min_skew: '-Infinity' },
  },
  {
    id: 'own-greedy',
    kind: 'geyik-rerank',
    input: {
      groups: [
        [100, 90, 80, 70, 10],
        [60, 50, 40, 30, 20],
      ],
      target: [0.9, 0.1],
      k: 10,
      algorithm: 'greedy',
    },
    expected: { infeasible_index: 4, ndkl: 0.151979274197, ndcg: 0.993795133202 },
  },
];

const one = (change: object): readonly unknown[] => [{ ...OWN[2], ...change }];

describe('runFairnessCases', () => {
  it('passes cases of our own', () => {
    expect(runFairnessCases(OWN)).toMatchObject({ passed: OWN.length, failures: [] });
  });

  it.runIf(hasCases)('passes all golden cases', () => {
    const result = runFairnessCases(JSON.parse(readFileSync(casesFile, 'utf8')));
    expect(result.failures).toEqual([]);
    expect(result.passed).toBeGreaterThan(40);
  });

  it.skipIf(hasCases)(`needs ${casesFile} (or TREMPLIN_DATA) for the golden cases`, (context) => {
    context.skip(`no golden cases: ${casesFile} is not there`);
  });

  it.each([
    ['a wrong value', { expected: { ndkl: 0.5986 } }, /ndkl: got 0.59860/u],
    ['a wrong count', { expected: { infeasible_index: 2 } }, /got 3, expected 2/u],
    [
      'a wrong list',
      { kind: 'p-adjust', input: { p: [0.1] }, expected: { holm: [0.1, 0.1] } },
      /holm/u,
    ],
    ['an unknown kind', { kind: 'constructor' }, /unknown kind constructor/u],
    ['an unknown key', { expected: { toString: 1 } }, /unknown key toString/u],
    ['an unknown input', { input: { seq: 'AB', target: { A: 1 }, smoothing: 1 } }, /smoothing/u],
    ['nothing expected', { expected: {} }, /nothing is expected/u],
    ['a null', { expected: { ndkl: null } }, /expected null/u],
    ['a typed error', { input: { seq: 'AB', target: { A: 1 } } }, /has no target/u],
  ])('fails on %s', (_what, change, reason) => {
    const result = runFairnessCases(one(change));
    expect(result).toMatchObject({ passed: 0, failed: 1, failedIds: ['own-rank'] });
    expect(result.failures[0]?.reason).toMatch(reason);
  });

  it('fails on what is no case, and goes on', () => {
    expect(runFairnessCases([null, 3, OWN[0]])).toMatchObject({
      passed: 1,
      failed: 2,
      failedIds: ['case 0', 'case 1'],
    });
    expect(() => runFairnessCases({})).toThrow(/expected an array/u);
  });

  it('adjusts over a family of strata when it is complete, and bounds it when not', () => {
    const stratum = (id: string, table: readonly (readonly number[])[], holm: number): object => ({
      id,
      kind: '2x2-stratum',
      input: { table_male_then_female: table },
      expected: { holm_over_2: holm },
    });
    const family = [
      stratum(
        'x_a',
        [
          [3, 1],
          [0, 4],
        ],
        2 / 7,
      ),
      stratum(
        'x_b',
        [
          [5, 5],
          [4, 6],
        ],
        1,
      ),
    ];
    expect(runFairnessCases(family)).toMatchObject({ passed: 2, boundOnlyIds: [] });
    expect(runFairnessCases(family.slice(0, 1))).toMatchObject({
      passed: 1,
      boundOnlyIds: ['x_a'],
    });
    const wrong = [
      stratum(
        'x_a',
        [
          [3, 1],
          [0, 4],
        ],
        0.29,
      ),
      family[1],
    ];
    expect(runFairnessCases(wrong).failedIds).toEqual(['x_a']);
    expect(runFairnessCases(wrong.slice(0, 1)).failures[0]?.reason).toMatch(
      /allow 0\.14\d* to 0\.28/u,
    );
  });
});
