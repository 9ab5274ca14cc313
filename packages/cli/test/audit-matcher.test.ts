import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder, type Folder, type Run } from './run-in-folder.ts';

let folder: Folder;
beforeAll(() => {
  folder = temporaryFolder();
  folder.write({
    'texts.json': JSON.stringify({
      candidates: [
        { id: 'c1', language: 'en', text: 'Experience\nThree years of SQL.', skills: ['SQL'] },
        { id: 'c2', language: 'en', text: 'Skills\n- Java', skills: ['Java'] },
      ],
      jobs: [{ id: 'j1', text: 'We need SQL and Java.', skills: ['SQL', 'Java'] }],
    }),
    'names.csv': 'name,sex,count\nZEBULON,M,3\nZULEIKA,F,4\n_PRENOMS_RARES,F,9\n',
  });
});
afterAll(() => folder.remove());

/** A matcher in ten lines: `body` makes a score of `job` and `candidate`. */
async function audit(body: string, ...args: readonly string[]): Promise<Run> {
  folder.write({
    'matcher.mjs': `import { createInterface } from 'node:readline';
createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, job, candidate } = JSON.parse(line);
  ${body}
});`,
  });
  return folder.run(
    [
      'audit',
      '--command',
      `"${process.execPath}" matcher.mjs`,
      '--texts',
      'texts.json',
      '--pairs',
      '120',
      ...args,
    ],
    { env: process.env },
  );
}

const ANSWER = 'console.log(JSON.stringify({ id, score }));';
const COUNT = 'let score = ["SQL", "Java"].filter((s) => candidate.includes(s)).length;';

interface Counterfactual {
  readonly counterfactual: {
    readonly overall: { readonly triples: number; readonly flips: number };
    readonly sensitivity: { readonly rate: number };
    readonly unscored: number;
    readonly criteria: readonly { readonly criterion: string; readonly flips: number }[];
  };
}

describe('tremplin audit --command', () => {
  it('audits a program line by line', async () => {
    const run = await audit(`${COUNT} ${ANSWER}`, '--json');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const { counterfactual } = JSON.parse(run.stdout) as Counterfactual;
    expect(counterfactual.overall).toMatchObject({ triples: 120, flips: 0 });
    expect(counterfactual.sensitivity.rate).toBe(1);
  });

  it('finds what it does with a name, drawn from a file', async () => {
    const run = await audit(
      `${COUNT} if (candidate.includes('Zuleika')) score -= 0.5; ${ANSWER}`,
      '--json',
      '--names',
      'names.csv',
    );
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('names.csv: 1 rows without a name and a sex');
    const { counterfactual } = JSON.parse(run.stdout) as Counterfactual;
    expect(counterfactual.criteria.filter(({ flips }) => flips > 0)).toMatchObject([
      { criterion: 'sex' },
    ]);
  });

  it('prints a table, in French too', async () => {
    const run = await audit(`${COUNT} ${ANSWER}`, '--language', 'fr');
    expect(run.stdout).toContain('# Audit contrefactuel');
    expect(run.stdout).toContain('| union-activities |');
  });

  it('gives the program texts and nothing that tells pairs apart', async () => {
    folder.write({ 'seen.txt': '' });
    await audit(
      `import('node:fs').then(({ appendFileSync }) => appendFileSync('seen.txt', line + '\\n')); ${COUNT} ${ANSWER}`,
    );
    const { readFileSync } = await import('node:fs');
    const lines = readFileSync(`${folder.path}/seen.txt`, 'utf8').trim().split('\n');
    expect(lines.length).toBeGreaterThan(240);
    for (const line of lines.slice(0, 20)) {
      expect(Object.keys(JSON.parse(line) as object)).toEqual(['id', 'job', 'candidate']);
    }
    const ids = lines.map((line) => (JSON.parse(line) as { readonly id: string }).id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each<[string, string, RegExp]>([
    [
      'a program that does not start',
      'process.exit(7);',
      /ended with code 7 before all questions/u,
    ],
    [
      'a line that is no answer',
      'console.log("thinking…");',
      /wrote a line that is not \{"id","score"\}/u,
    ],
    [
      'an answer to nothing',
      'console.log(\'{"id":"x","score":1}\');',
      /one that it was not asked/u,
    ],
    [
      'no scores at all',
      'console.log(JSON.stringify({ id, score: "high" }));',
      /no triple was scored/u,
    ],
  ])('says what is wrong: %s', async (_, body, message) => {
    const run = await audit(body);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toMatch(message);
  });

  it('writes a page', async () => {
    const run = await audit(COUNT + ANSWER, '--html', 'swaps.html');
    expect(run.stderr).toContain('swaps.html: written');
    expect(run.code).toBe(0);
    const again = await audit(COUNT + ANSWER, '--html', 'swaps.html');
    expect(again.code).toBe(1);
    expect((await audit(COUNT + ANSWER, '--html', 'swaps.html', '--force')).code).toBe(0);
  });

  it.each<[string, readonly string[], number, RegExp]>([
    [
      'a file and a command',
      ['audit', 'x.csv', '--command', 'true'],
      2,
      /a file or --command, not both/u,
    ],
    [
      'no texts',
      ['audit', '--command', 'true', '--texts', 'no.json'],
      1,
      /no\.json: no such file/u,
    ],
    ['no names', ['audit', '--command', 'true', '--names', 'no.csv'], 1, /no\.csv: no such file/u],
  ])('says what is wrong: %s', async (_, args, code, message) => {
    const run = await folder.run(args);
    expect(run).toMatchObject({ code, stdout: '' });
    expect(run.stderr).toMatch(message);
  });

  it.each([
    ['{"candidates":[]}', 'bad.json: candidates: expected a list that is not empty'],
    [
      '{"candidates":[{"id":"a","text":"b"}],"jobs":[{}]}',
      'candidates[0].language: expected "en" or "fr"',
    ],
    [
      '{"candidates":[{"id":"a","text":"b","language":"en"}],"jobs":[{"id":1}]}',
      'jobs[0].id: expected a text',
    ],
    ['[', 'bad.json: broken JSON'],
  ])('says what is wrong with texts: %s', async (content, message) => {
    folder.write({ 'bad.json': content });
    const run = await folder.run(['audit', '--command', 'true', '--texts', 'bad.json']);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain(message);
  });
});
