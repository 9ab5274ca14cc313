import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessSelections, commonRatioInterval, katzInterval } from '../src/index.ts';
import { seededRandom } from '../src/internal/seeded-random.ts';
import { expectClose } from './expect-close.ts';
import { expectCode } from './expect-code.ts';

const counted = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.nat())
  .map(([total, any]) => ({ selected: any % (total + 1), total }));
const stratum = fc.record({ group: counted, reference: counted });

describe('commonRatioInterval', () => {
  it('by hand: two jobs of 120 and 90 people', () => {
    // R = 12·80/120 + 5·40/90 = 8 + 20/9; S = 48·40/120 + 8·50/90 = 16 + 40/9.
    // Variance = [(40·80·60 − 12·48·120)/120² + (50·40·13 − 5·8·90)/90²] / (R·S).
    const [own, theirs] = [8 + 20 / 9, 16 + 40 / 9];
    const spread = (192_000 - 69_120) / 14_400 + (26_000 - 3600) / 8100;
    const factor = Math.exp(1.959963984540054 * Math.sqrt(spread / (own * theirs)));
    const interval = commonRatioInterval([
      { group: { selected: 12, total: 40 }, reference: { selected: 48, total: 80 } },
      { group: { selected: 5, total: 50 }, reference: { selected: 8, total: 40 } },
    ]);
    expectClose(interval?.lower, 0.5 / factor);
    expectClose(interval?.upper, 0.5 * factor);
  });

  it("is Katz's with one job, whatever comes", () => {
    fc.assert(
      fc.property(stratum, ({ group, reference }) => {
        const [own, katz] = [
          commonRatioInterval([{ group, reference }]),
          katzInterval(group, reference),
        ];
        expect(own === null).toBe(katz === null);
        if (own === null || katz === null) return;
        expectClose(own.lower, katz.lower, 1e-9);
        expectClose(own.upper, katz.upper, 1e-9);
      }),
    );
  });

  it('turns round with the two sides, and does not move with jobs that hold one of them only', () => {
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 5 }), (strata) => {
        const there = commonRatioInterval(strata);
        const back = commonRatioInterval(
          strata.map(({ group, reference }) => ({ group: reference, reference: group })),
        );
        expect(there === null).toBe(back === null);
        if (there && back) expectClose(there.lower * back.upper, 1, 1e-9);
        const empty = { group: { selected: 0, total: 0 }, reference: { selected: 3, total: 4 } };
        expect(commonRatioInterval([...strata, empty])).toEqual(there);
      }),
    );
  });

  it('holds the common ratio about as often as it says, over twelve small jobs', () => {
    const random = seededRandom('common ratio');
    const draw = (total: number, rate: number): { selected: number; total: number } => ({
      selected: Array.from({ length: total }, random).filter((u) => u < rate).length,
      total,
    });
    let held = 0;
    const runs = 2000;
    for (let run = 0; run < runs; run++) {
      const strata = Array.from({ length: 12 }, (_, job) => {
        const rate = 0.1 + 0.05 * job;
        return { group: draw(8 + job, 0.8 * rate), reference: draw(20 - job, rate) };
      });
      const interval = commonRatioInterval(strata);
      if (interval && interval.lower <= 0.8 && 0.8 <= interval.upper) held += 1;
    }
    // Four standard errors of .95 at 2,000 runs are .019.
    expect(held / runs).toBeGreaterThan(0.93);
    expect(held / runs).toBeLessThan(0.97);
  });

  it('has no answer where nobody was selected, or everybody', () => {
    const none = { group: { selected: 0, total: 4 }, reference: { selected: 3, total: 4 } };
    const all = { group: { selected: 4, total: 4 }, reference: { selected: 7, total: 7 } };
    expect(commonRatioInterval([none])).toBeNull();
    expect(commonRatioInterval([all, all, all])).toBeNull();
    expect(commonRatioInterval([])).toBeNull();
    const wrong = { group: { selected: 5, total: 4 }, reference: { selected: 3, total: 4 } };
    expectCode(() => commonRatioInterval([wrong]), 'invalid-count');
  });

  it('stands beside the ratio of all jobs in an assessment', () => {
    const job = (name: string, [a, b]: readonly [number, number]) => ({
      job: name,
      counts: {
        groups: [
          { group: 'f', selected: a, total: 50 },
          { group: 'm', selected: b, total: 50 },
        ],
        unknown: { selected: 0, total: 0 },
        overall: { selected: a + b, total: 100 },
      },
    });
    const { groups } = assessSelections([job('one', [10, 20]), job('two', [20, 30])]);
    const together = groups.find((each) => each.job === null)!;
    expect(together.ratio).toBeCloseTo(0.6, 12);
    expect(together.interval!.lower).toBeLessThan(0.6);
    expect(together.interval!.upper).toBeGreaterThan(0.6);
  });
});
