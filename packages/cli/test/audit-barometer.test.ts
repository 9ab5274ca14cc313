import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder, type Folder } from './run-in-folder.ts';

let folder: Folder;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder.remove());

const COUNTS = `period,stage,attribute,group,people
2026-Q1,applied,gender,f,40
2026-Q1,applied,gender,m,60
2026-Q1,applied,gender,,10
2026-Q1,hired,gender,f,3
2026-Q1,hired,gender,m,9
2026-Q2,applied,gender,f,50
2026-Q2,applied,gender,m,60
2026-Q2,hired,gender,f,12
2026-Q2,hired,gender,m,9
`;

async function barometer(text: string, ...args: readonly string[]) {
  folder.write({ 'c.csv': text });
  return folder.run(['audit', 'c.csv', '--barometer', ...args]);
}

describe('tremplin audit --barometer', () => {
  it('shows stages, hides what is small, writes a page', async () => {
    const run = await barometer(COUNTS, '--html', 'b.html');
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('| f | hired | … | 12 (57.1 %) |');
    expect(run.stdout).toContain('| everybody | hired | 12 | 21 |');
    const page = readFileSync(join(folder.path, 'b.html'), 'utf8');
    expect(page).toContain('Inclusion barometer');
    const again = await barometer(COUNTS, '--html', 'b.html');
    expect(again.code).toBe(1);
    const json = await barometer(COUNTS, '--json', '--stages', 'applied,hired');
    expect(JSON.parse(json.stdout).barometer.periods).toEqual(['2026-Q1', '2026-Q2']);
  });

  it('names rows that it cannot read, and not what stands in them', async () => {
    const run = await barometer(
      `${COUNTS}2026-Q2,hired,gender,x,secret\n2026-Q2,hired,gender,y,1,stray\n`,
    );
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('2 rows left out');
    expect(run.stderr).toContain('line 11, 12');
    expect(run.stderr + run.stdout).not.toMatch(/secret|stray/u);
  });

  it.each<[string, string, readonly string[], number, RegExp]>([
    ['a column', 'period,stage\n2026,a\n', [], 1, /no column attribute/u],
    ['a period', COUNTS.replace('2026-Q1', 'spring'), [], 1, /period spring; expected/u],
    ['a stage', COUNTS, ['--stages', 'applied'], 1, /stage hired is not one of applied/u],
    ['nothing to read', 'period,stage,attribute,group,people\n', [], 1, /no count can be read/u],
    ['decisions', COUNTS, ['--selected', 'people'], 2, /--barometer reads counts/u],
  ])('says what is wrong with %s', async (_, text, args, code, message) => {
    const run = await barometer(text, ...args);
    expect(run.stderr).toMatch(message);
    expect(run.code).toBe(code);
  });
});
