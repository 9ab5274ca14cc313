import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  breslowDayTest,
  chiSquareTest,
  cmhTest,
  type Proportion,
  type Stratum,
} from '../src/index.ts';
import { expectClose } from './expect-close.ts';

const of = (selected: number, rejected: number): Proportion => ({
  selected,
  total: selected + rejected,
});

/** Admissions at Berkeley in 1973, men then women, departments A to F (R datasets, UCBAdmissions). */
const UCB: readonly Stratum[] = [
  { group: of(512, 313), reference: of(89, 19) },
  { group: of(353, 207), reference: of(17, 8) },
  { group: of(120, 205), reference: of(202, 391) },
  { group: of(138, 279), reference: of(131, 244) },
  { group: of(53, 138), reference: of(94, 299) },
  { group: of(22, 351), reference: of(24, 317) },
];

describe('cmhTest', () => {
  it('Berkeley: nothing within departments, although the crude ratio is .68 (R, statsmodels)', () => {
    const { statistic, pValue, oddsRatio, oddsRatioInterval, informativeStrata } = cmhTest(UCB);
    expectClose(statistic, 1.4269462285866883);
    expectClose(pValue, 0.23226346281704802);
    expectClose(oddsRatio, 0.9046968282586231);
    expectClose(oddsRatioInterval?.lower, 0.7719073617593505);
    expectClose(oddsRatioInterval?.upper, 1.0603297644366558);
    expectClose(cmhTest(UCB, { correction: 'none' }).statistic, 1.5246066604434356);
    expect(informativeStrata).toBe(6);
  });

  it('with one stratum is (n − 1)/n times χ² (by algebra)', () => {
    const stratum = { group: of(10, 5), reference: of(4, 9) };
    const { statistic } = cmhTest([stratum], { correction: 'none' });
    const chiSquare = chiSquareTest([stratum.group, stratum.reference]).statistic;
    expectClose(statistic, (chiSquare * 27) / 28);
    expectClose(cmhTest([stratum]).oddsRatio, (10 * 9) / (5 * 4));
  });

  it('ignores strata that say nothing, and the order of the others', () => {
    const silent: Stratum = { group: of(0, 7), reference: of(0, 3) };
    const one: Stratum = { group: of(1, 0), reference: of(0, 1) };
    expect(cmhTest([...UCB, silent])).toEqual(cmhTest(UCB));
    expectClose(cmhTest(UCB.toReversed()).statistic, cmhTest(UCB).statistic);
    expect(cmhTest([silent])).toEqual({
      statistic: 0,
      pValue: 1,
      oddsRatio: null,
      oddsRatioInterval: null,
      informativeStrata: 0,
    });
    expect(cmhTest([one]).oddsRatio).toBeNull();
    expect(cmhTest([{ group: of(0, 4), reference: of(2, 2) }])).toMatchObject({
      oddsRatio: 0,
      oddsRatioInterval: null,
    });
  });

  it('swapping the groups inverts the odds ratio and keeps the rest', () => {
    const swapped = UCB.map(({ group, reference }) => ({ group: reference, reference: group }));
    expectClose(cmhTest(swapped).oddsRatio, 1 / 0.9046968282586231);
    expectClose(cmhTest(swapped).pValue, 0.23226346281704802);
  });
});

describe('breslowDayTest', () => {
  it('Berkeley: departments differ (statsmodels)', () => {
    const plain = breslowDayTest(UCB, { tarone: false });
    expectClose(plain?.statistic, 18.825513705236514);
    expectClose(plain?.pValue, 0.0020713903499175457, 1e-10);
    expectClose(breslowDayTest(UCB)?.statistic, 18.82550125205323);
    expect(plain?.degreesOfFreedom).toBe(5);
  });

  it('is 0 where all odds ratios are the same, 1 included', () => {
    const same: readonly Stratum[] = [
      { group: of(10, 20), reference: of(5, 20) },
      { group: of(40, 10), reference: of(20, 10) },
    ];
    expect(breslowDayTest(same)?.statistic).toBeCloseTo(0, 12);
    const equal = [same[0]!, same[1]!].map(({ group }) => ({ group, reference: group }));
    expect(breslowDayTest(equal)?.statistic).toBeCloseTo(0, 12);
  });

  it('solves for the fitted count: margins kept, odds ratio reached', () => {
    const cell = fc.integer({ min: 1, max: 80 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 2, maxLength: 5 }),
        (rows) => {
          const strata = rows.map(([a, b, c, d]) => ({ group: of(a, b), reference: of(c, d) }));
          const ratio = cmhTest(strata).oddsRatio!;
          // By bisection on the odds ratio of the fitted table, which grows with its first cell.
          const statistic = rows.reduce((sum, [a, b, c, d]) => {
            let [low, high] = [Math.max(0, a - d), Math.min(a + b, a + c)];
            for (let i = 0; i < 200; i++) {
              const x = (low + high) / 2;
              if (x * (d - a + x) < ratio * (a + b - x) * (a + c - x)) low = x;
              else high = x;
            }
            const variance =
              1 / (1 / low + 1 / (a + b - low) + 1 / (a + c - low) + 1 / (d - a + low));
            return sum + (a - low) ** 2 / variance;
          }, 0);
          const actual = breslowDayTest(strata, { tarone: false })!.statistic;
          expect(Math.abs(actual - statistic)).toBeLessThan(1e-8 * (1 + statistic));
        },
      ),
    );
  });

  it('has no answer for one informative stratum', () => {
    expect(breslowDayTest([UCB[0]!])).toBeNull();
    expect(breslowDayTest([UCB[0]!, { group: of(0, 7), reference: of(0, 3) }])).toBeNull();
  });
});
