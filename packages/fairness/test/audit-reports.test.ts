import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createAudit,
  createEvidenceSheet,
  exposure,
  exposureCurves,
  formatAuditHtml,
  localLaw144Tables,
  permutationTest,
  type LocalLaw144Cell,
} from '../src/index.ts';
import { expectCode } from './expect-code.ts';

const ranks = [1, 2, 3, 4, 5, 6];
const groups = ['a', 'b', 'a', null, 'b', 'b'];

describe('createAudit with ranks', () => {
  it('counts the first places, of every job alike', () => {
    const report = createAudit({ ranks, attributes: { g: groups } }, { top: 2 });
    expect(report).toMatchObject({ basis: 'first places', top: 2, median: null });
    const [table] = report.tables;
    expect(table?.cells.map(({ selected, total }) => [selected, total])).toEqual([
      [1, 2],
      [1, 3],
    ]);
    expect(table?.unknown).toEqual({ selected: 0, total: 1 });
  });

  it.each([
    [6, 3],
    [2, 1],
    [1, 1],
    [19, 9],
    [20, 10],
    [500, 10],
  ])('of %i places counts %i unless told', (places, top) => {
    const all = Array.from({ length: places }, (_, i) => i + 1);
    expect(createAudit({ ranks: all, attributes: { g: all.map(() => 'a') } }).top).toBe(top);
  });

  it.each([0, 1.5, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses the place %d', (rank) => {
    expectCode(
      () => createAudit({ ranks: [1, rank], attributes: { g: ['a', 'b'] } }),
      'invalid-score',
    );
  });

  it('refuses two decisions at once, and a top that is no place', () => {
    const attributes = { g: groups };
    expectCode(() => createAudit({ ranks, scores: ranks, attributes }), 'invalid-option');
    expectCode(() => createAudit({ ranks, attributes }, { top: 0 }), 'invalid-k');
  });
});

describe('exposureCurves', () => {
  it('accumulates the attention that exposure sums, unknown people left out of the shares', () => {
    const { groups: curves, places, unknown } = exposureCurves(ranks, { groups });
    expect({ places, unknown }).toEqual({ places: [1, 2, 3, 4, 5, 6], unknown: 1 });
    const at = (place: number): number => 1 / Math.log2(place + 1);
    const [a, b] = [at(1) + at(3), at(2) + at(5) + at(6)];
    expect(curves[0]?.shares[0]).toBe(1);
    expect(curves[0]?.shares.at(-1)).toBeCloseTo(a / (a + b), 14);
    expect(curves.map(({ poolShare }) => poolShare)).toEqual([2 / 5, 3 / 5]);
    const ranking = ranks.map((rank) => ({ id: `p${rank}` }));
    const labels = Object.fromEntries(groups.map((group, i) => [`p${i + 1}`, group]));
    const sums = exposure(ranking, { labels }).groups.map(({ sum }) => sum);
    expect(curves[1]?.shares.at(-1)).toBeCloseTo(sums[1]! / (sums[0]! + sums[1]!), 14);
  });

  it('shares the attention of places that are shared, and takes each job as a list', () => {
    const tied = exposureCurves([1, 1, 3], { groups: ['a', 'b', 'b'] });
    expect(tied.groups[0]?.shares[0]).toBeCloseTo(0.5, 14);
    const own = (1 + 1 / Math.log2(3)) / 2;
    expect(tied.groups[0]?.shares.at(-1)).toBeCloseTo(own / (2 * own + 1 / Math.log2(4)), 14);
    const jobs = ['x', 'y', 'x', 'y'];
    const two = exposureCurves([1, 1, 2, 2], { groups: ['a', 'a', 'b', 'b'], jobs });
    const second = 1 / Math.log2(3);
    expect(two.places).toEqual([1, 2]);
    expect(two.groups[0]?.shares).toEqual([1, 1 / (1 + second)]);
  });

  it('says null while nobody of known group has been seen', () => {
    const { groups: curves } = exposureCurves([1, 2], { groups: [null, 'a'] });
    expect(curves[0]?.shares).toEqual([null, 1]);
  });

  it('gives the same bytes for any order of the rows', () => {
    const row = fc.tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom('a', 'b', null),
      fc.constantFrom('x', 'y'),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), fc.nat(), (rows, seed) => {
        const curvesOf = (all: typeof rows) =>
          exposureCurves(
            all.map(([rank]) => rank),
            {
              groups: all.map(([, group]) => group),
              jobs: all.map(([, , job]) => job),
            },
          );
        const turned = [...rows.slice(seed % rows.length), ...rows.slice(0, seed % rows.length)];
        expect(curvesOf(turned.toReversed())).toEqual(curvesOf(rows));
      }),
    );
  });

  it('refuses what is no column of places', () => {
    expectCode(() => exposureCurves([], { groups: [] }), 'empty-input');
    expectCode(() => exposureCurves([1, 0], { groups: ['a', 'b'] }), 'invalid-score');
    expectCode(() => exposureCurves([1, 2], { groups: ['a'] }), 'invalid-column');
  });
});

/** All labellings of one job, by brute force: the exact two-sided p of the first group. */
function exactP(values: readonly number[], labels: readonly string[]): number {
  const n = values.length;
  const m = labels.filter((label) => label === 'a').length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const statistic = (mask: number): number =>
    values.reduce((sum, value, i) => sum + ((mask >> i) & 1 ? value - mean : 0), 0);
  const own = labels.reduce((mask, label, i) => mask + (label === 'a' ? 1 << i : 0), 0);
  let [all, extreme] = [0, 0];
  for (let mask = 0; mask < 1 << n; mask++) {
    if (mask.toString(2).replaceAll('0', '').length !== m) continue;
    all += 1;
    if (Math.abs(statistic(mask)) >= Math.abs(statistic(own)) - 1e-9) extreme += 1;
  }
  return extreme / all;
}

describe('permutationTest', () => {
  it('comes near to the p-value of all labellings', () => {
    const values = [9, 8, 3, 7, 1, 2, 5, 3, 4, 6];
    const labels = 'aabaabbbbb'.split('');
    const [a] = permutationTest(values, { groups: labels, permutations: 40_000, seed: 's' });
    const exact = exactP(values, labels);
    expect(exact).toBeGreaterThan(0.01);
    // Four standard errors of 40,000 draws.
    expect(Math.abs(a!.pValue - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 40_000));
  });

  it('compares within jobs: a group in the better paid job is not a difference', () => {
    const jobs = 'xxxxxxxxyyyyyyyy'.split('');
    const labels = 'aaaaaaababbbbbbb'.split('');
    const values = '10111011'
      .split('')
      .map((digit) => 9 + Number(digit))
      .concat([1, 2, 1, 2, 1, 2, 1, 2]);
    const within = permutationTest(values, { groups: labels, jobs });
    const crude = permutationTest(values, { groups: labels });
    expect(crude[0]!.pValue).toBeLessThan(0.05);
    expect(within[0]!.pValue).toBeGreaterThan(0.3);
  });

  it('never gives 0, and 1 where nothing can differ', () => {
    const [a] = permutationTest(
      Array.from({ length: 60 }, (_, i) => i),
      { groups: Array.from({ length: 60 }, (_, i) => (i < 30 ? 'a' : 'b')), permutations: 99 },
    );
    expect(a!.pValue).toBe(1 / 100);
    expect(permutationTest([1, 1, 1], { groups: ['a', 'b', 'b'] })[0]).toEqual({
      group: 'a',
      members: 1,
      difference: 0,
      pValue: 1,
    });
  });

  it('holds its level when nobody is treated differently', () => {
    // p ≤ .05 in at most about 5 % of 400 audits; 8 % would be three standard errors too many.
    let flagged = 0;
    for (let i = 0; i < 400; i++) {
      const random = Array.from(
        { length: 20 },
        (_, j) => (Math.sin(i * 97 + j * 31 + i * j) * 1000) % 1,
      );
      const own = Array.from({ length: 20 }, (_, j) => (j % 3 === 0 ? 'a' : 'b'));
      if (
        permutationTest(random, { groups: own, permutations: 199, seed: `${i}` })[0]!.pValue <= 0.05
      )
        flagged += 1;
    }
    expect(flagged).toBeLessThan(33);
    expect(flagged).toBeGreaterThan(3);
  });

  it('does not depend on the order of the rows; leaves unknown people out', () => {
    const values = [0.1, 0.2, 0.7, 0.3, 0.9, 0.4];
    const labels = ['a', 'b', 'a', null, 'b', 'a'];
    const own = permutationTest(values, { groups: labels });
    expect(permutationTest(values.toReversed(), { groups: labels.toReversed() })).toEqual(own);
    expect(own.map(({ members }) => members)).toEqual([3, 2]);
  });

  it('refuses bad input', () => {
    expectCode(() => permutationTest([], { groups: [] }), 'empty-input');
    expectCode(() => permutationTest([Number.NaN], { groups: ['a'] }), 'invalid-score');
    expectCode(() => permutationTest([1], { groups: ['a'], permutations: 10 }), 'invalid-option');
  });
});

/** The counts of the rule's example: sexes, races, selected, total. */
const RULE: readonly (readonly [string, string, number, number])[] = [
  ['Male', 'Hispanic or Latino', 90, 205],
  ['Male', 'White', 215, 412],
  ['Male', 'Black', 95, 226],
  ['Male', 'Native Hawaiian', 37, 87],
  ['Male', 'Asian', 167, 321],
  ['Male', 'Native American', 11, 24],
  ['Male', 'Two or more', 52, 115],
  ['Female', 'Hispanic or Latino', 82, 190],
  ['Female', 'White', 197, 385],
  ['Female', 'Black', 75, 164],
  ['Female', 'Native Hawaiian', 15, 32],
  ['Female', 'Asian', 135, 295],
  ['Female', 'Native American', 7, 17],
  ['Female', 'Two or more', 44, 98],
];
const cells: readonly LocalLaw144Cell[] = RULE.map(([sex, race, selected, total]) => ({
  sex,
  race,
  selected,
  total,
}));

describe('localLaw144Tables', () => {
  it('reproduces the example of the rule, and finds the margin that it does not reconcile', () => {
    const { sex, intersections, unreconciled, overall } = localLaw144Tables({
      cells,
      race: [
        { group: 'Hispanic or Latino', selected: 204, total: 408 },
        { group: 'White', selected: 412, total: 797 },
        { group: 'Black', selected: 170, total: 390 },
        { group: 'Native Hawaiian', selected: 52, total: 119 },
        { group: 'Asian', selected: 302, total: 616 },
        { group: 'Native American', selected: 18, total: 41 },
        { group: 'Two or more', selected: 96, total: 213 },
      ],
    });
    expect(intersections).toHaveLength(14);
    expect(overall.total).toBe(2571);
    expect(sex.map(({ impactRatio }) => impactRatio?.toFixed(3))).toEqual(['0.979', '1.000']);
    const ratioOf = (name: string): string | undefined =>
      intersections.find(({ category }) => category === name)?.impactRatio?.toFixed(3);
    expect(ratioOf('Male · Hispanic or Latino')).toBe('0.841');
    expect(ratioOf('Female · White')).toBe('0.981');
    expect(ratioOf('Female · Native American')).toBe('0.789');
    expect(unreconciled).toEqual([
      {
        attribute: 'race',
        category: 'Hispanic or Latino',
        margin: { selected: 204, total: 408 },
        cells: { selected: 172, total: 395 },
      },
    ]);
    const rare = intersections.filter(({ isRare }) => isRare);
    expect(rare.map(({ category }) => category)).toEqual([
      'Female · Native American',
      'Female · Native Hawaiian',
      'Male · Native American',
    ]);
    for (const row of rare) {
      expect(row.impactRatioWithoutRare).toBeNull();
      // Shown all the same.
      expect(row.rate).toBeCloseTo(row.selected / row.total, 14);
    }
    const common = intersections.flatMap((row) => row.impactRatioWithoutRare ?? []);
    expect(Math.min(...common)).toBeGreaterThan(0.8);
  });

  it('takes the ratio without rare categories from the highest of the others', () => {
    const { race } = localLaw144Tables(
      {
        cells: [
          { sex: 'F', race: 'x', selected: 1, total: 1 },
          { sex: 'F', race: 'y', selected: 40, total: 80 },
          { sex: 'F', race: 'z', selected: 20, total: 80 },
        ],
      },
      { rareBelow: 0.02 },
    );
    expect(
      race.map(({ impactRatio, impactRatioWithoutRare }) => [impactRatio, impactRatioWithoutRare]),
    ).toEqual([
      [1, null],
      [0.5, 1],
      [0.25, 0.5],
    ]);
  });

  it('keeps people of unknown sex or race in the margins that are known, and counts them', () => {
    const { sex, intersections, unknown, overall, unreconciled } = localLaw144Tables({
      cells: [
        { sex: 'F', race: 'x', selected: 1, total: 4 },
        { sex: 'F', race: null, selected: 1, total: 1 },
        { sex: null, race: null, selected: 0, total: 3 },
        { sex: 'M', race: 'y', selected: 2, total: 4 },
      ],
    });
    expect(sex.map(({ selected, total }) => [selected, total])).toEqual([
      [2, 5],
      [2, 4],
    ]);
    // Combinations that nobody is of stay in sight.
    expect(intersections.map(({ total, rate }) => [total, rate])).toEqual([
      [4, 0.25],
      [0, null],
      [0, null],
      [4, 0.5],
    ]);
    expect(unknown).toEqual({ selected: 1, total: 4 });
    expect(overall).toEqual({ selected: 4, total: 12 });
    expect(unreconciled).toEqual([]);
  });

  it('refuses bad counts', () => {
    const cell = { sex: 'F', race: 'x', selected: 1, total: 4 };
    expectCode(() => localLaw144Tables({ cells: [] }), 'empty-input');
    expectCode(() => localLaw144Tables({ cells: [{ ...cell, selected: 5 }] }), 'invalid-count');
    expectCode(() => localLaw144Tables({ cells: [cell, cell] }), 'invalid-column');
    expectCode(() => localLaw144Tables({ cells: [cell] }, { rareBelow: 1 }), 'invalid-option');
  });
});

const hostile = '<script>alert(1)</script>"\'&\u202E';
const rows = {
  selected: [true, false, true, false, true, false],
  stages: [
    { name: hostile, passed: [true, true, true, false, true, false] },
    { name: 'offer', passed: [true, false, true, false, true, false] },
  ],
  attributes: { [hostile]: [hostile, 'b', hostile, 'b', null, 'c'], 'second one': groups },
  jobs: ['x', 'x', hostile, hostile, 'x', null],
};

describe('formatAuditHtml', () => {
  const report = createAudit(rows);
  const page = formatAuditHtml(report, {
    title: hostile,
    notes: [hostile],
    provenance: { source: hostile },
    exposure: { [hostile]: exposureCurves(ranks, { groups: rows.attributes[hostile]! }) },
    localLaw144: localLaw144Tables({ cells }),
    evidence: createEvidenceSheet({ audit: report }),
  });

  it('asks nothing of the network and runs nothing, whatever the names are', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|javascript:|\son\w+=/iu);
    expect(page).not.toMatch(/\b(?:src|href)=/u);
    expect(page).not.toContain('\u202E');
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
  });

  it('closes what it opens', () => {
    const open: string[] = [];
    for (const [, slash, name, selfClosing] of page.matchAll(
      /<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/gu,
    )) {
      if (selfClosing === '/' || name === 'meta') continue;
      if (slash === '') open.push(name!);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  it('names and describes every plot, and has a table beside each', () => {
    const plots = page.match(/<svg/gu)?.length ?? 0;
    expect(plots).toBeGreaterThan(5);
    const described =
      /<svg[^>]*role="img"[^>]*aria-label="[^"]+"[^>]*>\s*<title>[^<]+<\/title\s*>\s*<desc>[^<]+<\/desc\s*>/gu;
    expect(page.match(described)).toHaveLength(plots);
    expect(page.match(/<table/gu)?.length).toBeGreaterThanOrEqual(plots);
  });

  it('has numbers only where there are numbers, and the same bytes each time', () => {
    expect(page).not.toMatch(/NaN|undefined|Infinity|null/u);
    expect(formatAuditHtml(createAudit(rows))).toBe(formatAuditHtml(createAudit(rows)));
  });

  it('speaks French, with a comma', () => {
    const french = formatAuditHtml(report, { language: 'fr' });
    expect(french).toContain('<html lang="fr">');
    expect(french).toContain('50,0 %');
    expect(french).toMatch(/>\s*ensemble 50,0 %\s*</u);
    expect(french).not.toMatch(/>\d+\.\d+ %/u);
  });

  it('shows nothing of suppressed cells', () => {
    const selected = Array.from({ length: 40 }, (_, i) => i % 2 === 0);
    const own = selected.map((_, i) => (i < 3 ? 'few' : i < 7 ? 'some' : 'many'));
    const hidden = formatAuditHtml(
      createAudit({ selected, attributes: { g: own } }, { suppressBelow: 5 }),
    );
    expect(hidden).toContain('<th scope="row">few</th><td class="number">…</td>');
    expect(hidden.match(/<circle /gu)).toHaveLength(1);
  });

  it('holds for one group, nobody selected, everybody selected, one row', () => {
    for (const selected of [[false, false], [true, true], [true]]) {
      const attributes = { g: selected.map(() => 'only') };
      expect(formatAuditHtml(createAudit({ selected, attributes }))).not.toMatch(/NaN|Infinity/u);
    }
  });

  it('draws the largest groups only, and says how many more there are', () => {
    const names = Array.from({ length: 60 }, (_, i) => `group ${i}`);
    const many = createAudit({
      selected: names.map((_, i) => i % 2 === 0),
      attributes: { g: names },
    });
    const text = formatAuditHtml(many);
    expect(text.match(/<circle /gu)).toHaveLength(24);
    expect(text).toContain('36 more are in the table');
    for (const name of names) expect(text).toContain(`<th scope="row">${name} †</th>`);
  });
});

describe('createEvidenceSheet', () => {
  it('keeps what was not examined in sight, and gives no verdict of a duty met', () => {
    for (const language of ['en', 'fr'] as const) {
      const sheet = createEvidenceSheet({}, { language });
      expect(sheet).toHaveLength(5);
      expect(new Set(sheet.map(({ examined }) => examined)).size).toBe(1);
      expect(JSON.stringify(sheet)).not.toMatch(/complian|conform/iu);
    }
  });
});
