import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createOntology } from '@tremplin/ontology';
import { createKeyTable, findKey } from '../src/internal/key-table.ts';
import {
  openSections,
  sealSections,
  type SectionArray,
} from '../src/internal/saved/section-file.ts';
import { crc32 } from '../src/internal/saved/crc-32.ts';
import { decodeTexts, encodeTexts, packTexts, textsInMemory } from '../src/internal/text-table.ts';
import { createWordTable, findWord, wordAt, wordCount } from '../src/internal/word-table.ts';
import { MINI_DATA } from './mini-ontology.ts';

const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('', 'a', 'aa', '\ud800', '\ud800\udc00', 'café'),
);

describe('tables in columns', () => {
  it('find words as a Map does, and give them back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), fc.array(word), (words, others) => {
        const table = createWordTable(words);
        const map = new Map(words.map((each, i) => [each, i]));
        expect(wordCount(table)).toBe(words.length);
        for (const each of [...words, ...others]) {
          expect(findWord(table, each)).toBe(map.get(each) ?? -1);
        }
        words.forEach((each, i) => expect(wordAt(table, i)).toBe(each));
      }),
    );
  });

  it('keep words of any length', () => {
    const long = 'x'.repeat(10_000);
    const table = createWordTable(['y', long]);
    expect(wordAt(table, findWord(table, long))).toBe(long);
  });

  it('find keys as a Map does', () => {
    const key = fc.oneof(
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      fc.constantFrom(0, -1, 8),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.nat(1e6))), fc.array(key), (entries, others) => {
        const map = new Map(entries);
        const table = createKeyTable(map);
        for (const each of [...map.keys(), ...others]) {
          expect(findKey(table, each)).toBe(map.get(each) ?? -1);
        }
      }),
    );
  });

  it('give texts back, encoded or not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('', '\ufeffx', 'œuvre'))),
        (all) => {
          const texts = decodeTexts(encodeTexts(textsInMemory(all)));
          expect(Array.from({ length: texts.length }, (_, i) => texts.at(i))).toEqual(all);
        },
      ),
    );
  });

  it('read ids and labels where they lie in the pack', () => {
    const ontology = createOntology(MINI_DATA);
    const texts = packTexts(ontology);
    const ids = MINI_DATA.concepts.map(({ id }) => id).toSorted();
    expect(ids.map((_, row) => texts.at(row))).toEqual(ids);
    const [first] = texts.firstLabel;
    const { en } = MINI_DATA.concepts.find(({ id }) => id === ids[0])!.labels;
    expect(texts.at(first!)).toBe(en!.preferred);
    expect(texts.at(texts.length - 1)).not.toBe('');
  });
});

/** By the native function, then by ours, as in a browser. */
function bothCrc32(bytes: Uint8Array): readonly number[] {
  const native = crc32(bytes);
  const spy = vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined);
  try {
    return [native, crc32(bytes)];
  } finally {
    spy.mockRestore();
  }
}

describe('CRC-32', () => {
  it.each([
    // The check value of the standard, and others of zlib's.
    ['123456789', 0xcb_f4_39_26],
    ['', 0],
    ['a', 0xe8_b7_be_43],
    ['The quick brown fox jumps over the lazy dog', 0x41_4f_a3_39],
  ])('of "%s"', (text, expected) => {
    expect(bothCrc32(new TextEncoder().encode(text))).toEqual([expected, expected]);
  });

  it('is the same native or not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const [native, plain] = bothCrc32(bytes);
        expect(plain).toBe(native);
      }),
    );
  });
});

describe('a file of sections', () => {
  const sections = new Map<string, SectionArray>([
    ['bytes', Uint8Array.of(1, 2, 3)],
    ['numbers', Float32Array.of(0.5, -0)],
    ['nothing', new Uint32Array()],
  ]);

  it('gives views on what was put in it', () => {
    const file = sealSections({ header: { é: 1 }, sections });
    const opened = openSections<{ é: number }>(file);
    expect(opened.header).toEqual({ é: 1 });
    expect(opened.take('bytes', Uint8Array)).toEqual(Uint8Array.of(1, 2, 3));
    expect(opened.take('nothing', Uint32Array)).toHaveLength(0);
    const numbers = opened.take('numbers', Float32Array);
    expect(Object.is(numbers[1], -0)).toBe(true);
    expect(numbers.buffer).toBe(file.buffer);
  });

  it('refuses a section that is not there, or of other numbers', () => {
    const { take } = openSections(sealSections({ header: {}, sections }));
    expect(() => take('other', Uint8Array)).toThrow(/no section "other"/u);
    expect(() => take('numbers', Uint16Array)).toThrow(/no section "numbers" of 2-byte/u);
  });
});
