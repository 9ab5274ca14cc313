import { describe, expect, it } from 'vitest';
import { importJsonResume, importText } from '../src/index.ts';
import { findDateRanges } from '../src/internal/find-date-ranges.ts';
import { options } from './mini-ontology.ts';

const importJob = async (job: object, now = '2026-11-22') =>
  await importJsonResume(
    { work: [{ highlights: ['SQL'], ...job }] },
    { ...options, language: 'en', now: new Date(`${now}T12:00:00Z`) },
  );

describe('bands of a job', () => {
  it.each<[string | undefined, string | undefined, string, string, string?]>([
    // start, end, recency, duration, now; months counted by hand
    ['2021-02', undefined, 'current', 'long'], // 69 months and running
    ['2026-06-22', undefined, 'current', 'months'], // 5
    ['2026-05-22', undefined, 'current', 'year'], // 6, to the day
    ['2026-05-23', undefined, 'current', 'months'], // 5, one day short
    ['2016-01', '2016-05', 'distant', 'months'], // 5 whole months
    ['2016-01', '2016-06', 'distant', 'year'], // 6 whole months
    ['2018-01', '2019-12', 'distant', 'years'], // 24
    ['2018-01', '2019-11', 'distant', 'year'], // 23
    ['2019-01', '2023-12', 'recent', 'long'], // 60; ended 34 months ago
    ['2022', '2023', 'past', 'year'], // July to July: 12; 40 months ago
    ['2023', '2025', 'recent', 'years'], // 24; 16 months ago
    ['2020', '2020', 'distant', 'months'], // 0; 76 months ago
    ['2025-12', '2026', 'current', 'year'], // the year runs
    ['2026', undefined, 'current', 'months'], // July to November: 4
    ['2020-01', '2025-11-22', 'current', 'long'], // ended yesterday a year ago: 11 full months
    ['2020-01', '2025-11-21', 'recent', 'long'], // 12 full months
    ['2020-01', '2020-11-22', 'past', 'year'], // 71 full months
    ['2020-01', '2020-11-21', 'distant', 'year'], // 72
    ['2024-02-29', '2024-02-29', 'current', 'months', '2025-02-28'], // 29 February, 11 months
    ['2024-02-29', '2024-02-29', 'recent', 'months', '2025-03-01'], // 12
    ['2023-08-29', '2024-02-29', 'recent', 'year', '2025-12-31'], // 6 months to 1 March
    ['2024-01', '2030-01', 'current', 'years'], // ends in the future: counted to today, 34
    ['2026-11-22', undefined, 'current', 'months'], // starts today
    [undefined, '2024-11', 'recent', 'unknown'],
    [undefined, undefined, 'unknown', 'unknown'],
    ['2021-02', 'Present', 'current', 'long'],
    ['février 2021', "aujourd'hui", 'current', 'long'],
    ['2019-05-01T00:00:00Z', '31/10/2019', 'distant', 'year'], // 6
    ['2021-02', '', 'current', 'long'],
  ])('%s to %s: %s, %s', async (startDate, endDate, recency, duration, now) => {
    const { profile, issues } = await importJob({ startDate, endDate }, now);
    expect(profile.skills[0]?.evidence).toMatchObject([{ recency, duration }]);
    expect(issues).toEqual([]);
  });

  it.each([
    ['2023-02-29', '2024', 'invalid-date', '/work/0/startDate', 'past'],
    ['2019', 'Quetzalcoatl', 'invalid-date', '/work/0/endDate', 'unknown'],
    ['Quetzalcoatl', undefined, 'invalid-date', '/work/0/startDate', 'unknown'],
    ['2020-13', '2021', 'invalid-date', '/work/0/startDate', 'past'],
    ['2020-05', '2019-12', 'end-before-start', '/work/0/endDate', 'unknown'],
    ['2026-12', '2027-12', 'future-start', '/work/0/startDate', 'unknown'],
    ['2027', undefined, 'future-start', '/work/0/startDate', 'unknown'],
  ])('%s to %s: issue %s at %s', async (startDate, endDate, code, pointer, recency) => {
    const { profile, issues } = await importJob({ startDate, endDate });
    expect(issues).toMatchObject([{ code, source: { pointer } }]);
    expect(JSON.stringify(issues)).not.toMatch(/Quetz|20\d\d/);
    expect(profile.skills[0]?.evidence[0]?.duration).toBe('unknown');
    const expected = recency === 'past' && endDate === '2021' ? 'past' : recency;
    expect(profile.skills[0]?.evidence[0]?.recency).toBe(endDate === '2024' ? 'recent' : expected);
  });
});

describe('periods in a line', () => {
  it.each([
    ['January 2016 - Present', '2016-1', 'present'],
    ['2015–2019', '2015', '2019'],
    ['(2015-2019)', '2015', '2019'],
    ["03/2018 à aujourd'hui", '2018-3', 'present'],
    ['03/2018 à aujourd’hui', '2018-3', 'present'],
    ['depuis 2020', '2020', 'present'],
    ['Since March 2020:', '2020-3', 'present'],
    ['De janvier 2016 à février 2018', '2016-1', '2018-2'],
    ['Sept. 2019 – déc. 2020', '2019-9', '2020-12'],
    ['juin - août 2019', '2019-6', '2019-8'],
    ['du 01/02/2020 au 31/03/2020', '2020-2-1', '2020-3-31'],
    ['2016-01 — 2018-06', '2016-1', '2018-6'],
    ['août 2019 - en cours'.normalize('NFD'), '2019-8', 'present'],
    ['Diplôme 2019', 'absent', '2019'],
    ['29/02/2023 - 2024', 'invalid', 'invalid'],
  ])('%s', (line, from, to) => {
    expect(findDateRanges(line).map((range) => [shown(range.from), shown(range.to)])).toEqual([
      [from, to],
    ]);
  });

  it.each(['06 12 34 56 78', 'ISO 27001', 'mars', 'version 2.0.1', 'may', 'marketing', 'A2015B'])(
    'finds none in %s',
    (line) => expect(findDateRanges(line)).toEqual([]),
  );

  it('reports impossible dates of a text by offset', async () => {
    const text = 'Experience\nWeb developer, 2020 - 2019\n- SQL';
    const { issues } = await importText(text, { ...options, language: 'en' });
    expect(issues).toMatchObject([{ code: 'end-before-start', source: { start: 26, end: 37 } }]);
  });
});

function shown(bound: unknown): unknown {
  if (typeof bound !== 'object' || bound === null) return bound;
  return Object.values(bound)
    .filter((part) => part !== null)
    .join('-');
}
