import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCsvReader } from '../src/internal/csv-reader.ts';
import { readCsv, type CsvTable } from '../src/internal/read-csv.ts';
import { MAXIMUM_ROW_LENGTH } from '../src/internal/row-reader.ts';

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

  it.each<readonly [what: string, text: string]>([
    ['a byte-order mark', '\uFEFFa,b\n1,2\n3,4\n'],
    ['line ends of Windows', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['line ends of classic Mac OS', 'a,b\r1,2\r3,4\r'],
    ['no last line end', 'a,b\n1,2\n3,4'],
    ['blank lines before the header', '\n \na,b\n1,2\n3,4'],
    ['quotes around all', '"a","b"\n"1","2"\n"3","4"\n'],
  ])('reads a table with %s', (_, text) => {
    const { columns, rows, issues } = readCsv('t.csv', text);
    expect(columns).toEqual(['a', 'b']);
    expect(rows.map(({ values }) => Object.values(values))).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(issues).toEqual([]);
  });

  it('takes quotes of a tab-separated table as they are', () => {
    const { rows } = readCsv('t.txt', 'a\tb\n"1\t2"\n');
    expect(rows.map(({ values }) => values)).toEqual([{ a: '"1', b: '2"' }]);
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

  it('reads cells without quotes as the parser does, though it does not ask it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', 'é', "'", ';'), maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell)), (rows) => {
        const text = ['a,b,c', ...rows.map((row) => row.join(','))].join('\n');
        const [, ...expected] = parse(text) as string[][];
        expect(readCsv('t.csv', text).rows.map(({ values }) => Object.values(values))).toEqual(
          expected,
        );
      }),
    );
  });

  it('gives up on what is not a CSV file', () => {
    const text = `a,b\n${'x"y",z\n'.repeat(1_100)}`;
    expect(() => readCsv('t.csv', text)).toThrow(/t\.csv: more than 1000 broken rows.*line 1002/u);
  });
});

/** What a reader says when it is fed piece by piece, and the most that it held. */
function readPieces(file: string, pieces: Iterable<string>): CsvTable & { readonly held: number } {
  const rows: CsvTable['rows'][number][] = [];
  const issues: CsvTable['issues'][number][] = [];
  let columns: readonly string[] = [];
  let held = 0;
  const reader = createCsvReader(file, {
    header: (names) => (columns = names),
    row: (line, cells) =>
      rows.push({ line, values: Object.fromEntries(columns.map((c, i) => [c, cells[i]!])) }),
    broken: (issue) => issues.push(issue),
  });
  for (const piece of pieces) {
    reader.write(piece);
    held = Math.max(held, reader.held);
  }
  reader.end();
  issues.sort((a, b) => a.line - b.line);
  return { file, columns, rows, issues, rowCount: rows.length + issues.length, held };
}

describe('createCsvReader', () => {
  it('says the same whatever the pieces, of good and of broken tables', () => {
    const text = fc
      .string({
        unit: fc.constantFrom('a', 'b', ',', '"', '\n', '\r\n', '""', '"\n"'),
        maxLength: 60,
      })
      .map((body) => `h,i\n${body}`);
    fc.assert(
      fc.property(text, fc.array(fc.nat(70)), (whole, cuts) => {
        const places = [0, ...cuts.toSorted((a, b) => a - b), whole.length];
        const pieces = places.slice(1).map((end, i) => whole.slice(places[i], end));
        const { held: _, ...table } = readPieces('t.csv', pieces);
        expect(table).toEqual(readCsv('t.csv', whole));
      }),
      { numRuns: 1_000 },
    );
  });

  it('holds no more than a piece and a row of a table much larger than both', () => {
    const row = `${'x'.repeat(40)},"${'y'.repeat(40)}\n${'z'.repeat(15)}"\n`;
    const piece = row.repeat(100);
    let last = 0;
    let count = 0;
    let held = 0;
    const reader = createCsvReader('t.csv', {
      header: () => undefined,
      row: (line) => {
        count++;
        last = line;
      },
      broken: () => expect.unreachable(),
    });
    reader.write('a,b\n');
    // 10 million characters, in pieces that cut rows anywhere.
    for (let i = 0; i < 1_000; i++) {
      for (const part of [piece.slice(0, 5_050 + i), piece.slice(5_050 + i)]) reader.write(part);
      held = Math.max(held, reader.held);
    }
    reader.end();
    expect([count, last]).toEqual([100_000, 200_000]);
    expect(held).toBeLessThan(2 * row.length);
  });

  it('loses one row to a quote that is never closed, and holds no more than a row may have', () => {
    const rows = 200_000;
    function* pieces(): Generator<string> {
      yield 'a,b\n1,"forgotten\n';
      for (let i = 0; i < rows; i += 1_000) yield '12345,67890\n'.repeat(1_000);
    }
    const table = readPieces('t.csv', pieces());
    expect(table.issues).toEqual([
      {
        code: 'broken-row',
        file: 't.csv',
        line: 2,
        message:
          'a quote is opened and not closed within 1048576 characters; row left out, check its quotes',
      },
    ]);
    expect(table.rows.length).toBe(rows);
    expect(table.rows.at(-1)).toEqual({ line: rows + 2, values: { a: '12345', b: '67890' } });
    expect(table.held).toBeLessThanOrEqual(MAXIMUM_ROW_LENGTH);
  });

  it('leaves out a line that does not end within what a row may have', () => {
    function* pieces(): Generator<string> {
      yield 'a,b\n1,2\n';
      for (let i = 0; i < 30; i++) yield 'x'.repeat(100_000);
      yield '\n3,4\n';
    }
    const table = readPieces('t.csv', pieces());
    expect(table.rows.map(({ line, values }) => [line, values['a']])).toEqual([
      [2, '1'],
      [4, '3'],
    ]);
    expect(table.issues).toMatchObject([{ line: 3, code: 'broken-row' }]);
    expect(table.held).toBeLessThanOrEqual(MAXIMUM_ROW_LENGTH);
  });

  it('fills up short rows where a layout has them, and no others', () => {
    const rows: (readonly string[])[] = [];
    const lines: number[] = [];
    const reader = createCsvReader('t.csv', {
      allowsShortRows: true,
      header: () => undefined,
      row: (_, cells) => rows.push(cells),
      broken: ({ line }) => lines.push(line),
    });
    reader.write('a,b,c\n1\n1,2,3,4\n1,2\n');
    reader.end();
    expect(rows).toEqual([
      ['1', '', ''],
      ['1', '2', ''],
    ]);
    expect(lines).toEqual([3]);
  });
});
