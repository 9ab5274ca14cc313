import { describe, expect, it } from 'vitest';
import {
  importProfilesCsv,
  restoreInput,
  type CsvColumns,
  type ImportedTable,
} from '../../src/index.ts';
import { skill } from '../mini-ontology.ts';
import { french } from './person-formats.ts';

const { subjectId: _, ...options } = french;
const COLUMNS: CsvColumns = {
  id: 'subjectId',
  name: 'identity',
  skills: 'skills',
  title: 'title',
  from: 'start',
  to: 'end',
  done: 'experience',
  code: 'codes',
};

function read(text: string, columns: CsvColumns = COLUMNS): Promise<ImportedTable> {
  const header = text
    .replace('\uFEFF', '')
    .split(/\r?\n/u, 1)[0]!
    .split(/[,;\t]/u);
  const known = Object.entries(columns).filter(([column]) => header.includes(column));
  return importProfilesCsv(text, { ...options, columns: Object.fromEntries(known) });
}

function skillsOf({ rows }: ImportedTable, row: number): readonly unknown[] {
  return rows[row]!.result.profile.skills.map((assertion) => [
    assertion.skill,
    ...assertion.evidence.map(({ kind, level, duration }) => `${kind} ${level} ${duration}`),
  ]);
}

describe('importProfilesCsv', () => {
  it('reads skills with their levels', async () => {
    const table = await read(
      'id;skills\n1;SQL (avancé), Python : notions | React\n2;"Swift; 3/5"\n',
    );
    expect(skillsOf(table, 0)).toEqual([
      [skill('python'), 'self 1 unknown'],
      [skill('react'), 'self null unknown'],
      [skill('sql'), 'self 3 unknown'],
    ]);
    expect(skillsOf(table, 1)).toEqual([[skill('swift'), 'self null unknown']]);
  });

  it('reads an experience with its title, its period and its text', async () => {
    const table = await read('id,title,from,to,done\n1,comptable,2019-01,2020-06,avec SQL\n');
    expect(skillsOf(table, 0)).toEqual([
      [skill('accounting'), 'experience null year'],
      [skill('sql'), 'experience null year'],
    ]);
  });

  it('reads codes, and reports those that the pack does not know', async () => {
    const table = await read(`id\tcode\n1\t${skill('sql')}\n2\turn:none\n`);
    expect(skillsOf(table, 0)).toEqual([[skill('sql'), 'self null unknown']]);
    expect(table.rows[1]!.result.dropped.map(({ category }) => category)).toContain('unlinked');
  });

  it.each<[string, string, readonly [line: number, code: string][], readonly number[]]>([
    ['too few cells', 'id,skills\n1,SQL\n2\n3,SQL\n', [[3, 'broken-row']], [2, 4]],
    ['too many cells', 'id,skills\n1,SQL,Python\n2,SQL\n', [[2, 'broken-row']], [3]],
    ['no subject', 'id,skills\n ,SQL\n2,SQL\n', [[2, 'no-subject']], [3]],
    ['a subject twice', 'id,skills\n1,SQL\n1,Python\n', [[3, 'duplicate-subject']], [2]],
    [
      'a quote never closed',
      'id,skills\n1,SQL\n2,"open\n3,SQL\n4,SQL\n',
      [[3, 'broken-row']],
      [2, 4, 5],
    ],
    [
      'a quote closed in a later row',
      'id,skills\n1,"open\n2,SQL\n3,"SQL"\n4,SQL\n',
      [[2, 'broken-row']],
      [3, 4, 5],
    ],
    ['a mark of inches', 'id,skills\n1,SQL\n2,SQL 5" x\n3,SQL\n', [], [2, 3, 4]],
    ['blank lines', 'id,skills\n\n1,SQL\n\n\n2,SQL\n', [], [3, 6]],
    ['a cell over two lines', 'id,skills\n1,"SQL\nPython"\n2,SQL\n', [], [2, 4]],
    ['Windows line ends', 'id,skills\r\n1,SQL\r\n2\r\n3,SQL\r\n', [[3, 'broken-row']], [2, 4]],
    ['a byte-order mark', '\uFEFFid,skills\n1,SQL\n', [], [2]],
  ])('keeps the good rows beside %s', async (_name, text, bad, good) => {
    const { rows, issues } = await read(text);
    expect(issues.map(({ line, code }) => [line, code])).toEqual(bad);
    expect(rows.map(({ line }) => line)).toEqual(good);
    for (const { result } of rows) expect(result.profile.skills.length).toBeGreaterThan(0);
  });

  it('never repeats a cell, nor the name of a column that the host did not name', async () => {
    const { rows, issues } = await read('id,skills,Quetzal\n1,SQL,Xochi\n,Xochi,\n"2,Xochi\n');
    const shown = rows.map(({ result: { vaultEntry: _entry, ...rest } }) => rest);
    expect(JSON.stringify({ shown, issues })).not.toMatch(/Quetzal|Xochi/u);
    expect(rows[0]!.result.dropped).toContainEqual(
      expect.objectContaining({ category: 'unknownKey', source: { pointer: '/*3' } }),
    );
    expect(issues.map(({ line }) => line)).toEqual([3, 4]);
    expect(restoreInput(rows[0]!.result.vaultEntry)).toEqual({
      id: '1',
      skills: 'SQL',
      Quetzal: 'Xochi',
    });
  });

  it('gives each column its fate', async () => {
    const { coverage } = await read('id,name,skills\n1,x,SQL\n');
    expect(coverage.map(({ pattern, treatment }) => [pattern, treatment])).toEqual([
      ['/id', 'drop'],
      ['/name', 'vault'],
      ['/skills/name', 'competence'],
      ['/skills/level', 'competence'],
    ]);
  });

  it.each<[string, string, unknown, string]>([
    [
      'a column that is not there',
      'id\n1\n',
      { id: 'subjectId', other: 'skills' },
      'names "other"',
    ],
    ['no subject', 'id\n1\n', { id: 'identity' }, '0 columns with the meaning subjectId'],
    ['two subjects', 'id,b\n1,2\n', { id: 'subjectId', b: 'subjectId' }, '2 columns'],
    ['an unknown meaning', 'id,b\n1,2\n', { id: 'subjectId', b: 'magic' }, 'is no meaning'],
    ['two columns with one name', 'id,id\n1,2\n', { id: 'subjectId' }, 'column 2 has the name'],
    ['an empty text', '', { id: 'subjectId' }, 'none of the 0 columns'],
  ])('refuses %s', async (_name, text, columns, message) => {
    const attempt = importProfilesCsv(text, { ...options, columns: columns as CsvColumns });
    await expect(attempt).rejects.toThrow(message);
  });

  it('takes linear time for 20,000 quotes that are closed nowhere near', async () => {
    // What takes the square of the length would not end before the limit of the test.
    const { rows, issues } = await read(`id,skills\n${'1,"SQL\n2,SQL\n3,"x"\n'.repeat(7_000)}`);
    expect(rows.length + issues.length).toBeGreaterThan(7_000);
  });
});
