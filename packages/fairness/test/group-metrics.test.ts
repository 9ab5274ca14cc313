import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countByGroup,
  countOutcomes,
  demographicParity,
  equalizedOdds,
  equalOpportunity,
  impactRatio,
  predictiveParity,
  selectionRate,
  splitByControl,
  type GroupCounts,
  type GroupOutcomes,
  type Proportion,
} from '../src/index.ts';
import { expectClose } from './expect-close.ts';

const booleans = (bits: string): readonly boolean[] => Array.from(bits, (bit) => bit === '1');

// The shared data set of the Fairlearn user guide ("Performing a fairness assessment").
const qualified = booleans('011110101000111111');
const selected = booleans('001011100111100110');
const groups = Array.from('bbabbcccaacabccbcc');
const guide: GroupOutcomes = countOutcomes(selected, { qualified, groups });

function countsOf(
  rows: Readonly<Record<string, readonly [selected: number, total: number]>>,
): GroupCounts {
  const list = Object.entries(rows).map(([group, [x, total]]) => ({ group, selected: x, total }));
  return { groups: list, unknown: { selected: 0, total: 0 }, overall: { selected: 0, total: 0 } };
}

describe('the Fairlearn user guide', () => {
  it('rates by group', () => {
    expect(guide.groups.map(({ group, total }) => [group, total])).toEqual([
      ['a', 4],
      ['b', 6],
      ['c', 8],
    ]);
    expect(demographicParity(guide).groups.map(({ rate }) => rate)).toEqual([0.75, 0.5, 0.5]);
    expect(equalOpportunity(guide).groups.map(({ rate }) => rate)).toEqual([0.5, 0.6, 0.4]);
    expect(equalizedOdds(guide).falsePositiveRate.groups.map(({ rate }) => rate)).toEqual([
      1,
      0,
      2 / 3,
    ]);
    expect(demographicParity(guide).overall.rate).toBe(10 / 18);
  });

  it('differences and ratios', () => {
    const toOverall = { method: 'to-overall' } as const;
    expectClose(demographicParity(guide).difference, 0.25);
    expectClose(demographicParity(guide, toOverall).difference, 0.19444444444444442);
    expectClose(demographicParity(guide).ratio, 2 / 3);
    expectClose(demographicParity(guide, toOverall).ratio, 0.7407407407407408);
    expectClose(equalizedOdds(guide).difference, 1);
    expectClose(equalizedOdds(guide).meanDifference, 0.6);
    expectClose(equalizedOdds(guide, toOverall).difference, 2 / 3);
    expect(equalizedOdds(guide).ratio).toBe(0);
    expectClose(equalOpportunity(guide).difference, 0.19999999999999996);
    expectClose(equalOpportunity(guide).ratio, 2 / 3);
  });

  it('false discovery rates (AIF360: difference b, c − a is −.38095)', () => {
    const parity = predictiveParity(guide);
    const [a, b, c] = parity.groups;
    const others = 1 - (b!.numerator + c!.numerator) / (b!.denominator + c!.denominator);
    expectClose(others - (1 - a!.rate!), -0.38095238095238093);
  });

  it('recall by two features together', () => {
    const second = Array.from('868888666866668666');
    const both = groups.map((group, i) => `${group}${second[i]}`);
    const recall = equalOpportunity(countOutcomes(selected, { qualified, groups: both }));
    expect(recall.groups.map(({ group, rate }) => [group, rate])).toEqual([
      ['a6', 0],
      ['a8', 1],
      ['b6', 2 / 3],
      ['b8', 1 / 2],
      ['c6', 1 / 2],
      ['c8', 0],
    ]);
  });
});

describe('LiFT: demographic parity of three groups', () => {
  it('345/468, 567/656, 25/95', () => {
    const { difference, groups: rates } = demographicParity(
      countsOf({ M: [345, 468], F: [567, 656], U: [25, 95] }),
    );
    expectClose(difference, 567 / 656 - 25 / 95);
    expect(rates.map(({ rate }) => rate?.toFixed(5))).toEqual(['0.73718', '0.86433', '0.26316']);
  });
});

describe('impactRatio', () => {
  it('60, 45, 48 and 51 % (UGESP questions and answers): 75 % is flagged, 80 % is not', () => {
    const { groups: rows, mostSelected } = impactRatio(
      countsOf({ w: [60, 100], x: [45, 100], y: [48, 100], z: [51, 100] }),
    );
    expect(mostSelected).toEqual(['w']);
    expect(rows.map(({ impactRatio: ratio }) => ratio)).toEqual([1, 0.75, 0.8, 0.85]);
    expect(rows.map(({ isBelowThreshold }) => isBelowThreshold)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it('never flags exactly four fifths: 730 tables up to 30, of which doubles get 232 wrong', () => {
    let [tables, wrong] = [0, 0];
    for (let n = 1; n <= 30; n++) {
      for (let m = 1; m <= 30; m++) {
        for (let x = 1; x <= n; x++) {
          for (let y = 1; y <= m; y++) {
            if (5 * x * m !== 4 * y * n) continue;
            tables += 1;
            if (x / n / (y / m) < 0.8) wrong += 1;
            const { groups: rows } = impactRatio(countsOf({ x: [x, n], y: [y, m] }));
            if (rows.some(({ isBelowThreshold }) => isBelowThreshold))
              expect.fail(`${x}/${n} ${y}/${m}`);
          }
        }
      }
    }
    expect([tables, wrong]).toEqual([730, 232]);
  });

  it('Bertrand and Mullainathan: .668', () => {
    const counts = countsOf({ cauc: [235, 2435], afam: [157, 2435] });
    expectClose(impactRatio(counts).lowest, 0.668085106383, 1e-11);
  });

  it('New York City example: ratios as printed in the rule', () => {
    const { groups: rows } = impactRatio(
      countsOf({
        White: [412, 797],
        Black: [170, 390],
        Asian: [302, 616],
        Native: [18, 41],
        Two: [96, 213],
      }),
    );
    expect(rows.map(({ impactRatio: ratio }) => ratio?.toFixed(2))).toEqual([
      '1.00',
      '0.84',
      '0.95',
      '0.85',
      '0.87',
    ]);
  });

  it('0 of 5 is a ratio of 0 (jurity says 1), nobody at all is undefined', () => {
    expect(impactRatio(countsOf({ a: [3, 5], b: [0, 5] })).lowest).toBe(0);
    const nobody = impactRatio(countsOf({ a: [0, 5], b: [0, 5], c: [0, 0] }));
    expect(nobody).toMatchObject({ mostSelected: [], lowest: null });
    expect(nobody.groups.map((row) => row.isBelowThreshold)).toEqual([false, false, false]);
    expect(impactRatio(countsOf({ a: [3, 5] })).lowest).toBeNull();
  });

  it('of identical groups is 1, whatever their number and size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 2, max: 9 }),
        (x, more, number) => {
          const rows = Array.from({ length: number }, (_, i): [string, [number, number]] => [
            `g${i}`,
            [x * (i + 1), (x + more) * (i + 1)],
          ]);
          const { lowest, mostSelected } = impactRatio(countsOf(Object.fromEntries(rows)));
          expect(lowest).toBe(1);
          expect(mostSelected).toHaveLength(number);
        },
      ),
    );
  });
});

describe('counting', () => {
  it('keeps and counts the unknown, so that groups and unknown sum to overall (Fairlearn: they vanish)', () => {
    const column = fc.array(
      fc.tuple(fc.boolean(), fc.boolean(), fc.constantFrom('a', 'b', null, undefined)),
    );
    fc.assert(
      fc.property(column, (rows) => {
        const counts = countOutcomes(
          rows.map(([chosen]) => chosen),
          { qualified: rows.map(([, fit]) => fit), groups: rows.map(([, , group]) => group) },
        );
        const sum = (key: 'selected' | 'total' | 'qualified' | 'qualifiedSelected'): number =>
          [...counts.groups, counts.unknown].reduce((total, group) => total + group[key], 0);
        for (const key of ['selected', 'total', 'qualified', 'qualifiedSelected'] as const) {
          expect(sum(key)).toBe(counts.overall[key]);
        }
        expect(counts.overall.total).toBe(rows.length);
      }),
    );
  });

  it('groups without a rate are named, not taken for 0', () => {
    const counts = countOutcomes([true, true], { qualified: [true, false], groups: ['a', 'b'] });
    const { difference, undefinedGroups, groups: rates } = equalOpportunity(counts);
    expect([difference, undefinedGroups]).toEqual([null, ['b']]);
    expect(rates[1]).toEqual({ group: 'b', numerator: 0, denominator: 0, rate: null });
    expect(equalizedOdds(counts).difference).toBeNull();
    expect(demographicParity(countByGroup([], { groups: [] })).difference).toBeNull();
  });

  it('does not depend on the order of rows, nor on the names of groups', () => {
    const row = fc.tuple(fc.boolean(), fc.boolean(), fc.constantFrom('a', 'b', 'c'));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const metrics = (list: typeof rows, rename: Readonly<Record<string, string>>): unknown => {
          const counts = countOutcomes(
            list.map(([chosen]) => chosen),
            { qualified: list.map(([, fit]) => fit), groups: list.map(([, , g]) => rename[g]!) },
          );
          const { difference, meanDifference, ratio } = equalizedOdds(counts);
          const parity = predictiveParity(counts);
          return [
            difference,
            meanDifference,
            ratio,
            parity.difference,
            parity.ratio,
            demographicParity(counts, { method: 'to-overall' }).ratio,
            impactRatio(counts).lowest,
          ];
        };
        expect(metrics(rows.toReversed(), { a: 'z', b: '__proto__', c: '' })).toEqual(
          metrics(rows, { a: 'a', b: 'b', c: 'c' }),
        );
      }),
    );
  });

  it('10,000 groups are no problem', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `g${i % 10_000}`);
    const counts = countByGroup(
      many.map((_, i) => i < 10_001),
      { groups: many },
    );
    expect(impactRatio(counts)).toMatchObject({ lowest: 0.5, mostSelected: ['g0'] });
  });
});

describe('splitByControl', () => {
  it('keeps every row, the unknown last', () => {
    const split = splitByControl({ row: [1, 2, 3, 4], groups: ['a', 'b', 'a', null] }, [
      'y',
      undefined,
      'x',
      'y',
    ]);
    expect(split).toEqual([
      { control: 'x', columns: { row: [3], groups: ['a'] } },
      { control: 'y', columns: { row: [1, 4], groups: ['a', null] } },
      { control: null, columns: { row: [2], groups: ['b'] } },
    ]);
  });
});

describe('bad counts', () => {
  it.each<[string, Proportion, RegExp]>([
    ['more selected than there are', { selected: 3, total: 2 }, /selected 3 is more than total 2/u],
    ['a rate', { selected: 0.4, total: 1 }, /got 0.4; pass counts, not rates/u],
    ['NaN', { selected: Number.NaN, total: 1 }, /got NaN/u],
    ['an empty group', { selected: 0, total: 0 }, /total is 0/u],
    ['less than nobody', { selected: -1, total: 3 }, /got -1/u],
  ])('%s', (_what, count, message) => {
    expect(() => selectionRate(count)).toThrow(message);
  });

  it('columns of different lengths', () => {
    expect(() => countByGroup([true], { groups: [] })).toThrow(/0 values for 1 rows/u);
    expect(() => countOutcomes([true], { groups: ['a'], qualified: [] })).toThrow(/qualified/u);
    expect(() => splitByControl({ selected: [true] }, [])).toThrow(/splitByControl: selected/u);
  });

  it('counts that contradict each other', () => {
    const counts = {
      ...guide,
      groups: [{ group: 'a', selected: 1, total: 3, qualified: 1, qualifiedSelected: 2 }],
    };
    expect(() => equalOpportunity(counts)).toThrow(/2 of 1 is not a rate/u);
    expect(() => impactRatio(countsOf({ a: [1, 2] }), { threshold: 1 })).toThrow(/threshold/u);
  });
});
