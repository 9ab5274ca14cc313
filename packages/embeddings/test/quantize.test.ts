import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadStaticModel } from '@tremplin/embeddings';
import { encodeModel, quantizeRows } from '../training/encode-model.ts';
import { fnv1a } from '../src/internal/fnv1a.ts';
import { allocateMemory } from '../training/engine/training-memory.ts';
import { compileVocabulary } from '../training/engine/vocabulary.ts';
import { TINY_SETTINGS, tinyCorpus } from './tiny-corpus.ts';

describe('quantizeRows', () => {
  it('is off by half a step at most', () => {
    const value = fc.float({ noNaN: true, min: -1000, max: 1000 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 8, maxLength: 8 }), (values) => {
        const table = Float32Array.from(values);
        const { scales, codes } = quantizeRows(table, 4);
        for (const [i, exact] of table.entries()) {
          const scale = scales[Math.floor(i / 4)]!;
          expect(Math.abs(codes[i]! * scale - exact)).toBeLessThanOrEqual(scale * 0.5001);
        }
      }),
    );
  });

  it('uses all codes, and leaves zeros', () => {
    const { scales, codes } = quantizeRows(Float32Array.of(2, -0.99, 0.5, 0, 0, 0, 0, 0), 4);
    expect([...codes]).toEqual([127, -63, 32, 0, 0, 0, 0, 0]);
    expect(scales[0]).toBeCloseTo(2 / 127, 7);
  });
});

describe('weights of words', () => {
  const vocabulary = compileVocabulary(tinyCorpus().texts, TINY_SETTINGS);
  const memory = allocateMemory(TINY_SETTINGS, vocabulary, { mostGroups: 1, workers: 1 });

  it('are a / (a + p) to begin with', () => {
    const total = vocabulary.counts.reduce((sum, count) => sum + count, 0);
    const word = vocabulary.words.indexOf('bread');
    const slot = vocabulary.slots[word]!;
    const sharing = vocabulary.slots.reduce(
      (sum, other, w) => sum + (other === slot ? vocabulary.counts[w]! : 0),
      0,
    );
    expect(sharing).toBeGreaterThan(0);
    const weight = Math.exp(memory.parameters.logWeights[slot]!);
    expect(weight).toBeCloseTo(0.001 / (0.001 + sharing / total), 6);
  });

  it('survive encoding to half a step', () => {
    const { table, logWeights } = memory.parameters;
    const model = loadStaticModel(encodeModel({ table, logWeights }, TINY_SETTINGS));
    const step = (Math.max(...logWeights) - Math.min(...logWeights)) / 255;
    for (const word of vocabulary.words) {
      const exact = logWeights[fnv1a(word) % TINY_SETTINGS.slots]!;
      expect(Math.abs(Math.log(model.wordWeight(word)) - exact)).toBeLessThanOrEqual(step * 0.51);
    }
  });
});
