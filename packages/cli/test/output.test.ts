import { statSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '@tremplin/cli';
import { restoreInput } from '@tremplin/profile';
import {
  CV_FRENCH,
  CV_TEXT,
  JOB,
  JOB_POSTING,
  JOB_TEXT,
  json,
  PRIVATE,
  RESUME,
} from './documents.ts';
import { capture, temporaryFolder, type Folder } from './run-in-folder.ts';

// oxlint-disable-next-line no-control-regex -- escape codes are what is looked for
const ESCAPE = /\u001b/u;

const MATCH = ['match', '--job', 'jobs/job.json', '--profiles'];
const VERDICT_KEYS = [
  'skill',
  'label',
  'relationType',
  'minimumLevel',
  'verdict',
  'weight',
  'fit',
  'reach',
  'contribution',
];

interface RankingDocument {
  readonly job: { readonly id: string; readonly requirements: readonly object[] };
  readonly ranking: readonly {
    readonly id: string;
    readonly source?: string;
    readonly score: number;
    readonly fit: number;
    readonly reach: number;
    readonly verdicts: readonly Readonly<Record<string, unknown>>[];
  }[];
  readonly issues: readonly object[];
  readonly policy: string;
  readonly ontology: object;
}

let folder: Folder;
beforeAll(() => {
  folder = temporaryFolder();
  folder.write({
    'jobs/job.json': json(JOB),
    'jobs/posting.json': json(JOB_POSTING),
    'jobs/text.txt': JOB_TEXT,
    'cvs/c1.json': json(RESUME),
    'cvs/c2.txt': CV_TEXT,
    'cvs/c3.md': CV_FRENCH,
  });
});
afterAll(() => folder.remove());

const parsed = async (args: readonly string[]): Promise<RankingDocument> => {
  const { code, stdout } = await folder.run([...args, '--json']);
  expect(code).toBe(0);
  expect(stdout).toBe(`${JSON.stringify(JSON.parse(stdout), null, 2)}\n`);
  return JSON.parse(stdout) as RankingDocument;
};

describe('match', () => {
  it('prints one JSON document of the promised shape', async () => {
    const document = await parsed([...MATCH, 'cvs']);
    expect(Object.keys(document)).toEqual(['job', 'ranking', 'issues', 'policy', 'ontology']);
    expect(Object.keys(document.ontology)).toEqual(['id', 'version', 'hash']);
    expect(document.ranking).toHaveLength(3);
    for (const { id, score, fit, reach, verdicts } of document.ranking) {
      expect(id).toMatch(/^p-[0-9A-HJKMNP-TV-Z]{26}$/iu);
      expect(reach).toBeGreaterThanOrEqual(fit);
      expect(verdicts).toHaveLength(document.job.requirements.length);
      for (const verdict of verdicts)
        expect(Object.keys(verdict)).toEqual(expect.arrayContaining(VERDICT_KEYS));
      const sum = verdicts.reduce(
        (total, verdict) => total + (verdict['contribution'] as number),
        0,
      );
      expect(sum).toBe(score);
    }
  });

  it('gives the details that belong to each verdict, and no others', async () => {
    const { ranking } = await parsed([...MATCH, 'cvs']);
    const verdicts = ranking.flatMap((match) => match.verdicts);
    expect(new Set(verdicts.map(({ verdict }) => verdict)).size).toBeGreaterThan(1);
    for (const verdict of verdicts) {
      expect('path' in verdict).toBe(verdict['verdict'] === 'reachable');
      expect('hours' in verdict).toBe(verdict['verdict'] === 'reachable');
      expect('settledBy' in verdict).toBe(verdict['verdict'] === 'unknown');
    }
  });

  it('does not depend on the order of the files, nor on naming them by folder', async () => {
    const files = ['cvs/c1.json', 'cvs/c2.txt', 'cvs/c3.md'];
    for (const mode of [[], ['--json'], ['--reveal']]) {
      const expected = (await folder.run([...MATCH, 'cvs', ...mode])).stdout;
      for (const order of [files, files.toReversed(), [files[1]!, files[2]!, files[0]!, 'cvs']]) {
        expect((await folder.run([...MATCH, ...order, ...mode])).stdout).toBe(expected);
      }
    }
  });

  it('shows files only with --reveal', async () => {
    expect((await folder.run([...MATCH, 'cvs'])).stdout).not.toContain('c1');
    expect((await folder.run([...MATCH, 'cvs', '--json'])).stdout).not.toContain('c1.json');
    expect((await folder.run([...MATCH, 'cvs', '--reveal'])).stdout).toContain('c1.json');
    const { ranking } = await parsed([...MATCH, 'cvs', '--reveal']);
    expect(new Set(ranking.map(({ source }) => source))).toEqual(
      new Set(['cvs/c1.json', 'cvs/c2.txt', 'cvs/c3.md']),
    );
  });

  it('keeps what --top and --explain ask for', async () => {
    expect((await parsed([...MATCH, 'cvs', '--top', '2'])).ranking).toHaveLength(2);
    const { stdout } = await folder.run([...MATCH, 'cvs', '--explain', '1']);
    expect(stdout).toMatch(/^1\. p-/mu);
    expect(stdout).not.toMatch(/^2\. p-/mu);
    expect((await folder.run([...MATCH, 'cvs', '--explain', '0'])).stdout).not.toMatch(/^1\. p-/mu);
  });

  it('has headings, verdicts and labels in French', async () => {
    const { stdout } = await folder.run([...MATCH, 'cvs', '--language', 'fr']);
    expect(stdout).toMatch(/acquis/u);
    expect(stdout).toMatch(/exigence/u);
    const { stdout: fromLocale } = await folder.run([...MATCH, 'cvs'], {
      env: { TREMPLIN_KEY: 'a key for the tests only', LANG: 'fr_FR.UTF-8' },
    });
    expect(fromLocale).toBe(stdout);
  });

  it('names what the ad names and does not ask for', async () => {
    folder.write({
      'ads/firm.txt':
        'Front-end developer\n\nAbout us\nWe are a software company. Our platform runs on Kubernetes.\n\nYour profile\nYou know HTML, CSS and JavaScript.\n',
    });
    const args = ['match', '--job', 'ads/firm.txt', '--profiles', 'cvs'];
    const { stdout } = await folder.run(args);
    expect(stdout).toMatch(/Named in the ad and not asked for: [^(]+ \(about the employer\)\./u);
    const french = await folder.run([...args, '--language', 'fr']);
    expect(french.stdout).toMatch(
      /Nommé dans l’offre et non demandé : [^(]+ \(sur l’employeur\)\./u,
    );
    expect((await parsed(args)).job).toHaveProperty('setAside', [
      expect.objectContaining({
        because: 'employer',
        label: expect.stringMatching(/\S/u) as string,
      }),
    ]);
    expect((await folder.run([...MATCH, 'cvs'])).stdout).not.toContain('not asked for');
  });

  it('says on standard error that the demonstration key protects nobody', async () => {
    const { stdout, stderr } = await folder.run([...MATCH, 'cvs'], { env: {} });
    expect(stderr).toMatch(/demonstration key/u);
    expect(stdout).not.toBe((await folder.run([...MATCH, 'cvs'])).stdout);
  });
});

describe('jobs', () => {
  it('ranks jobs of three formats for a person', async () => {
    const document = await parsed(['jobs', '--profile', 'cvs/c1.json', '--jobs', 'jobs']);
    expect(Object.keys(document)).toEqual(['profile', 'ranking', 'issues', 'policy', 'ontology']);
    expect(document.ranking.map(({ id }) => id).toSorted()).toEqual([
      'front-end',
      'posting',
      'text',
    ]);
  });

  it('gives a pair the score that match gives it', async () => {
    const { ranking } = await parsed(['jobs', '--profile', 'cvs/c1.json', '--jobs', 'jobs']);
    const there = await parsed([...MATCH, 'cvs/c1.json']);
    expect(ranking.find(({ id }) => id === 'front-end')!.score).toBe(there.ranking[0]!.score);
  });
});

describe('profile', () => {
  it('shows skills and where they were read, never a value', async () => {
    const { code, stdout, stderr } = await folder.run(['profile', 'cvs/c1.json']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/JavaScript/u);
    expect(stdout).toMatch(/\/skills\/0\/keywords\/2/u);
    for (const words of PRIVATE) expect(stdout + stderr).not.toContain(words);
  });

  it('prints JSON without the vault entry', async () => {
    const { stdout } = await folder.run(['profile', 'cvs/c2.txt', '--json']);
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual([
      'profile',
      'findings',
      'dropped',
      'issues',
    ]);
    for (const words of PRIVATE) expect(stdout).not.toContain(words);
  });

  it('writes the vault entry for its owner only, and gives the original back', async () => {
    const { code } = await folder.run(['profile', 'cvs/c2.txt', '--vault', 'c2.vault']);
    expect(code).toBe(0);
    const file = join(folder.path, 'c2.vault');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(restoreInput(JSON.parse(readFileSync(file, 'utf8')) as never)).toBe(CV_TEXT);
    expect((await folder.run(['profile', 'cvs/c2.txt', '--vault', 'c2.vault'])).code).toBe(1);
    expect(
      (await folder.run(['profile', 'cvs/c2.txt', '--vault', 'c2.vault', '--force'])).code,
    ).toBe(0);
  });

  it('takes the key from a file, with or without a line feed at its end', async () => {
    folder.write({ key: 'a key for the tests only', 'key-lf': 'a key for the tests only\n' });
    const { stdout } = await folder.run(['profile', 'cvs/c2.txt']);
    for (const key of ['key', 'key-lf']) {
      expect(
        (await folder.run(['profile', 'cvs/c2.txt', '--key-file', key], { env: {} })).stdout,
      ).toBe(stdout);
    }
  });

  it('counts from the day of --as-of', async () => {
    const today = (await folder.run(['profile', 'cvs/c1.json'])).stdout;
    expect(
      (await folder.run(['profile', 'cvs/c1.json', '--as-of', '2026-11-22'], { now: new Date(0) }))
        .stdout,
    ).toBe(today);
    expect((await folder.run(['profile', 'cvs/c1.json', '--as-of', '2040-01-01'])).stdout).not.toBe(
      today,
    );
  });
});

describe('ontology', () => {
  it('imports ESCO, shows the pack and searches it', async () => {
    folder.write({
      'esco/skills_en.csv':
        'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels\n' +
        'KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/1,knowledge,cross-sector,upholstery,\n',
      'esco/broaderRelationsSkillPillar.csv':
        'conceptUri,broaderUri\nhttp://data.europa.eu/esco/skill/1,x\n',
    });
    const args = [
      'ontology',
      'import',
      'esco',
      '--dir',
      'esco',
      '--out',
      'e.pack',
      '--report',
      'r.json',
      '--release',
      '1.1',
    ];
    const { code, stdout } = await folder.run([...args, '--json']);
    expect(code).toBe(0);
    const document = JSON.parse(stdout) as { ontology: object; issues: object[] };
    expect(document).toMatchObject({
      concepts: { skill: 1 },
      ontology: { id: 'esco', version: '1.1' },
    });
    expect(document.issues).toHaveLength(1);
    expect(JSON.parse(readFileSync(join(folder.path, 'r.json'), 'utf8'))).toMatchObject({
      issues: document.issues,
    });
    const shown = await folder.run(['ontology', 'show', 'e.pack', '--json']);
    expect(JSON.parse(shown.stdout)).toMatchObject({ ...document.ontology, labels: { en: 1 } });
    const found = await folder.run([
      'ontology',
      'search',
      'upholstery',
      '--ontology',
      'e.pack',
      '--json',
    ]);
    expect(JSON.parse(found.stdout)).toMatchObject({
      label: [{ concept: 'http://data.europa.eu/esco/skill/1' }],
    });
  });
});

describe('demo', () => {
  it.each(['en', 'fr'])('tells its story in %s, without a name', async (language) => {
    const { code, stdout } = await folder.run(['demo', '--language', language]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/schema\.org/u);
    expect(stdout).toMatch(/tremplin match --job/u);
    expect(stdout).not.toMatch(/Belhadj|Kervadec/iu);
    expect(stdout).toBe(
      (await folder.run(['demo', '--language', language], { now: new Date(0), env: {} })).stdout,
    );
  });

  it('tells commands as the reader starts the program', async () => {
    let text = '';
    const stdout = { write: (part: string) => (text += part) };
    expect(await runCli(['demo'], { stdout }, { command: 'pnpm x' })).toBe(0);
    expect(text).toMatch(/ {2}pnpm x match --job/u);
    expect(text).not.toMatch(/tremplin match/u);
  });

  it('prints JSON', async () => {
    const { stdout } = await folder.run(['demo', '--json']);
    const { jobs, candidates } = JSON.parse(stdout) as {
      jobs: RankingDocument[];
      candidates: object[];
    };
    expect(jobs).toHaveLength(3);
    for (const { ranking } of jobs) expect(ranking).toHaveLength(candidates.length);
  });
});

describe('terminals and pipes', () => {
  const commands = [[...MATCH, 'cvs'], ['profile', 'cvs/c1.json'], ['demo'], ['ontology', 'show']];

  it.each(commands)('%s: no escape codes in a pipe, colours in a terminal', async (...args) => {
    expect((await folder.run(args)).stdout).not.toMatch(ESCAPE);
    expect((await folder.run(args, { stdout: capture() })).stderr).not.toMatch(ESCAPE);
    const terminal = capture({ isTTY: true, columns: 120 });
    await folder.run(args, { stdout: terminal });
    expect(terminal.text()).toMatch(ESCAPE);
    const plain = capture({ isTTY: true, columns: 120 });
    await folder.run(args, { stdout: plain, env: { NO_COLOR: '1' } });
    expect(plain.text()).not.toMatch(ESCAPE);
  });

  it.each(commands)('%s: fits in 80 columns, in both languages', async (...args) => {
    for (const language of ['en', 'fr']) {
      const stdout = capture({ isTTY: true, columns: 80 });
      const languageArgs = args[0] === 'ontology' ? args : [...args, '--language', language];
      await folder.run(languageArgs, { stdout, env: { NO_COLOR: '1' } });
      const long = stdout
        .text()
        .split('\n')
        .filter((line) => line.length > 80);
      // Commands to copy are never broken.
      expect(long.filter((line) => !line.startsWith('  tremplin '))).toEqual([]);
    }
  });
});

describe('help', () => {
  const commands = [
    [],
    ['profile'],
    ['match'],
    ['jobs'],
    ['demo'],
    ['ontology'],
    ['ontology', 'import'],
    ['ontology', 'import', 'esco'],
    ['ontology', 'show'],
    ['ontology', 'search'],
  ];

  it.each(commands.map((args) => ({ args })))('of $args has an example', async ({ args }) => {
    const { code, stdout, stderr } = await folder.run([...args, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`Examples:\n  tremplin ${args.join(' ')}`, 'u'));
    const long = stdout.split('\n').filter((line) => line.length > 80);
    // Commands to copy are never broken.
    expect(long.filter((line) => !line.startsWith('  tremplin '))).toEqual([]);
  });

  it('prints the version', async () => {
    expect(await folder.run(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u) as string,
    });
  });

  it('runs with the streams of the process when none are given', async () => {
    expect(await runCli(['profile', 'nowhere'], { stderr: capture() })).toBe(1);
  });
});
