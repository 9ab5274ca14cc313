import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder, type Folder, type Run } from './run-in-folder.ts';

let folder: Folder;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder.remove());

interface Audited {
  readonly report: {
    readonly rows: number;
    readonly jobs: number;
    readonly basis: string;
    readonly top: number | null;
    readonly verdict: string;
    readonly tables: readonly {
      readonly attributes: readonly string[];
      readonly stage: string | null;
      readonly cells: readonly {
        readonly group: string;
        readonly selected: number;
        readonly total: number;
      }[];
      readonly unknown: { readonly selected: number; readonly total: number };
    }[];
  };
  readonly provenance: Readonly<Record<string, string>>;
  readonly localLaw144?: { readonly intersections: readonly unknown[] };
  readonly input: {
    readonly rows: number;
    readonly unit: string;
    readonly leftOut: readonly unknown[];
  };
  readonly notes: readonly string[];
}

/** Runs `tremplin audit a.<kind> …` on one file. */
async function audit(
  content: string,
  args: readonly string[],
  name = 'a.csv',
): Promise<Run & { readonly json: () => Audited }> {
  folder.write({ [name]: content });
  const run = await folder.run(['audit', name, ...args]);
  return { ...run, json: () => JSON.parse(run.stdout) as Audited };
}

const CSV = `id,job,hired,place,score,gender,age
1,x,yes,1,9.5,f,50+
2,x,no,2,8,m,18-49
3,x,No,3,7,,18-49
4,y,oui,1,6.25,m,50+
5,y,0,2,6,f,50+
`;

const cellsOf = (audited: Audited, i = 0): readonly unknown[] =>
  audited.report.tables[i]!.cells.map(({ group, selected, total }) => [group, selected, total]);

describe('tremplin audit', () => {
  it('counts selections, by each attribute and by both; keeps who is of unknown group', async () => {
    const run = await audit(CSV, ['--selected', 'hired', '--group', 'gender, age', '--json']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const audited = run.json();
    expect(audited.report).toMatchObject({ rows: 5, jobs: 1, basis: 'selection' });
    expect(audited.report.tables.map(({ attributes }) => attributes.join('×'))).toEqual([
      'gender',
      'age',
      'gender×age',
    ]);
    expect(cellsOf(audited)).toEqual([
      ['f', 1, 2],
      ['m', 1, 2],
    ]);
    expect(audited.report.tables[0]!.unknown).toEqual({ selected: 0, total: 1 });
    expect(audited.provenance).toEqual({ source: 'a.csv' });
  });

  it('compares within jobs', async () => {
    const run = await audit(CSV, [
      '--selected',
      'hired',
      '--group',
      'gender',
      '--job',
      'job',
      '--json',
    ]);
    expect(run.json().report.jobs).toBe(2);
  });

  it('counts scores above the median, and the first places', async () => {
    const byScore = await audit(CSV, ['--score', 'score', '--group', 'gender', '--json']);
    expect(byScore.json().report.basis).toBe('score above median');
    expect(cellsOf(byScore.json())).toEqual([
      ['f', 1, 2],
      ['m', 1, 2],
    ]);
    const byRank = await audit(CSV, [
      '--rank',
      'place',
      '--group',
      'gender',
      '--top',
      '2',
      '--json',
    ]);
    expect(byRank.json().report).toMatchObject({ basis: 'first places', top: 2 });
    expect(byRank.json()).toHaveProperty('exposure.gender.groups');
  });

  it('reads semicolons, tabs, decimal commas, a mark of UTF-8, JSON and NDJSON alike', async () => {
    const args = ['--score', 'score', '--group', 'gender', '--json'];
    const own = (await audit(CSV, args)).json();
    const variants: readonly (readonly [string, string])[] = [
      ['a.csv', `\uFEFF${CSV.replaceAll(',', ';').replaceAll(/(\d)\.(\d)/gu, '$1,$2')}`],
      ['a.tsv', CSV.replaceAll(',', '\t').replaceAll('\n', '\r\n')],
    ];
    for (const [name, text] of variants) {
      expect((await audit(text, args, name)).json().report).toEqual(own.report);
    }
    const [header, ...lines] = CSV.trim()
      .split('\n')
      .map((line) => line.split(','));
    const objects = lines.map((line) =>
      Object.fromEntries(header!.map((name, i) => [name, line[i]])),
    );
    const json = await audit(JSON.stringify(objects), args, 'a.json');
    expect(json.json().report).toEqual(own.report);
    const lined = objects.map((each) => JSON.stringify({ ...each, score: Number(each['score']) }));
    const ndjson = await audit(lined.join('\n'), args, 'a.ndjson');
    expect(ndjson.json().report).toEqual(own.report);
  });

  it('names every row that it leaves out, by line and reason, and keeps the others', async () => {
    const text = `${CSV}6,y,maybe,3,NaN,f,50+\n7,y,yes,4,5,f\n8,y,yes,5,"two\nlines",m,50+\n9,y,yes,6,4,m,50+,stray\n`;
    const run = await audit(text, ['--selected', 'hired', '--group', 'gender', '--json']);
    expect(run.code).toBe(0);
    const { report, input } = run.json();
    expect(report.rows).toBe(6);
    expect(input).toEqual({
      rows: 9,
      unit: 'line',
      leftOut: [
        { at: 7, reason: 'neither-yes-nor-no', column: 'hired' },
        { at: 8, reason: 'wrong-number-of-values' },
        { at: 11, reason: 'wrong-number-of-values' },
      ],
    });
    expect(run.stderr).toContain('a.csv: 1 row left out: hired is neither yes nor no (line 7)');
    expect(run.stderr).toContain(
      '2 rows left out: not as many values as the header has columns (line 8, 11)',
    );
    // What stands in a row is nobody's business.
    expect(run.stderr).not.toMatch(/maybe|stray/u);
    const scored = await audit(text, ['--score', 'score', '--group', 'gender', '--json']);
    expect(scored.json().report.rows).toBe(5);
    expect(scored.stderr).toContain('2 rows left out: score is not a number (line 7, 9)');
  });

  it('counts an application once, and does not choose between two versions of it', async () => {
    const same = await audit(`${CSV}5,y,0,2,6,f,50+\n`, [
      '--selected',
      'hired',
      '--group',
      'gender',
      '--id',
      'id',
      '--json',
    ]);
    expect(same.json().report.rows).toBe(5);
    expect(same.stderr).toContain('the same application as one before (line 7)');
    const other = await audit(`${CSV}5,y,yes,2,6,f,50+\n`, [
      '--selected',
      'hired',
      '--group',
      'gender',
      '--id',
      'id',
    ]);
    expect(other).toMatchObject({ code: 1, stdout: '' });
    expect(other.stderr).toContain('a.csv: lines 6 and 7 are the same id with different values');
    const jobs = await audit(`${CSV}5,z,yes,2,6,f,50+\n`, [
      '--selected',
      'hired',
      '--group',
      'gender',
      '--id',
      'id',
      '--job',
      'job',
      '--json',
    ]);
    expect(jobs.json().report.rows).toBe(6);
  });

  it('takes groups from another file, and says what does not fit', async () => {
    folder.write({ 'people.csv': 'id,gender\n1,m\n2,f\n2,m\n4,f\n99,f\n' });
    const run = await audit(CSV, [
      '--selected',
      'hired',
      '--group',
      'gender',
      '--groups',
      'people.csv',
      '--id',
      'id',
      '--json',
    ]);
    expect(run.code).toBe(0);
    expect(cellsOf(run.json())).toEqual([
      ['f', 1, 1],
      ['m', 1, 1],
    ]);
    expect(run.json().report.tables[0]!.unknown.total).toBe(3);
    expect(run.json().notes).toEqual([
      '1 ids with different groups in people.csv: taken as not known',
      '2 ids without a row in people.csv: groups not known',
      '1 ids of people.csv that are not in the audited file: not used',
    ]);
  });

  it('writes one page, and replaces none without --force', async () => {
    const args = [
      '--selected',
      'hired',
      '--group',
      'gender,age',
      '--nyc',
      'gender,age',
      '--html',
      'a.html',
    ];
    const first = await audit(CSV, [...args, '--language', 'fr', '--audited-on', '2026-11-20']);
    expect(first.code).toBe(0);
    const page = readFileSync(join(folder.path, 'a.html'), 'utf8');
    expect(page).toContain('2026-11-20');
    expect(page).toContain('Local Law 144');
    expect(page).not.toContain(folder.path);
    const second = await audit(CSV, args);
    expect(second.code).toBe(1);
    expect(second.stderr).toContain('--force');
    expect(readFileSync(join(folder.path, 'a.html'), 'utf8')).toBe(page);
    expect((await audit(CSV, [...args, '--force'])).code).toBe(0);
  });

  it('shows stages, and a decision of other words', async () => {
    const text = 'g,screened,offer\nf,in,out\nm,in,in\nm,out,out\n';
    const run = await audit(text, [
      '--stages',
      'screened,offer',
      '--group',
      'g',
      '--yes',
      'in',
      '--json',
    ]);
    const stages = run.json().report.tables.filter(({ stage }) => stage !== null);
    expect(stages.map(({ stage }) => stage)).toEqual(['screened', 'offer']);
    expect(cellsOf(run.json())).toEqual([
      ['f', 0, 1],
      ['m', 1, 2],
    ]);
  });

  it('takes values that mean "not known" when told, and only then', async () => {
    const text = 'g,s\nNA,1\nNA,0\nb,1\n';
    const own = await audit(text, ['--selected', 's', '--group', 'g', '--json']);
    expect(cellsOf(own.json())).toEqual([
      ['NA', 1, 2],
      ['b', 1, 1],
    ]);
    const told = await audit(text, [
      '--selected',
      's',
      '--group',
      'g',
      '--unknown',
      'NA,?',
      '--json',
    ]);
    expect(cellsOf(told.json())).toEqual([['b', 1, 1]]);
  });

  const ARGS = ['--selected', 'hired', '--group', 'gender'];
  it.each<[string, string, readonly string[], number, RegExp]>([
    [
      'no such column',
      CSV,
      ['--selected', 'hird', '--group', 'gender'],
      1,
      /no column hird; did you mean hired\?/u,
    ],
    [
      'no such group',
      CSV,
      ['--selected', 'hired', '--group', 'zzz'],
      1,
      /no column zzz; the file has id, job/u,
    ],
    ['an empty file', '', ARGS, 1, /a\.csv: the file is empty/u],
    ['a header only', 'hired,gender\n', ARGS, 1, /no row can be audited; it has a header only/u],
    [
      'no usable row',
      'hired,gender\nmaybe,f\n',
      ARGS,
      1,
      /no row can be audited; 1 row left out: hired/u,
    ],
    [
      'two columns of one name',
      'hired,gender,gender\nyes,f,m\n',
      ARGS,
      1,
      /two columns are called gender/u,
    ],
    ['broken quotes', 'hired,gender\nyes,"f\nno,m\n', ARGS, 1, /not CSV from line \d+ on/u],
    ['two decisions', CSV, [...ARGS, '--score', 'score'], 2, /one of --selected, --score, --rank/u],
    ['no decision', CSV, ['--group', 'gender'], 2, /one of --selected, --score, --rank/u],
    ['no group', CSV, ['--selected', 'hired'], 2, /--group/u],
    ['labels without an id', CSV, [...ARGS, '--groups', 'x.csv'], 2, /--groups needs --id/u],
    [
      'labels that are not there',
      CSV,
      [...ARGS, '--groups', 'x.csv', '--id', 'id'],
      1,
      /x\.csv: no such file/u,
    ],
    ['a top without ranks', CSV, [...ARGS, '--top', '3'], 2, /--top goes with --rank/u],
    ['one column for New York', CSV, [...ARGS, '--nyc', 'gender'], 2, /--nyc takes two columns/u],
    [
      'hidden cells for New York',
      CSV,
      [...ARGS, '--nyc', 'gender,gender', '--suppress-below', '5'],
      2,
      /every cell/u,
    ],
    ['a share that is none', CSV, [...ARGS, '--alpha', '5'], 2, /between 0 and 1/u],
  ])('says what is wrong: %s', async (_, content, args, code, message) => {
    const run = await audit(content, args);
    expect(run).toMatchObject({ code, stdout: '' });
    expect(run.stderr).toMatch(message);
    expect(run.stderr).not.toMatch(/NaN|undefined|unexpected/u);
  });

  it.each([
    ['a.json', '{"a":1}', /not a list/u],
    ['a.json', '[1,', /broken JSON at line 1/u],
    ['a.xlsx', 'x', /unknown kind of file/u],
    ['a.ndjson', '\n\n', /empty/u],
  ])('says what is wrong with %s: %s', async (name, content, message) => {
    const run = await audit(content, ARGS, name);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(message);
  });

  it('asks for a file or a command', async () => {
    const run = await folder.run(['audit']);
    expect(run).toMatchObject({ code: 2 });
    expect(run.stderr).toContain('give a file of decisions, or --command');
  });
});

const BERTRAND = join(
  process.env['TREMPLIN_DATA'] ?? join(import.meta.dirname, '../../../../shared/data'),
  'audit/bertrand-mullainathan/ResumeNames.csv',
);

describe.skipIf(!existsSync(BERTRAND))(
  'on the résumés of Bertrand and Mullainathan (data absent: skipped)',
  () => {
    it('finds the published numbers', async () => {
      const run = await folder.run([
        'audit',
        BERTRAND,
        '--selected',
        'call',
        '--group',
        'gender,ethnicity',
        '--json',
      ]);
      expect(run.code).toBe(0);
      const audited = JSON.parse(run.stdout) as Audited;
      expect(cellsOf(audited, 1)).toEqual([
        ['afam', 157, 2435],
        ['cauc', 235, 2435],
      ]);
      expect(cellsOf(audited, 2)).toEqual([
        ['female · afam', 125, 1886],
        ['female · cauc', 184, 1860],
        ['male · afam', 32, 549],
        ['male · cauc', 51, 575],
      ]);
      expect(audited.report.verdict).toBe('concern');
    });
  },
);
