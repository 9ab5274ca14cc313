import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder, type Folder } from './run-in-folder.ts';

let folder: Folder;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder.remove());

const draw = (...args: readonly string[]) => folder.run(['ontology', 'draw', ...args]);

describe('ontology draw', () => {
  it('prints a picture and nothing else', async () => {
    const { code, stdout, stderr } = await draw('React', '--language', 'en');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^<svg [^]*<\/svg>\n$/u);
    expect(stdout).toContain('>React and what is around it</title>');
  });

  it.each(['react', 'REACT', 'urn:tremplin:digital:skill:react', '  React '])(
    'draws the same skill for %j',
    async (text) => {
      const { stdout } = await draw(text, '--language', 'en');
      expect(stdout).toBe((await draw('React', '--language', 'en')).stdout);
    },
  );

  it('takes a label of the other language, a code and several words', async () => {
    for (const args of [['relational-databases'], ['bases', 'de', 'données', 'relationnelles']]) {
      const { code, stdout } = await draw(...args, '--language', 'en');
      expect(code).toBe(0);
      expect(stdout).toContain('>relational databases and what is around it</title>');
    }
  });

  it('speaks French, goes deeper, takes fewer and one theme', async () => {
    const { stdout: plain } = await draw('React', '--language', 'fr');
    expect(plain).toContain('>React et ce qui l’entoure</title>');
    for (const more of [
      ['--depth', '2'],
      ['--max-nodes', '3'],
      ['--theme', 'light'],
    ]) {
      const { code, stdout } = await draw('React', '--language', 'fr', ...more);
      expect(code).toBe(0);
      expect(stdout).not.toBe(plain);
    }
  });

  it('writes a file, over one that is there', async () => {
    folder.write({ 'react.svg': 'old' });
    const { code, stdout } = await draw('React', '--language', 'en', '--out', 'react.svg');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const file = readFileSync(join(folder.path, 'react.svg'), 'utf8');
    expect(file).toBe((await draw('React', '--language', 'en')).stdout);
    expect((await draw('React', '--out', 'nowhere/react.svg')).code).toBe(1);
  });

  it('names what an unknown skill may have meant', async () => {
    const { code, stdout, stderr } = await draw('Reactt', '--language', 'en');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^tremplin: no skill "Reactt" in digital \S+; did you mean "React", .+\?\n$/u,
    );
  });

  it.each([
    ['Pyton', 'Python'],
    ['jaavscript', 'JavaScript'],
    ['PostgreSLQ', 'PostgreSQL'],
  ])('takes %j for a slip, though others begin alike', async (text, meant) => {
    const { stderr } = await draw(text, '--language', 'en');
    expect(stderr).toContain(`did you mean "${meant}"`);
  });

  it.each([
    ['front-end developer', 'of kind occupation'],
    ['zzzz', 'see tremplin ontology search'],
    [' ', 'no skill " "'],
    ['x'.repeat(500), `no skill "${'x'.repeat(60)}…"`],
  ])('says why it draws nothing for %j', async (text, said) => {
    const { code, stdout, stderr } = await draw(text, '--language', 'en');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(said);
  });

  it.each([
    ['--depth', '4'],
    ['--max-nodes', 'many'],
    ['--theme', 'pink'],
    ['--language', 'de'],
  ])('takes %s %s for wrong usage', async (...option) => {
    expect((await draw('React', ...option)).code).toBe(2);
  });

  it('has help with an example', async () => {
    const { code, stdout } = await draw('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('Examples:\n  tremplin ontology draw React');
    const long = stdout.split('\n').filter((line) => line.length > 80);
    expect(long.filter((line) => !line.startsWith('  tremplin '))).toEqual([]);
  });
});

describe('ontology search', () => {
  it('completes what is typed, before it links it', async () => {
    const { stdout } = await folder.run(['ontology', 'search', 'reac', '--json']);
    const { found, label } = JSON.parse(stdout) as {
      readonly found: readonly { readonly label: string; readonly match: string }[];
      readonly label: readonly object[];
    };
    expect(found[0]).toMatchObject({ label: 'React', match: 'prefix', kind: 'skill' });
    expect(label).toEqual([]);
    const { stdout: table } = await folder.run(['ontology', 'search', 'reac', '--language', 'fr']);
    expect(table).toMatch(/^Comme on le tape\n[^]*React +compétence +au début/u);
  });
});
