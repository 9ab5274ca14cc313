import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colorsFor } from '../src/internal/colors-for.ts';
import { displayWidth } from '../src/internal/display-width.ts';
import { formatTable } from '../src/internal/format-table.ts';
import { wrapText } from '../src/internal/wrap-text.ts';

const colors = colorsFor({ write: () => true }, {});
const columns = [{ heading: 'skill' }, { heading: 'n', align: 'right' as const }];

describe('formatTable', () => {
  it('aligns columns without a frame', () => {
    const rows = [
      ['sewing', '1'],
      ['web', '100'],
    ];
    expect(formatTable(rows, { columns, flexible: [0], width: 80, colors })).toBe(
      'skill     n\nsewing    1\nweb     100\n',
    );
  });

  it('wraps the flexible column', () => {
    const rows = [['a rather long name of a skill', '1']];
    expect(formatTable(rows, { columns, flexible: [0], width: 20, colors })).toBe(
      'skill              n\na rather long      1\nname of a skill\n',
    );
  });

  it('takes control characters out of cells', () => {
    const table = formatTable([['a\u001b[31mb\nc', '\u202e1']], {
      columns,
      flexible: [0],
      width: 80,
      colors,
    });
    expect(table).toBe('skill       n\na�[31mb c  �1\n');
  });

  it('never exceeds the width that is there', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, fc.nat(999).map(String)), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const lines = formatTable(rows, { columns, flexible: [0], width: 40, colors }).split(
            '\n',
          );
          for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(40);
        },
      ),
    );
  });
});

describe('wrapText', () => {
  it('breaks at spaces, else inside long words, and keeps the indentation', () => {
    expect(wrapText('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrapText('  a path of words', 10)).toEqual(['  a path', '    of', '    words']);
    expect(wrapText('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrapText('', 4)).toEqual(['']);
  });

  it('loses nothing but spaces', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 6, max: 30 }),
        (text, width) => {
          const bare = (value: string): string => value.replaceAll(/\s/gu, '');
          expect(bare(wrapText(text, width).join(''))).toBe(bare(text));
        },
      ),
    );
  });
});
