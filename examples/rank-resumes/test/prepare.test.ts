import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LayoutError, parseResumesToRank } from '../resumes-to-rank.ts';

const script = fileURLToPath(new URL('../prepare.ts', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));
const fixture = fileURLToPath(new URL('fixtures/two-occupations.json', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rank-resumes-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function prepare(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', script, ...args],
      { cwd: root },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
      },
    );
  });
}

describe('prepare', () => {
  it('writes a job and its profiles per occupation', async () => {
    const { code, stdout, stderr } = await prepare('--input', fixture, '--out', folder);

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe('lighthouse-keeper: 2 to rank\nbee-keeper-honey-seller: 1 to rank\n');
    expect(
      (await readdir(folder, { recursive: true }))
        .map((path) => path.replaceAll('\\', '/'))
        .toSorted(),
    ).toEqual([
      'bee-keeper-honey-seller',
      'bee-keeper-honey-seller/job.txt',
      'bee-keeper-honey-seller/profiles',
      'bee-keeper-honey-seller/profiles/r1.txt',
      'lighthouse-keeper',
      'lighthouse-keeper/job.txt',
      'lighthouse-keeper/profiles',
      'lighthouse-keeper/profiles/r1.txt',
      'lighthouse-keeper/profiles/r2.txt',
    ]);
    expect(await readFile(join(folder, 'lighthouse-keeper/job.txt'), 'utf8')).toBe(
      'Lighthouse keeper\n\nYou keep a light, a log book and your temper. Night work.\n',
    );
  });

  it('puts one name everywhere, `$&` and the like letter for letter', async () => {
    await prepare('--input', fixture, '--out', folder, '--name', 'Ann $& Lee');

    const text = await readFile(join(folder, 'lighthouse-keeper/profiles/r1.txt'), 'utf8');
    expect(text).toMatch(/^\*\*Ann \$& Lee\*\*\n/u);
    expect(text).toMatch(/\nAnn \$& Lee is also a diver\.\n$/u);
    expect(text).not.toContain('{name}');
  });

  it('says in one line that the file is missing', async () => {
    const { code, stdout, stderr } = await prepare(
      '--input',
      join(folder, 'none.json'),
      '--out',
      folder,
    );

    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(
      /none\.json: no such file; give the path of resumes_to_rank\.json\.\n$/u,
    );
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('says in one line that the file has another layout', async () => {
    const other = join(folder, 'other.json');
    await writeFile(other, '{ "retail": { "resumes": "text", "jd": "Sell." } }');

    const { code, stderr } = await prepare('--input', other, '--out', folder);

    expect(code).toBe(1);
    expect(stderr).toContain('"retail": "resumes" is a text; give a list of texts.');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('shows its usage when an option is missing or unknown', async () => {
    expect(await prepare('--input', fixture)).toMatchObject({ code: 2, stdout: '' });
    expect(await prepare('--input', fixture, '--output', folder)).toMatchObject({
      code: 2,
      stdout: '',
    });
  });
});

describe('parseResumesToRank', () => {
  it.each([
    ['no JSON', '{ "retail": ', /not JSON/u],
    ['a list', '[]', /an empty list at the top/u],
    ['nothing', '{}', /an object at the top/u],
    ['no job description', '{ "retail": { "resumes": ["{name}"] } }', /"jd" is missing/u],
    ['no resumes', '{ "retail": { "resumes": [], "jd": "Sell." } }', /"resumes" is an empty list/u],
    [
      'a number for a resume',
      '{ "retail": { "resumes": ["{name}", 2], "jd": "Sell." } }',
      /resume 2 is a number/u,
    ],
    ['no placeholder', '{ "retail": { "resumes": ["Ann"], "jd": "Sell." } }', /a text without it/u],
    [
      'an occupation of signs',
      '{ "—": { "resumes": ["{name}"], "jd": "Sell." } }',
      /no folder name/u,
    ],
    [
      'one folder for two',
      '{ "HR": { "resumes": ["{name}"], "jd": "a" }, "hr": { "resumes": ["{name}"], "jd": "b" } }',
      /the same folder/u,
    ],
  ])('refuses %s', (_, json, message) => {
    expect(() => parseResumesToRank(json)).toThrow(LayoutError);
    expect(() => parseResumesToRank(json)).toThrow(message);
  });
});
