import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JOB, json, RESUME } from './documents.ts';
import { temporaryFolder, type Folder } from './run-in-folder.ts';

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

function read(name: string): string {
  return readFileSync(join(folder.path, name), 'utf8');
}

describe('tremplin init', () => {
  it('writes settings that name their schema', async () => {
    const { code, stdout } = await folder.run(['init', '--language', 'fr']);
    expect(code).toBe(0);
    expect(stdout).toBe('tremplin.config.json\ntremplin.schema.json\n');
    expect(JSON.parse(read('tremplin.config.json'))).toEqual({
      $schema: './tremplin.schema.json',
      ontology: 'digital',
      language: 'fr',
    });
    const schema = JSON.parse(read('tremplin.schema.json')) as {
      additionalProperties: boolean;
      properties: object;
    };
    expect(schema.additionalProperties).toBe(false);
    expect(Object.keys(schema.properties)).toContain('keyFile');
  });

  it('writes a key that only its owner may read, and never over another', async () => {
    expect((await folder.run(['init', '--new-key', 'p.key'])).code).toBe(0);
    expect(statSync(join(folder.path, 'p.key')).mode & 0o777).toBe(0o600);
    const key = read('p.key');
    expect(key).toMatch(/^[0-9a-f]{64}\n$/u);
    const again = await folder.run(['init', '--new-key', 'p.key', '--force']);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('p.key: there is a file of this name already');
    expect(read('p.key')).toBe(key);
  });

  it('leaves settings that are there, but for --force', async () => {
    folder.write({ 'tremplin.config.json': '{}' });
    expect((await folder.run(['init'])).code).toBe(1);
    expect(read('tremplin.config.json')).toBe('{}');
    expect((await folder.run(['init', '--force'])).code).toBe(0);
  });
});

describe('settings', () => {
  beforeEach(() =>
    folder.write({
      'job.json': json(JOB),
      'cvs/c1.json': json(RESUME),
      'cvs/c2.json': json(RESUME),
    }),
  );
  const match = ['match', '--job', 'job.json', '--profiles', 'cvs', '--json'];

  it('stand for options that were not typed, and say so', async () => {
    folder.write({ 'tremplin.config.json': json({ top: 1 }) });
    const run = await folder.run(match);
    expect((JSON.parse(run.stdout) as { ranking: unknown[] }).ranking).toHaveLength(1);
    expect(run.stderr).toContain('note: top from tremplin.config.json');
  });

  it('give way to what was typed', async () => {
    folder.write({ 'tremplin.config.json': json({ top: 1 }) });
    const run = await folder.run([...match, '--top', '2']);
    expect((JSON.parse(run.stdout) as { ranking: unknown[] }).ranking).toHaveLength(2);
    expect(run.stderr).not.toContain('from tremplin.config.json');
  });

  it('of a folder above count, their paths from there', async () => {
    folder.write({
      'tremplin.config.json': json({ keyFile: 'keys/p.key' }),
      'keys/p.key': 'k'.repeat(20),
    });
    const above = await folder.run(match);
    folder.write({
      'below/job.json': json(JOB),
      'below/cvs/c1.json': json(RESUME),
      'below/cvs/c2.json': json(RESUME),
    });
    const below = await folder.run(match, { cwd: join(folder.path, 'below') });
    expect(below.code).toBe(0);
    expect(below.stdout).toBe(above.stdout);
    const typed = await folder.run([...match, '--key-file', 'keys/p.key']);
    expect(typed.stdout).toBe(above.stdout);
  });

  it('do not reach commands that lack the option', async () => {
    folder.write({ 'tremplin.config.json': json({ top: 1, keyFile: 'none.key' }) });
    expect((await folder.run(['ontology', 'show', '--json'])).code).toBe(0);
  });

  it.each([
    ['no JSON', '{', 'is no JSON'],
    ['a setting that is none', json({ tpo: 3 }), 'tpo'],
    ['a number that is none', json({ top: 'three' }), 'top: '],
    ['another language', json({ language: 'es' }), 'language: '],
    ['a list', '[]', 'expected object'],
  ])('are refused where they hold %s', async (_, text, said) => {
    folder.write({ 'tremplin.config.json': text });
    const run = await folder.run(match);
    expect(run.code).toBe(1);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain('tremplin.config.json: ');
    expect(run.stderr).toContain(said);
    expect(run.stderr).not.toContain('    at ');
  });
});

describe('tremplin doctor', () => {
  it('says what works and what is absent', async () => {
    const { code, stdout } = await folder.run(['doctor', '--json'], { env: {} });
    expect(code).toBe(0);
    const { findings } = JSON.parse(stdout) as { findings: { part: string; state: string }[] };
    const states = Object.fromEntries(findings.map(({ part, state }) => [part, state]));
    expect(states).toMatchObject({
      'Node.js': 'works',
      'ontology, model, linking': 'works',
      'vector kernel': 'works',
      unpdf: 'works',
      TREMPLIN_KEY: 'absent',
      'tremplin.config.json': 'absent',
    });
  });

  it('exits with 3 where something is there and does not work', async () => {
    folder.write({
      'tremplin.config.json': '{',
      'package.json': '{}',
      'node_modules/pg/package.json': json({ name: 'pg', main: 'index.cjs' }),
      'node_modules/pg/index.cjs': 'throw new Error("Quetzalcoatl");',
    });
    const { code, stdout } = await folder.run(['doctor', '--language', 'fr']);
    expect(code).toBe(3);
    expect(stdout).toContain('EN PANNE');
    expect(stdout.match(/EN PANNE/gu)).toHaveLength(2);
    expect(stdout).not.toContain('Quetzalcoatl');
  });
});

describe('tremplin completion', () => {
  const bin = new URL('../../../scripts/tremplin.mjs', import.meta.url).pathname;
  const tremplin = (...args: string[]): string =>
    execFileSync(process.execPath, [bin, ...args], { encoding: 'utf8' });

  it.each(['bash', 'zsh', 'fish', 'powershell'])(
    'prints a script for %s',
    (shell) => {
      expect(tremplin('completion', shell)).toMatch(/complete\W{1,6}--/u);
    },
    60_000,
  );

  it('completes commands, options and values', () => {
    expect(tremplin('complete', '--', 'ma')).toContain('match');
    expect(tremplin('complete', '--', 'match', '--pro')).toContain('--profiles');
    expect(tremplin('complete', '--', 'match', '--language', '')).toMatch(/^en\b[^]*^fr\b/mu);
  }, 60_000);

  it('is a script that bash can load', () => {
    execFileSync('bash', ['-n'], { input: tremplin('completion', 'bash') });
  }, 60_000);
});
