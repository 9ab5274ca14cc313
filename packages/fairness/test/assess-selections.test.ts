import { describe, expect, it } from 'vitest';
import {
  adjustPValues,
  assessSelections,
  clopperPearsonInterval,
  fisherExactTest,
  percentileBootstrapInterval,
  requiredSampleSize,
  wilsonInterval,
  type GroupCounts,
} from '../src/index.ts';
import { expectClose } from './expect-close.ts';
import { expectCode } from './expect-code.ts';
import { simulateVerdicts } from './measure/simulate-verdicts.ts';
import { coverageAt, smallestCoverage } from './measure/smallest-coverage.ts';

function counts(groups: Readonly<Record<string, readonly [number, number]>>): GroupCounts {
  const rows = Object.entries(groups).map(([group, [selected, total]]) => ({
    group,
    selected,
    total,
  }));
  return {
    groups: rows,
    unknown: { selected: 0, total: 0 },
    overall: {
      selected: rows.reduce((sum, { selected }) => sum + selected, 0),
      total: rows.reduce((sum, { total }) => sum + total, 0),
    },
  };
}

const assess = (groups: Readonly<Record<string, readonly [number, number]>>) =>
  assessSelections([{ job: null, counts: counts(groups) }]);

describe('assessSelections', () => {
  it('5 of 10 against 4 of 10 is insufficient, with the n that it takes', () => {
    const { verdict, groups, comparisons } = assess({ a: [5, 10], b: [4, 10] });
    expect([verdict, comparisons]).toEqual(['insufficient evidence', 1]);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ group: 'b', direction: 'lower', ratio: 0.8, pValue: 1 });
    const { group } = requiredSampleSize({ baseRate: 0.5 });
    expect(groups[0]!.membersNeeded).toBe(group);
  });

  it('says no concern shown only from that n on', () => {
    const n = assess({ a: [50, 100], b: [50, 100] }).groups[0]!.membersNeeded!;
    const even = n + (n % 2);
    expect(assess({ a: [even / 2, even], b: [even / 2, even] }).verdict).toBe('no concern shown');
    const fewer = even - 4;
    expect(assess({ a: [fewer / 2, fewer], b: [fewer / 2, fewer] }).verdict).toBe(
      'insufficient evidence',
    );
  });

  it('finds the callbacks of Bertrand and Mullainathan a concern, with the p-value of Fisher', () => {
    const { verdict, groups } = assess({ black: [157, 2435], white: [235, 2435] });
    expect(verdict).toBe('concern');
    expect(groups[0]).toMatchObject({ group: 'black', direction: 'lower', verdict: 'concern' });
    expectClose(groups[0]!.pValue, 4.758747107909523e-5, 1e-11);
  });

  it('compares each group with all others, and adjusts over all comparisons', () => {
    const { groups, comparisons } = assess({ a: [30, 40], b: [10, 40], c: [20, 40] });
    expect(comparisons).toBe(3);
    const others = { selected: 50, total: 80 };
    const b = groups.find(({ group }) => group === 'b')!;
    expect(b.others).toEqual(others);
    expectClose(b.pValue, fisherExactTest(b.members, others).pValue);
    expect(groups.map(({ adjustedPValue }) => adjustedPValue)).toEqual(
      adjustPValues(groups.map(({ pValue }) => pValue!)),
    );
  });

  it('sees nothing within the departments of Berkeley but in one, and no pooled effect', () => {
    const departments = Object.entries({
      A: [512, 825, 89, 108],
      B: [353, 560, 17, 25],
      C: [120, 325, 202, 593],
      D: [138, 417, 131, 375],
      E: [53, 191, 94, 393],
      F: [22, 373, 24, 341],
    }).map(([job, [a, b, c, d]]) => ({ job, counts: counts({ men: [a!, b!], women: [c!, d!] }) }));
    const { groups } = assessSelections(departments);
    const concerns = groups.filter(({ verdict }) => verdict === 'concern');
    expect(concerns.map(({ job, group }) => [job, group])).toEqual([['A', 'men']]);
    const pooled = groups.find(({ job }) => job === null)!;
    expect(pooled.test).toBe('exact-cmh');
    expect(pooled.interval!.lower).toBeLessThan(1);
    expect(pooled.interval!.upper).toBeGreaterThan(1);
    expect(pooled.ratio).toBeGreaterThan(0.9);
  });

  it('does not depend on the order of jobs and groups, but for the order of the answer', () => {
    const one = assessSelections([
      { job: 'x', counts: counts({ a: [3, 9], b: [8, 9], c: [1, 7] }) },
      { job: 'y', counts: counts({ a: [5, 9], b: [2, 9] }) },
    ]);
    const other = assessSelections([
      { job: 'y', counts: counts({ b: [2, 9], a: [5, 9] }) },
      { job: 'x', counts: counts({ c: [1, 7], b: [8, 9], a: [3, 9] }) },
    ]);
    const sorted = ({ groups }: typeof one): readonly string[] =>
      groups.map((group) => JSON.stringify(group)).toSorted();
    expect(sorted(one)).toEqual(sorted(other));
  });

  it.each([
    ['one group', { a: [5, 9] }],
    ['nobody selected', { a: [0, 900], b: [0, 900] }],
    ['everybody selected', { a: [900, 900], b: [900, 900] }],
    ['an empty group', { a: [5, 9], b: [0, 0] }],
    ['no groups', {}],
  ] as const)('%s is insufficient evidence, without NaN', (_what, groups) => {
    const result = assess(groups as Record<string, [number, number]>);
    expect(result.verdict).toBe('insufficient evidence');
    expect(result.groups.every(({ membersNeeded }) => membersNeeded === null)).toBe(true);
    for (const value of result.groups.flatMap((group) => Object.values(group))) {
      expect(value).not.toBeNaN();
    }
  });

  it('goes on to the normal approximation where the exact sum is too long', () => {
    const big = (job: string) => ({
      job,
      counts: counts({ a: [200_000, 400_000], b: [200_500, 400_000] }),
    });
    const { groups } = assessSelections([big('x'), big('y'), big('z')]);
    expect(groups[0]!.test).toBe('cmh');
    expect(groups[0]!.pValue).toBeLessThan(0.2);
  });

  it('refuses broken counts', () => {
    expectCode(() => assess({ a: [3, 2], b: [1, 2] }), 'invalid-count');
    expectCode(() => assess({ a: [0.5, 2] }), 'invalid-count');
    expectCode(() => assessSelections([]), 'empty-input');
    const job = { job: 'x', counts: counts({ a: [1, 2] }) };
    expectCode(() => assessSelections([job, job]), 'invalid-column');
    expectCode(() => assessSelections([job], { alpha: 1 }), 'invalid-option');
  });

  it('raises false concerns in at most 5 % of audits of 7 groups × 3 jobs (2,000 simulated)', () => {
    const design = { sizes: Array(7).fill(40), rates: Array(7).fill(0.2), jobs: 3 };
    const { any, fourFifths } = simulateVerdicts(design, { audits: 2000, seed: 'equal' });
    expect(any).toBeLessThanOrEqual(0.05);
    // The control: the rule alone cannot tell that there is nothing.
    expect(fourFifths).toBeGreaterThan(0.9);
  });

  it('sees a ratio of .8 in at least 80 % of audits of the size that it asks for (simulated)', () => {
    const comparisons = 7 * 3 + 7;
    const needed = requiredSampleSize({
      baseRate: 0.5,
      alpha: 0.05 / comparisons,
      allocation: 6,
    });
    const size = Math.ceil(needed.group / 3);
    const rates = [0.4, ...Array<number>(6).fill(0.5)];
    const design = { sizes: Array(7).fill(size), rates, jobs: 3 };
    const { first } = simulateVerdicts(design, { audits: 300, seed: 'lower' });
    expect(first).toBeGreaterThanOrEqual(0.8);
  });
});

describe('coverage over all rates, exactly', () => {
  it('Clopper–Pearson, which audits use, never falls below 95 %', () => {
    for (let n = 5; n <= 200; n += 13) {
      expect(smallestCoverage(n, clopperPearsonInterval)).toBeGreaterThanOrEqual(0.95 - 1e-9);
    }
  });

  it('the others do: the measure can tell', () => {
    expect(smallestCoverage(10, wilsonInterval)).toBeLessThan(0.9);
    expect(smallestCoverage(10, percentileBootstrapInterval)).toBeLessThan(0.1);
    // As measured for the reference: 65.0 %, 93.0 % and 98.7 %.
    expect(coverageAt(10, 0.1, percentileBootstrapInterval)).toBeCloseTo(0.65, 2);
    expect(coverageAt(10, 0.1, wilsonInterval)).toBeCloseTo(0.93, 3);
    expect(coverageAt(10, 0.1, clopperPearsonInterval)).toBeCloseTo(0.987, 3);
  });
});
