import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countByGroup,
  createAudit,
  formatAuditMarkdown,
  impactRatio,
  type AuditReport,
  type AuditRows,
} from '../src/index.ts';
import { expectCode } from './expect-code.ts';

const value = fc.constantFrom('x', 'y', 'z', null);
const rows = fc
  .array(fc.tuple(fc.boolean(), value, value, value), { minLength: 1, maxLength: 60 })
  .map((people) => ({
    selected: people.map(([selected]) => selected),
    attributes: {
      gender: people.map(([, gender]) => gender),
      age: people.map(([, , age]) => age),
    },
    jobs: people.map(([, , , job]) => job),
  }));

/** Every number of the report, and where it stands. */
function numbersOf(part: unknown, path = ''): readonly (readonly [string, number])[] {
  if (typeof part === 'number') return [[path, part]];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]) => numbersOf(inner, `${path}/${key}`));
}

describe('createAudit', () => {
  it('counts like countByGroup, and leaves no row out of any table', () => {
    fc.assert(
      fc.property(rows, (columns) => {
        const report = createAudit(columns);
        expect(report.tables).toHaveLength(3);
        const { gender, age } = columns.attributes;
        const both = gender.map((name, i) =>
          name === null || age[i] == null ? null : `${name} · ${age[i]}`,
        );
        [gender, age, both].forEach((groups, i) => {
          const expected = countByGroup(columns.selected, { groups });
          const { cells, unknown, overall } = report.tables[i]!;
          expect(cells.map(({ group, selected, total }) => ({ group, selected, total }))).toEqual(
            expected.groups,
          );
          expect({ unknown, overall }).toEqual({
            unknown: expected.unknown,
            overall: expected.overall,
          });
          const ratios = impactRatio(expected).groups.map((ratio) => ratio.impactRatio);
          expect(cells.map((cell) => cell.impactRatio)).toEqual(ratios);
        });
        for (const [path, number] of numbersOf(report)) {
          if (Number.isNaN(number)) expect.fail(`NaN at ${path}`);
        }
      }),
    );
  });

  it('is the same, to the byte, for the rows in any order', () => {
    fc.assert(
      fc.property(rows, ({ selected, attributes, jobs }) => {
        const turned = createAudit({
          selected: selected.toReversed(),
          attributes: {
            gender: attributes.gender.toReversed(),
            age: attributes.age.toReversed(),
          },
          jobs: jobs.toReversed(),
        });
        expect(JSON.stringify(turned)).toBe(
          JSON.stringify(createAudit({ selected, attributes, jobs })),
        );
      }),
    );
  });

  it('adjusts over all tables together', () => {
    const columns: AuditRows = {
      selected: [true, false, true, true, false, true],
      attributes: { gender: Array.from('ffmmff'), age: Array.from('oyoyoy') },
    };
    const { tables, settings } = createAudit(columns);
    // Two groups make one comparison each; four intersections four.
    expect(settings.comparisons).toBe(6);
    expect(tables.map(({ assessments }) => assessments.length)).toEqual([1, 1, 4]);
    expect(createAudit(columns, { intersections: false }).settings.comparisons).toBe(2);
  });

  it('counts scores strictly above the median of all', () => {
    const report = createAudit({
      scores: [5, 5, 5, 9, 1, 5, 5, 5],
      attributes: { group: Array.from('AAAABBBB') },
    });
    expect(report).toMatchObject({ basis: 'score above median', median: 5 });
    expect(report.tables[0]!.cells.map(({ rate }) => rate)).toEqual([0.25, 0]);
  });

  it('follows the stages: each among those who passed the one before', () => {
    const report = createAudit({
      stages: [
        { name: 'invited', passed: [true, true, true, false] },
        { name: 'hired', passed: [true, false, true, false] },
      ],
      attributes: { gender: Array.from('ffmm') },
    });
    expect(
      report.tables.map(({ stage, overall }) => [stage, overall.selected, overall.total]),
    ).toEqual([
      [null, 2, 4],
      ['invited', 3, 4],
      ['hired', 2, 3],
    ]);
    expectCode(
      () =>
        createAudit({
          stages: [
            { name: 'invited', passed: [false] },
            { name: 'hired', passed: [true] },
          ],
          attributes: { gender: ['f'] },
        }),
      'invalid-column',
    );
  });

  it('marks rare groups and keeps them', () => {
    const gender = Array.from({ length: 100 }, (_, i) => (i === 0 ? 'x' : i % 2 ? 'f' : 'm'));
    const report = createAudit({
      selected: gender.map((_, i) => i % 3 === 0),
      attributes: { gender },
    });
    const cells = report.tables[0]!.cells;
    expect(cells.map(({ group, isRare }) => [group, isRare])).toEqual([
      ['f', false],
      ['m', false],
      ['x', true],
    ]);
    expect(cells[2]).toMatchObject({ total: 1, rate: 1, impactRatio: 1 });
  });

  it('suppresses small cells, never one alone, and says how much it left out', () => {
    const gender = Array.from('ffffffmmmmmmmmx?').map((name) => (name === '?' ? null : name));
    const columns = { selected: gender.map((_, i) => i % 2 === 0), attributes: { gender } };
    const [table] = createAudit(columns, { suppressBelow: 2 }).tables;
    expect(table!.unknown).toBeNull();
    expect(table!.cells.map(({ isSuppressed, total }) => [isSuppressed, total])).toEqual([
      [false, 6],
      [false, 8],
      [true, null],
    ]);
    expect(table!.suppressedAssessments).toBe(1);
    const known = gender.slice(0, 15);
    const [alone] = createAudit(
      { selected: known.map(() => true), attributes: { gender: known } },
      { suppressBelow: 2 },
    ).tables;
    expect(alone!.cells.map(({ isSuppressed }) => isSuppressed)).toEqual([true, false, true]);
  });

  it('never joins different values to one group', () => {
    const report = createAudit({
      selected: [true, false],
      attributes: { one: ['a · b', 'a'], other: ['c', 'b · c'] },
    });
    expect(report.tables[2]!.cells.map(({ values }) => values)).toEqual([
      ['a', 'b · c'],
      ['a · b', 'c'],
    ]);
  });

  it('answers for ten thousand groups', () => {
    const gender = Array.from({ length: 20_000 }, (_, i) => `g${i % 10_000}`);
    const report = createAudit({
      selected: gender.map((_, i) => i % 4 === 0),
      attributes: { gender },
    });
    expect(report.tables[0]!.cells).toHaveLength(10_000);
    expect(report.verdict).toBe('insufficient evidence');
  });

  it.each([
    ['no rows', { selected: [], attributes: { g: [] } }, 'empty-input'],
    ['no decision', { attributes: { g: ['a'] } }, 'empty-input'],
    [
      'two decisions',
      { selected: [true], scores: [1], attributes: { g: ['a'] } },
      'invalid-option',
    ],
    ['no attributes', { selected: [true], attributes: {} }, 'empty-input'],
    ['a short column', { selected: [true, true], attributes: { g: ['a'] } }, 'invalid-column'],
    ['a NaN score', { scores: [Number.NaN], attributes: { g: ['a'] } }, 'invalid-score'],
    ['no truth value', { selected: ['yes'], attributes: { g: ['a'] } }, 'invalid-column'],
    ['a number for a group', { selected: [true], attributes: { g: [3] } }, 'invalid-column'],
    [
      'an id twice',
      { selected: [true, true], attributes: { g: ['a', 'b'] }, ids: ['1', '1'] },
      'duplicate-id',
    ],
  ])('refuses %s', (_what, columns, code) => {
    expectCode(() => createAudit(columns as unknown as AuditRows), code);
  });

  it('refuses options that are none', () => {
    const columns = { selected: [true], attributes: { g: ['a'] } };
    expectCode(() => createAudit(columns, { rareBelow: 1 }), 'invalid-option');
    expectCode(() => createAudit(columns, { suppressBelow: -1 }), 'invalid-option');
    expectCode(() => createAudit(columns, { alpha: Number.NaN }), 'invalid-option');
  });
});

describe('the example of New York City, selections by sex and race', () => {
  // Applicants, selected, impact ratio as published (three decimals).
  const CELLS: readonly (readonly [string, string, number, number, number])[] = [
    ['m', 'Hispanic', 205, 90, 0.841],
    ['f', 'Hispanic', 190, 82, 0.827],
    ['m', 'White', 412, 215, 1],
    ['m', 'Black', 226, 95, 0.806],
    ['m', 'Pacific', 87, 37, 0.815],
    ['m', 'Asian', 321, 167, 0.997],
    ['m', 'Native', 24, 11, 0.878],
    ['m', 'Two or more', 115, 52, 0.866],
    ['f', 'White', 385, 197, 0.981],
    ['f', 'Black', 164, 75, 0.876],
    ['f', 'Pacific', 32, 15, 0.898],
    ['f', 'Asian', 295, 135, 0.877],
    ['f', 'Native', 17, 7, 0.789],
    ['f', 'Two or more', 98, 44, 0.86],
  ];
  const people = CELLS.flatMap(([sex, race, total, selected]) =>
    Array.from({ length: total }, (_, i) => ({ sex, race, selected: i < selected })),
  );
  const report = createAudit({
    selected: people.map(({ selected }) => selected),
    attributes: { sex: people.map(({ sex }) => sex), race: people.map(({ race }) => race) },
  });

  it('gives the published ratios, margins and rare groups', () => {
    const [sex, race, both] = report.tables;
    expect(sex!.cells.map(({ selected, total }) => [selected, total])).toEqual([
      [555, 1181],
      [667, 1390],
    ]);
    for (const [own, other, , , ratio] of CELLS) {
      const cell = both!.cells.find(({ values }) => values[0] === own && values[1] === other);
      // Published ratios are of rounded rates.
      expect(Math.abs(cell!.impactRatio! - ratio)).toBeLessThan(0.006);
    }
    expect(race!.cells.filter(({ isRare }) => isRare).map(({ group }) => group)).toEqual([
      'Native',
    ]);
    expect(both!.cells.filter(({ isRare }) => isRare).map(({ group }) => group)).toEqual([
      'f · Native',
      'f · Pacific',
      'm · Native',
    ]);
  });

  it('differs from the published row of Hispanic people, which its own cells do not sum to', () => {
    const hispanic = report.tables[1]!.cells.find(({ group }) => group === 'Hispanic');
    // Published: 204 of 408.
    expect(hispanic).toMatchObject({ selected: 172, total: 395 });
  });

  it('finds no concern about sex, with enough people to have seen one', () => {
    expect(report.tables[0]!.verdict).toBe('no concern shown');
  });
});

describe('formatAuditMarkdown', () => {
  const report: AuditReport = createAudit(
    {
      selected: Array.from({ length: 400 }, (_, i) => (i < 200 ? i % 10 === 0 : i % 2 === 0)),
      attributes: {
        'a|b': Array.from({ length: 400 }, (_, i) => (i < 200 ? 'f' : i < 399 ? 'm' : '<x>')),
      },
    },
    { suppressBelow: 2 },
  );

  it('has tables of equal width, says the limits, and nothing undefined', () => {
    for (const language of ['en', 'fr'] as const) {
      const text = formatAuditMarkdown(report, { language });
      expect(text).not.toMatch(/undefined|NaN|null/u);
      const blocks = text.split('\n\n').filter((block) => block.startsWith('|'));
      expect(blocks.length).toBe(2);
      for (const block of blocks) {
        const widths = block.split('\n').map((line) => line.split(/(?<!\\)\|/u).length);
        expect(new Set(widths).size).toBe(1);
      }
    }
  });

  it('escapes names, writes French numbers, and names the concern', () => {
    const french = formatAuditMarkdown(report, { language: 'fr' });
    expect(french).toContain('## a\\|b');
    expect(french).toContain('\\<x\\>');
    expect(french).toContain('10,0 %');
    expect(french).toContain('Alerte (moins souvent retenu)');
    const english = formatAuditMarkdown(report);
    expect(english).toContain('Concern (selected less often)');
    expect(english).toContain('no verdict of compliance');
  });
});
