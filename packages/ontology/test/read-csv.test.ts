import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../src/internal/read-csv.ts';

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe('readCsv', () => {
  it('gives each row its line, also after quoted line ends and blank lines', () => {
    const table = readCsv('t.csv', 'a,b\r\n1,2\r\n\r\n"q\r\nr",3\r\n4,5\r\n');
    expect(table.rows.map(({ line, values }) => [line, values['a'], values['b']])).toEqual([
      [2, '1', '2'],
      [4, 'q\nr', '3'],
      [6, '4', '5'],
    ]);
  });

  it('keeps the rows after a broken one', () => {
    const table = readCsv('t.csv', 'a,b\n1,2\n3,"x\n5,6\n"7"z,8\n9,10\n11\n');
    expect(table.rows.map(({ values }) => values['a'])).toEqual(['1', '5', '9']);
    expect(table.issues.map(({ line }) => line)).toEqual([3, 5, 7]);
    expect(table.rowCount).toBe(6);
  });

  it('reads back whatever was written', () => {
    const cell = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !text.includes('\r') && !text.includes('\uFEFF'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const text = ['"a","b"', ...rows.map((row) => row.map(quoted).join(','))].join('\n');
        const table = readCsv('t.csv', text);
        expect(table.issues).toEqual([]);
        expect(table.rows.map(({ values }) => [values['a'], values['b']])).toEqual(rows);
      }),
    );
  });

  it('gives up on what is not a CSV file', () => {
    const text = `a,b\n${'x"y",z\n'.repeat(1_100)}`;
    expect(() => readCsv('t.csv', text)).toThrow(/t\.csv: more than 1000 broken rows.*line 1002/u);
  });
});
