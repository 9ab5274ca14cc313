import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EmbeddingsError,
  loadBundledModel,
  loadStaticModel,
  staticEmbedder,
  tokenize,
} from '@tremplin/embeddings';
import { readBundledModel } from '@tremplin/embeddings/node';
import { openModel, sealModel, type ModelHeader } from '../src/internal/model-format.ts';
import { fnv1a } from '../src/internal/fnv1a.ts';
import { wordRows } from '../src/internal/word-rows.ts';
import { errorOf } from './error-of.ts';
import { tinyModelBytes } from './tiny-model.ts';

const BUNDLED = new URL('../model/fr-en.bin', import.meta.url);

function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, k) => sum + value * b[k]!, 0);
}

describe('loadStaticModel', () => {
  it('computes word vectors by their definition', () => {
    const bytes = tinyModelBytes();
    const model = loadStaticModel(bytes);
    const { header, scales, weightCodes, table } = openModel(bytes);
    for (const word of ['soudeur', 'c', 'go', 'c++', 'developpeuse']) {
      const rows = new Int32Array(1000);
      const own = [...rows.subarray(0, wordRows(word, header, rows))];
      const code = weightCodes[fnv1a(word) % header.slots]!;
      const weight = Math.exp(header.weightBase + code * header.weightStep);
      expect(model.wordWeight(word)).toBeCloseTo(weight, 12);
      const expected = Array.from({ length: 16 }, (_, k) => {
        const values = own.map((row) => table[row * 16 + k]! * scales[row]!);
        return (weight * values.reduce((sum, value) => sum + value, 0)) / own.length;
      });
      for (const [k, value] of model.wordVector(word).entries()) {
        expect(value).toBeCloseTo(expected[k]!, 6);
      }
    }
  });

  it('adds up words to texts', () => {
    const model = loadStaticModel(tinyModelBytes());
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,9}( [a-z+#0-9]{1,9}){0,6}$/u), (text) => {
        const sum = new Float64Array(16);
        for (const { word } of tokenize(text)) {
          for (const [k, value] of model.wordVector(word).entries()) sum[k]! += value;
        }
        const length = Math.hypot(...sum);
        for (const [k, value] of model.textVector(text).entries()) {
          expect(value).toBeCloseTo(sum[k]! / length, 5);
        }
      }),
    );
  });

  it('gives the same bits when it has forgotten the words it kept', () => {
    const model = loadStaticModel(tinyModelBytes());
    const before = model.textVector('soudeur à l’arc').slice();
    for (let i = 0; i < 40_000; i++) model.wordVector(`word${i}`);
    expect(model.textVector('soudeur à l’arc')).toEqual(before);
  });

  it('reads bytes anywhere in a buffer', () => {
    const bytes = tinyModelBytes();
    for (const shift of [1, 2, 4, 7]) {
      const buffer = new Uint8Array(bytes.length + shift);
      buffer.set(bytes, shift);
      const model = loadStaticModel(buffer.subarray(shift));
      expect(model.textVector('soudeur')).toEqual(loadStaticModel(bytes).textVector('soudeur'));
    }
    const buffer = bytes.slice().buffer as ArrayBuffer;
    expect(loadStaticModel(buffer).id).toBe(loadStaticModel(bytes).id);
  });

  it('names itself by its content', () => {
    expect(loadStaticModel(tinyModelBytes(1)).id).not.toBe(loadStaticModel(tinyModelBytes(2)).id);
    expect(loadStaticModel(tinyModelBytes(1)).id).toMatch(/^tremplin-static-[0-9a-f]{8}$/u);
  });

  it.each([
    ['nothing', () => new Uint8Array(), 'invalid-model'],
    ['another file', () => new TextEncoder().encode('a PNG, perhaps. '.repeat(9)), 'invalid-model'],
    ['a file cut short', () => tinyModelBytes().slice(0, 5000), 'model-checksum'],
    ['a file cut by one byte', () => tinyModelBytes().slice(0, -1), 'model-checksum'],
    [
      'a changed bit',
      () => tinyModelBytes().map((byte, i) => (i === 4000 ? byte ^ 1 : byte)),
      'model-checksum',
    ],
    [
      'another version',
      () => tinyModelBytes().map((byte, i) => (i === 8 ? 2 : byte)),
      'model-version',
    ],
  ])('refuses %s', async (_, bytes, code) => {
    const error = await errorOf(() => loadStaticModel(bytes()));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^embeddings: model: .+; .+/u);
  });
});

describe('a damaged model file', () => {
  const bytes = tinyModelBytes();

  /** What it is refused with, or what it is read as. */
  const outcome = (damaged: Uint8Array): string => {
    try {
      return loadStaticModel(damaged).id;
    } catch (error) {
      if (EmbeddingsError.is(error) && /^embeddings: model: .+; .+/u.test(error.message)) {
        return error.code;
      }
      throw error;
    }
  };

  it('is refused at every length that it is cut to', () => {
    for (let length = 0; length < bytes.length; length++) {
      const code = outcome(bytes.subarray(0, length));
      if (code !== (length < 20 ? 'invalid-model' : 'model-checksum')) {
        expect.fail(`${length} bytes: ${code}`);
      }
    }
  });

  it('is refused with more at its end', () => {
    for (const more of [1, 3, 4, 1000]) {
      const longer = new Uint8Array(bytes.length + more);
      longer.set(bytes);
      expect(outcome(longer)).toBe('model-checksum');
    }
  });

  it('is refused whichever byte is another', () => {
    for (let place = 0; place < bytes.length; place++) {
      const damaged = bytes.slice();
      damaged[place]! ^= 1 << (place % 8);
      const expected =
        place < 8 ? 'invalid-model' : place < 12 ? 'model-version' : 'model-checksum';
      if (outcome(damaged) !== expected) expect.fail(`byte ${place}: ${outcome(damaged)}`);
    }
  });

  it.each<[string, Partial<ModelHeader>]>([
    ['more rows than there are', { rows: 513 }],
    ['no dimensions', { dimensions: 0 }],
    ['sizes that are no numbers', { slots: '256' as unknown as number }],
    ['sizes that would take all memory', { maxLength: 1e9 }],
    ['n-grams from long to short', { minLength: 6, maxLength: 5 }],
    ['no name', { name: undefined as unknown as string }],
    ['languages that are none', { languages: [1] as unknown as string[] }],
    ['weights that are none', { weightStep: Number.NaN }],
  ])('is refused with a right checksum and %s', (_, changes) => {
    const parts = openModel(bytes);
    const resealed = sealModel({ ...parts, header: { ...parts.header, ...changes } });
    expect(outcome(resealed)).toBe('invalid-model');
  });

  it.each([[1], ['text'], [null], [[]]])('is refused with the header %j', (header) => {
    const parts = openModel(bytes);
    const resealed = sealModel({ ...parts, header: header as unknown as ModelHeader });
    expect(outcome(resealed)).toBe('invalid-model');
  });
});

describe('odd texts', () => {
  const embed = async (text: string): Promise<Float32Array> =>
    (await staticEmbedder()).embed([text], { kind: 'passage' });
  const zeros = new Float32Array(128);

  it.each([
    ['empty', ''],
    ['blank', ' \t\r\n\u00A0'],
    ['signs', '…!? — •'],
    ['emoji only', '👩‍🔧🚀👍🏽'],
    ['another script', 'Россия 日本語 العربية'],
    ['half a character', '\uD83D'],
    ['5 MB of emoji', '🚀'.repeat(1_250_000)],
    ['5 MB of joiners', '\u200D'.repeat(1_700_000)],
  ])('%s: zeros', async (_, text) => {
    expect(await embed(text)).toEqual(zeros);
  });

  it.each([
    ['NFD', 'développeuse'.normalize('NFD'), 'développeuse'],
    ['zero-width joiners', 's\u200Do\u200Bu\u00ADd\uFEFFeur', 'soudeur'],
    ['all capitals', 'SOUDEUR À L’ARC', "soudeur a l'arc"],
    ['full-width letters', 'ＳＱＬ', 'sql'],
    ['half a character beside', '\uD83D soudeur \uDE00', 'soudeur'],
    ['5 MB', 'soudeur '.repeat(600_000), 'soudeur '.repeat(256)],
    ['one word of 5 MB', 'x'.repeat(5_000_000), 'x'.repeat(48)],
  ])('%s: as if plain', async (_, text, plain) => {
    const vector = await embed(text);
    expect(vector).toEqual(await embed(plain));
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
  });

  it('10,000 repetitions of a word: its direction', async () => {
    const [many, one] = [await embed('soudeur '.repeat(10_000)), await embed('soudeur')];
    expect(cosine(many, one)).toBeCloseTo(1, 5);
  });

  it.each([
    ['no array', 'soudeur', /^embeddings: embed: got string; give an array/u],
    ['a number', ['a', 7], /text 1 of 2 is number; give strings/u],
    ['nothing', [undefined], /text 0 of 1 is undefined/u],
    ['null', [null], /text 0 of 1 is null/u],
  ])('refuses %s', async (_, texts, message) => {
    const embedder = await staticEmbedder();
    const error = await errorOf(() => embedder.embed(texts as string[], { kind: 'query' }));
    expect(error.code).toBe('invalid-input');
    expect(error.message).toMatch(message);
  });
});

describe('the bundled model', () => {
  const model = readBundledModel();

  it('takes at most 6 MB with all it needs', () => {
    expect(readFileSync(BUNDLED).length).toBeLessThanOrEqual(6_000_000);
  });

  it('is the same whichever way it is read', async () => {
    expect((await loadBundledModel()).id).toBe(model.id);
    expect((await staticEmbedder()).id).toBe(model.id);
    expect(await loadBundledModel()).toBe(await loadBundledModel());
  });

  it('gives the numbers that it gave when it was released', () => {
    expect(model.id).toBe('tremplin-static-c39a4c43');
    const golden: readonly (readonly [string, string, number])[] = [
      ['boulanger', 'baker', 0.6849],
      ['boulanger', 'butcher', 0.1712],
      ['développeuse web', 'web developer', 0.9109],
      ['conduire un tracteur', 'drive tractor', 0.7573],
      ['project management', 'soudage', -0.003],
      ['serveur', 'waiter', 0.7241],
    ];
    for (const [a, b, expected] of golden) {
      expect(cosine(model.textVector(a), model.textVector(b))).toBeCloseTo(expected, 4);
    }
  });

  it('finds what says the same in the other language', () => {
    const pairs: readonly (readonly [string, string, string])[] = [
      ['boulanger', 'baker', 'butcher'],
      ['développeuse web', 'web developer', 'web designer'],
      ['comptabilité', 'accounting', 'marketing'],
      ['souder des pièces métalliques', 'weld metal parts', 'paint metal parts'],
      ['infirmière', 'nurse', 'doctor'],
    ];
    for (const [french, same, other] of pairs) {
      const [a, b, c] = [french, same, other].map((text) => model.textVector(text));
      expect(cosine(a!, b!), french).toBeGreaterThan(cosine(a!, c!));
    }
  });

  it('gives common words little weight', () => {
    const weights = ['de', 'gestion', 'soudage', 'xylophage'].map((word) => model.wordWeight(word));
    expect(weights.toSorted((a, b) => a - b)).toEqual(weights);
  });

  it('reads no more than a page of a long text', () => {
    const page = 'soudeur '.repeat(256);
    expect(model.textVector(page + 'boulanger '.repeat(500_000))).toEqual(model.textVector(page));
    const oneWord = 'x'.repeat(5_000_000);
    expect(model.textVector(oneWord)).toEqual(model.textVector('x'.repeat(48)));
  });
});
