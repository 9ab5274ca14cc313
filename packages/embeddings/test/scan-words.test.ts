import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadStaticModel, staticEmbedder } from '@tremplin/embeddings';
import { addRows } from '../src/internal/add-rows.ts';
import { addWords } from '../src/internal/add-words.ts';
import { fnv1a } from '../src/internal/fnv1a.ts';
import { openModel } from '../src/internal/model-format.ts';
import { readWords } from '../src/internal/read-words.ts';
import { createWordBuffer, scanWords } from '../src/internal/scan-words.ts';
import { createWordMemory } from '../src/internal/word-memory.ts';
import { wordRows } from '../src/internal/word-rows.ts';
import { tinyModelBytes } from './tiny-model.ts';

const buffer = createWordBuffer();

/** What is in the buffer, as strings. */
function scanned(text: string): readonly string[] {
  const count = scanWords(text, buffer);
  return Array.from({ length: count }, (_, w) => {
    const word = String.fromCharCode(
      ...buffer.letters.subarray(buffer.starts[w], buffer.starts[w + 1]),
    );
    expect(buffer.hashes[w]! >>> 0).toBe(fnv1a(word));
    return word;
  });
}

const ODD_CHARACTERS = Array.from(
  'éÉœŒæßøŁıİſK½²™℃ﬁ＃＋Ａ١Σςя中\u200D\u00AD\uFEFF\u0301\u00A8😀 -’c++#',
).concat('\uD83D', '\uDE00');

/** Texts with what is read in a way of its own: accents apart, joiners, ligatures, halves of characters. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.oneof(fc.constantFrom(...ODD_CHARACTERS), fc.string({ minLength: 1, maxLength: 3 })),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);

describe('scanWords', () => {
  it('gives the words of readWords', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(scanned(text)).toEqual(readWords(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('does so for every single character between others', () => {
    for (let unit = 0; unit < 0x1_00_00; unit++) {
      const text = `a${String.fromCharCode(unit)}b`;
      scanWords(text, buffer);
      const words = readWords(text);
      // One assertion per character would take minutes.
      if (scanned(text).join(' ') !== words.join(' ')) expect.fail(`U+${unit.toString(16)}`);
    }
  });

  it.each([
    ['', []],
    ['Développeuse C++ / C#', ['developpeuse', 'c++', 'c#']],
    ['De\u0301veloppeur', ['developpeur']],
    ['soft\u00ADware \u200Djoin\u200Der', ['software', 'joiner']],
    ['½ œuvre', ['1', '2', 'oeuvre']],
    ['😀 web 😀 dev', ['web', 'dev']],
    ['x'.repeat(60), ['x'.repeat(48)]],
  ])('reads %j', (text, words) => {
    expect(scanned(text)).toEqual(words);
  });

  it('stops where readWords stops', () => {
    const many = Array.from({ length: 400 }, (_, i) => `w${i}`).join(' ');
    for (const text of [many, `${'é '.repeat(20_000)}end`, `${' '.repeat(16_380)}abcdefgh`]) {
      expect(scanned(text)).toEqual(readWords(text));
    }
  });
});

describe('createWordMemory', () => {
  it('gives each word its own vector, also after it has forgotten all', () => {
    const computed: string[] = [];
    const size = 512;
    const write = (word: string, into: Float32Array): void => {
      computed.push(word);
      into[0]! += fnv1a(word) % 1000;
      into[1]! += word.length;
    };
    const memory = createWordMemory({ dimensions: 2, size, write });
    const expectWords = (words: readonly string[]): void => {
      const count = scanWords(words.join(' '), buffer);
      const places = memory.findAll(buffer, count);
      const found = words.map((_, w) => [...memory.vectors().subarray(places[w], places[w]! + 2)]);
      expect(found).toEqual(words.map((word) => [fnv1a(word) % 1000, word.length]));
    };
    for (let round = 0; round < 30; round++) {
      const words = Array.from({ length: 40 }, (_, i) => `word${round * 40 + i}`);
      // Twice in a text, so that what is found first must still be there.
      expectWords([...words, ...words]);
    }
    expect(computed).toHaveLength(1200);
    expectWords(['word1199', 'word1199']);
    expect(computed).toHaveLength(1200);
    expectWords(['word0']);
    expect(computed).toHaveLength(1201);
  });

  it('tells words of the same hash apart', () => {
    const memory = createWordMemory({
      dimensions: 1,
      size: 256,
      write: (word, into) => void (into[0] = word.charCodeAt(0)),
    });
    scanWords('abc xyz', buffer);
    buffer.hashes[1] = buffer.hashes[0]!;
    const places = memory.findAll(buffer, 2);
    expect([...places.subarray(0, 2)].map((place) => memory.vectors()[place])).toEqual([97, 120]);
  });
});

describe('sums', () => {
  const numbers = fc.float({ noNaN: true, min: -4, max: 4 });

  it('of vectors are those of the plain loop, to the bit', () => {
    fc.assert(
      fc.property(
        fc.array(numbers, { minLength: 33, maxLength: 33 }),
        fc.nat(11),
        (list, count) => {
          const vectors = Float32Array.from(list);
          const places = Int32Array.from({ length: 12 }, (_, i) => 3 * ((i * 7) % 11));
          const plain = new Float32Array(3);
          for (let p = 0; p < count; p++) {
            for (let k = 0; k < 3; k++) plain[k]! += vectors[places[p]! + k]!;
          }
          const sum = new Float32Array(3);
          addWords({ vectors, places, count }, sum);
          expect(sum).toEqual(plain);
        },
      ),
    );
  });

  it('of rows are those of the plain loop, to the bit', () => {
    fc.assert(
      fc.property(fc.int8Array({ minLength: 40, maxLength: 40 }), fc.nat(10), (table, count) => {
        const scales = Float32Array.from({ length: 10 }, (_, i) => 0.01 / (i + 1));
        const rows = Int32Array.from({ length: 10 }, (_, i) => (i * 3) % 10);
        const plain = new Float32Array(4);
        for (let r = 0; r < count; r++) {
          const scale = scales[rows[r]!]! * 0.37;
          for (let k = 0; k < 4; k++) plain[k]! += table[rows[r]! * 4 + k]! * scale;
        }
        const sum = new Float32Array(4);
        addRows({ table, scales }, { rows, count, factor: 0.37 }, sum);
        expect(sum).toEqual(plain);
      }),
    );
  });
});

/** The definition, in plain loops: what the fast way must give to the bit. */
function plainText(bytes: Uint8Array, text: string): Float32Array {
  const { header, scales, weightCodes, table } = openModel(bytes);
  const { dimensions } = header;
  const sum = new Float32Array(dimensions);
  for (const word of readWords(text)) {
    const rows = new Int32Array(1000);
    const count = wordRows(word, header, rows);
    const code = weightCodes[fnv1a(word) % header.slots]!;
    const weight = Math.exp(header.weightBase + code * header.weightStep) / count;
    const vector = new Float32Array(dimensions);
    for (let r = 0; r < count; r++) {
      const scale = scales[rows[r]!]! * weight;
      for (let k = 0; k < dimensions; k++) vector[k]! += table[rows[r]! * dimensions + k]! * scale;
    }
    for (let k = 0; k < dimensions; k++) sum[k]! += vector[k]!;
  }
  let square = 0;
  for (const value of sum) square += value * value;
  const scale = square === 0 ? 0 : 1 / Math.sqrt(square);
  return sum.map((value) => value * scale);
}

describe('the static embedder', () => {
  it.each([
    ['a tiny model', () => tinyModelBytes()],
    ['the bundled model', () => readFileSync(new URL('../model/fr-en.bin', import.meta.url))],
  ])('gives the numbers of the definition, to the bit, with %s', async (_, read) => {
    const bytes = read();
    const model = loadStaticModel(bytes);
    const embedder = await staticEmbedder({ model });
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { maxLength: 5 }), async (texts) => {
        const vectors = await embedder.embed(texts, { kind: 'query' });
        const size = embedder.dimensions;
        for (const [i, text] of texts.entries()) {
          const expected = plainText(bytes, text);
          expect(vectors.subarray(i * size, (i + 1) * size)).toEqual(expected);
          expect(model.textVector(text)).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });
});
