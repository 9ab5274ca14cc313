import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createAudit,
  createBarometer,
  formatAuditHtml,
  formatBarometerHtml,
  formatBarometerMarkdown,
  type BarometerCount,
} from '../src/index.ts';
import { hideSmallCells } from '../src/internal/hide-small-cells.ts';
import { expectCode } from './expect-code.ts';

const STAGES = ['applied', 'hired'];

function counts(
  rows: readonly (readonly [string, string, string | null, number])[],
): readonly BarometerCount[] {
  return rows.map(([period, stage, group, people]) => ({
    period,
    stage,
    attribute: 'gender',
    group,
    people,
  }));
}

describe('hideSmallCells', () => {
  it.each([
    [[40, 60], 100, [40, 60]],
    [[3, 60], 63, [null, null]],
    // The next smallest goes too, not the largest.
    [[3, 60, 20], 83, [null, 60, null]],
    // Two small ones of 2 together: both would be 1.
    [[1, 1, 60], 62, [null, null, null]],
    [[3, 4, 60], 67, [null, null, 60]],
    [[2, 1, 0], null, [null, null, null]],
    // Empty cells are no secret, and hide nobody.
    [[0, 3, 9, 30], 42, [0, null, null, 30]],
    [[0, 12], 12, [0, 12]],
    [[0, 0], 0, [0, 0]],
    [[5, 5], 10, [5, 5]],
  ])('%j', (row, total, cells) => {
    expect(hideSmallCells(row, 5)).toEqual({ total, cells });
  });

  it('leaves nothing to be computed: several rows fit what is shown, for every hidden small cell', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 5 }), (row) => {
        const { total, cells } = hideSmallCells(row, 4);
        const hidden = cells.flatMap((cell, i) => (cell === null ? [i] : []));
        row.forEach((count, i) => {
          if (count > 0 && count < 4) expect(cells[i]).toBeNull();
          else if (cells[i] !== null) expect(cells[i]).toBe(count);
        });
        if (total === null || hidden.length === 0) return;
        const people = hidden.reduce((sum, i) => sum + row[i]!, 0);
        expect(hidden.filter((i) => row[i]! > 0).length).toBeGreaterThanOrEqual(2);
        expect(people).toBeGreaterThanOrEqual(4);
      }),
    );
  });
});

describe('createBarometer', () => {
  const quarters = ['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
  const rising = quarters.flatMap((period, t) => [
    ...counts([
      [period, 'applied', 'f', 100],
      [period, 'applied', 'm', 100],
      [period, 'applied', null, 30],
      [period, 'hired', 'f', 10 + 8 * t],
      [period, 'hired', 'm', 40],
      [period, 'hired', null, 6],
    ]),
  ]);

  it('shows shares of who said, of the stage before, and the trends of both', () => {
    const { tables, periods, settings } = createBarometer(rising, { stages: STAGES });
    expect(periods).toEqual(quarters);
    const [table] = tables;
    const last = table!.rows.at(-1)!;
    expect(last).toMatchObject({ total: 96, hidden: 0 });
    expect(last.cells).toEqual([
      { group: 'f', people: 50, share: 50 / 90, passed: 0.5 },
      { group: 'm', people: 40, share: 40 / 90, passed: 0.4 },
      { group: null, people: 6, share: null, passed: 0.2 },
    ]);
    const shown = table!.trends.filter(({ isShown }) => isShown);
    expect(shown.map(({ group, of, direction }) => [group, of, direction])).toEqual([
      ['f', 'share', 'rising'],
      ['f', 'passed', 'rising'],
      ['m', 'share', 'falling'],
    ]);
    expect(settings.comparisons).toBe(table!.trends.length);
    // Shares of applicants, then both of the hired: nobody tests who did not say.
    expect(table!.trends).toHaveLength(2 + 4);
  });

  it('depends on the order of nothing, and a period without counts is time all the same', () => {
    const options = { stages: STAGES };
    expect(createBarometer(rising.toReversed(), options)).toEqual(createBarometer(rising, options));
    const gap = counts([
      ['2020-Q1', 'applied', 'f', 10],
      ['2020-Q1', 'applied', 'm', 90],
      ['2024-Q1', 'applied', 'f', 30],
      ['2024-Q1', 'applied', 'm', 70],
      ['2024-Q2', 'applied', 'f', 10],
      ['2024-Q2', 'applied', 'm', 90],
    ]);
    const [trend] = createBarometer(gap, { stages: ['applied'] }).tables[0]!.trends;
    // 0, 16 and 17: two of three quarters lie together.
    expect(trend!.direction).toBe('rising');
  });

  it('computes trends from what is shown alone', () => {
    const small = rising.map((count) =>
      count.period === '2026-Q1' && count.stage === 'hired' && count.group === 'f'
        ? { ...count, people: 2 }
        : count,
    );
    const other = rising.map((count) =>
      count.period === '2026-Q1' && count.stage === 'hired' && count.group === 'f'
        ? { ...count, people: 3 }
        : count,
    );
    const [a, b] = [small, other].map(
      (each) => createBarometer(each, { stages: STAGES }).tables[0]!,
    );
    expect(a!.trends).toEqual(b!.trends);
    expect(a!.trends.some(({ periods }) => periods === 5)).toBe(true);
  });

  it('names what does not fit, and never prints NaN', () => {
    const odd = [
      ...counts([
        ['2026', 'applied', 'f', 5],
        ['2026', 'applied', 'm', 0],
        ['2026', 'hired', 'f', 9],
      ]),
      { period: '2026', stage: 'applied', attribute: 'age', group: '50+', people: 7 },
    ];
    const report = createBarometer(odd, { stages: STAGES });
    expect(report.issues.map(({ kind, attribute }) => [kind, attribute])).toEqual([
      ['different-totals', 'gender'],
      ['more-than-before', 'gender'],
      ['different-totals', 'gender'],
    ]);
    for (const language of ['en', 'fr'] as const) {
      const text = formatBarometerMarkdown(report, { language });
      expect(text + formatBarometerHtml(report, { language })).not.toMatch(
        /NaN|undefined|Infinity|null/u,
      );
    }
  });

  it('escapes names, and stands in the page of an audit', () => {
    const report = createBarometer(
      [{ period: '2026', stage: 'a|b', attribute: '<script>', group: '*x*', people: 50 }],
      { stages: ['a|b'] },
    );
    expect(formatBarometerMarkdown(report)).toContain('| \\*x\\* | a\\|b |');
    expect(formatBarometerHtml(report)).not.toContain('<script');
    const audit = createAudit({ selected: [true, false], attributes: { g: ['a', 'b'] } });
    const page = formatAuditHtml(audit, { barometer: report });
    expect(page).toContain('<h2>Inclusion barometer</h2>');
    expect(formatBarometerHtml(report)).not.toContain('<h2>Inclusion barometer');
    expect(formatAuditHtml(audit)).not.toContain('Inclusion barometer');
  });

  it.each([
    ['no counts', [], {}, 'empty-input'],
    ['a stage that is not listed', counts([['2026', 'seen', 'f', 1]]), {}, 'invalid-column'],
    ['half a person', counts([['2026', 'applied', 'f', 1.5]]), {}, 'invalid-count'],
    ['a period that is none', counts([['spring', 'applied', 'f', 1]]), {}, 'invalid-column'],
    ['a fifth quarter', counts([['2026-Q5', 'applied', 'f', 1]]), {}, 'invalid-column'],
    [
      'years and quarters',
      counts([
        ['2026', 'applied', 'f', 1],
        ['2026-Q1', 'applied', 'f', 1],
      ]),
      {},
      'invalid-column',
    ],
    [
      'one cell twice',
      counts([
        ['2026', 'applied', 'f', 1],
        ['2026', 'applied', 'f', 1],
      ]),
      {},
      'duplicate-id',
    ],
    ['no stages', counts([['2026', 'applied', 'f', 1]]), { stages: [] }, 'invalid-option'],
    [
      'a limit of one',
      counts([['2026', 'applied', 'f', 1]]),
      { suppressBelow: 1 },
      'invalid-option',
    ],
    ['an alpha of one', counts([['2026', 'applied', 'f', 1]]), { alpha: 1 }, 'invalid-option'],
  ] as const)('refuses %s', (_, given, options, code) => {
    expectCode(() => createBarometer(given, { stages: STAGES, ...options }), code);
  });
});
