import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fnv1a } from '../src/internal/fnv1a.ts';
import { murmur3 } from '../src/internal/murmur3.ts';
import { maxWordRows, wordRows, type NgramOptions } from '../src/internal/word-rows.ts';

describe('fnv1a', () => {
  // Of the reference's own test vectors.
  it.each([
    ['', 0x81_1c_9d_c5],
    ['a', 0xe4_0c_29_2c],
    ['b', 0xe7_0c_2d_e5],
    ['foobar', 0xbf_9c_f9_68],
  ])('of "%s"', (text, expected) => {
    expect(fnv1a(text)).toBe(expected);
  });

  it('of a part is that of the part alone', () => {
    expect(fnv1a('xfoobary', 1, 7)).toBe(fnv1a('foobar'));
  });
});

describe('murmur3', () => {
  // Of the reference implementation, seed 0.
  it.each([
    ['', 0],
    ['test', 0xba_6b_d2_13],
    ['abcd', 0x43_ed_67_6a],
  ])('of "%s"', (text, expected) => {
    expect(murmur3(new TextEncoder().encode(text))).toBe(expected);
  });

  it('finds a changed bit', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 4, maxLength: 64 }),
        fc.nat(),
        fc.nat(7),
        (bytes, place, bit) => {
          const whole = bytes.slice(0, bytes.length - (bytes.length % 4));
          const changed = whole.slice();
          changed[place % whole.length]! ^= 1 << bit;
          expect(murmur3(changed)).not.toBe(murmur3(whole));
        },
      ),
    );
  });
});

describe('wordRows', () => {
  const options: NgramOptions = { rows: 1000, minLength: 3, maxLength: 5 };
  const rowsOf = (word: string): number[] => {
    const into = new Int32Array(maxWordRows(word.length, options));
    return Array.from(into.subarray(0, wordRows(word, options, into)));
  };
  const row = (ngram: string): number => fnv1a(ngram) % 1000;

  it('takes all n-grams with the marks of beginning and end', () => {
    const ngrams = ['<so', 'sou', 'oud', 'ud>', '<sou', 'soud', 'oud>', '<soud', 'soud>'];
    expect(rowsOf('soud')).toEqual(ngrams.map(row));
  });

  it('takes short words whole too', () => {
    expect(rowsOf('c')).toEqual(['<c>', '<c>'].map(row));
    expect(rowsOf('go')).toEqual(['<go', 'go>', '<go>', '<go>'].map(row));
  });

  it('never has more rows than maxWordRows, all within the table', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{1,48}$/u), (word) => {
        const rows = new Int32Array(maxWordRows(word.length, options)).fill(-1);
        const count = wordRows(word, options, rows);
        expect(count).toBeGreaterThan(0);
        expect(count).toBeLessThanOrEqual(rows.length);
        expect(rows.subarray(0, count).every((row) => row >= 0 && row < 1000)).toBe(true);
      }),
    );
  });
});
