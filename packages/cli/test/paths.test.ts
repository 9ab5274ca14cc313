import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder, type Folder } from './run-in-folder.ts';

const example = (path: string): string =>
  readFileSync(new URL(`../../../examples/data/${path}`, import.meta.url), 'utf8');

let folder: Folder;
beforeAll(() => {
  folder = temporaryFolder();
  folder.write({
    'c.json': example('demo/candidates/c03.json'),
    'cvs/a.json': JSON.stringify({ skills: [{ name: 'SQL', level: 'expert' }] }),
    'cvs/b.json': JSON.stringify({ skills: [{ name: 'Python', level: 'expert' }] }),
    'job.json': example('demo/jobs/support-technician.json'),
    'data.json': JSON.stringify({
      id: 'data',
      title: 'Data',
      requirements: ['SQL', 'Python', 'React'],
    }),
    'courses.json': example('catalogue/courses.json'),
    'bmo.csv': example('catalogue/bmo.csv'),
    'families.csv': example('catalogue/occupations.csv'),
  });
});
afterAll(() => folder.remove());

const path = (...args: readonly string[]) =>
  folder.run([
    'path',
    '--profile',
    'c.json',
    '--job',
    'job.json',
    '--catalogue',
    'courses.json',
    '--language',
    'en',
    ...args,
  ]);
const passerelles = (...args: readonly string[]) =>
  folder.run(['passerelles', '--profile', 'c.json', '--language', 'en', ...args]);

describe('tremplin path', () => {
  it('prints courses in order, what they cost and what they leave out', async () => {
    const { code, stdout } = await path('--start-after', '2027-01-01');
    expect(code).toBe(0);
    expect(stdout).toMatch(/Listening and explaining[^]*Inside a computer[^]*Helping users/u);
    expect(stdout).toContain('105 hours, 13 weeks of courses, 0 EUR.');
    expect(stdout).toContain('No choice of courses of this catalogue does better.');
    expect(stdout).toContain('- ticketing tools 1: no course teaches it');
    expect(stdout).toContain('Fictitious catalogue');
  }, 120_000);

  it('heeds what the person needs, and speaks French', async () => {
    const { stdout } = await path('--need', 'signLanguage', '--language', 'fr');
    expect(stdout).toContain('Dépanner les utilisateurs');
    expect(stdout).toContain('sans l’accessibilité demandée');
    expect(stdout).not.toContain('Au cœur de la machine');
  }, 120_000);

  it('gives one document, which names nobody', async () => {
    const { stdout } = await path('--json');
    const document = JSON.parse(stdout) as {
      readonly plan: { readonly isOptimal: boolean };
      readonly profile: object;
    };
    expect(document.plan.isOptimal).toBe(true);
    expect(JSON.stringify(document.profile)).toMatch(/^\{"id":"p-[0-9A-Z]{26}"\}$/u);
  }, 120_000);

  it.each<[readonly string[], number, string]>([
    [['--need', 'lift'], 2, 'stepFree'],
    [['--objective', 'fun'], 2, 'hours'],
    [['--budget', '-1'], 2, 'amount'],
    [['--start-after', '2027-02-30'], 1, 'YYYY-MM-DD'],
    [['--catalogue', 'job.json'], 1, 'catalogue refused'],
    [['--catalogue', 'gone.json'], 1, 'no such file'],
  ])(
    'says what is wrong with %j',
    async (args, code, said) => {
      const run = await path(...args);
      expect({ code: run.code, stdout: run.stdout }).toEqual({ code, stdout: '' });
      expect(run.stderr).toContain(said);
    },
    120_000,
  );
});

describe('tremplin passerelles', () => {
  it('shows shortage with source, year and area, and orders by it only when asked', async () => {
    const plain = JSON.parse((await passerelles('--json')).stdout) as Found;
    const figures = ['--bmo', 'bmo.csv', '--mapping', 'families.csv', '--bassin', '9901'];
    const shown = JSON.parse((await passerelles('--json', ...figures)).stdout) as Found;
    expect(shown.occupations.map(({ occupation }) => occupation)).toEqual(
      plain.occupations.map(({ occupation }) => occupation),
    );
    const { code, stdout, stderr } = await passerelles(
      ...figures,
      '--order-by-shortage',
      '--top',
      '8',
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/4 of 5 \(BMO\s+2027,\s+bassin/u);
    expect(stdout).toContain('within these by shortage');
    expect(stderr).toContain('bmo.csv line 4: family X0C00: under statistical secrecy');
  }, 120_000);

  it.each<[readonly string[], number, string]>([
    [['--order-by-shortage'], 2, 'give --bmo or --dares'],
    [['--bmo', 'bmo.csv'], 2, 'give --mapping too'],
    [['--bmo', 'families.csv', '--mapping', 'families.csv'], 1, 'no column for "family"'],
    [['--dares', 'gone.csv', '--mapping', 'families.csv'], 1, 'no such file'],
  ])(
    'says what is wrong with %j',
    async (args, code, said) => {
      const run = await passerelles(...args);
      expect({ code: run.code, stdout: run.stdout }).toEqual({ code, stdout: '' });
      expect(run.stderr).toContain(said);
    },
    120_000,
  );
});

interface Found {
  readonly occupations: readonly { readonly occupation: string }[];
}

describe('tremplin peers', () => {
  it('pairs two who can teach each other, by pseudonyms only', async () => {
    const args = ['peers', '--profiles', 'cvs', '--job', 'data.json', '--language', 'en'];
    const { code, stdout } = await folder.run(args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/p-[0-9A-Z]{26} +(?:SQL|Python) /u);
    expect(stdout).toContain('Nobody here can teach: React.');
    expect(stdout).not.toMatch(/cvs|\ba\.json/u);
    const { lessons } = JSON.parse((await folder.run([...args, '--json'])).stdout) as {
      readonly lessons: readonly object[];
    };
    expect(lessons).toHaveLength(2);
  }, 120_000);
});
