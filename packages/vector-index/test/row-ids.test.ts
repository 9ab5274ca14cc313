import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRowIds } from '../src/internal/row-ids.ts';
import { IDS_PER_PIECE, idStarts } from '../src/internal/written-ids.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const written = (ids: readonly string[]): Uint8Array[] =>
  Array.from({ length: Math.ceil(ids.length / IDS_PER_PIECE) }, (_, i) =>
    bytes(`${JSON.stringify(ids.slice(i * IDS_PER_PIECE, (i + 1) * IDS_PER_PIECE))}  `),
  );
const anyId = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('"', '\\', '\\"', ',', '","', ']', '\u0000', '\ud800', '\ufeff', 'é\n'),
);

it('gives each id as it was written, in any order of asking', () => {
  fc.assert(
    fc.property(
      fc.array(anyId, { minLength: 1, maxLength: 200 }),
      fc.array(fc.nat(), { maxLength: 200 }),
      (ids, asked) => {
        const read = createRowIds(written(ids), ids.length);
        for (const number of asked) {
          const row = number % (ids.length + 2);
          expect(read.at(row)).toBe(ids[row]);
        }
        expect(Array.from({ length: read.length }, (_, row) => read.at(row))).toEqual(ids);
      },
    ),
  );
});

it('keeps what is changed and added, before and after a piece is decoded', () => {
  const ids = Array.from({ length: IDS_PER_PIECE + 3 }, (_, i) => `id-${i}`);
  const read = createRowIds(written(ids), ids.length);
  expect(read.at(IDS_PER_PIECE + 2)).toBe(`id-${IDS_PER_PIECE + 2}`);
  read.set(5, undefined);
  read.set(6, 'six');
  read.set(ids.length, 'one more');
  expect([4, 5, 6, 7].map((row) => read.at(row))).toEqual(['id-4', undefined, 'six', 'id-7']);
  expect(read.length).toBe(ids.length + 1);
  expect(read.at(ids.length)).toBe('one more');
  expect(read.at(ids.length - 1)).toBe(ids.at(-1));
  expect(read.at(ids.length + 1)).toBeUndefined();
});

it('reads no list of strings, and none of another length', () => {
  for (const [text, count] of [
    ['["a","b"]', 1],
    ['["a","b"]', 3],
    ['["a",1]', 2],
    ['["a",null]', 2],
    ['["a" ,"b"]', 2],
    ['["a","b"', 2],
    ['["a","b]', 2],
    ['"a","b"]', 2],
    ['["a","b"]x', 2],
    ['["a","\\x"]', 2],
    ['["a","\\u12g4"]', 2],
    ['["a","\\u12', 2],
    ['["a","\n"]', 2],
    ['["a",["b"]]', 2],
    ['', 1],
  ] as const) {
    expect(idStarts(bytes(text), count), text).toBeUndefined();
    expect(() => createRowIds([bytes(text)], count), text).toThrow(
      `not a list of ${count} strings`,
    );
  }
  expect(idStarts(bytes('["a","\\u12aB\\\\"]   '), 2)).toEqual(Uint32Array.of(1, 5, 16));
});
