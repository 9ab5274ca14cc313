import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestOverall, bestSimilarities } from '../src/internal/ranker/best-similarities.ts';
import { centreVectors } from '../src/internal/ranker/centre-vectors.ts';
import { sentenceWindows } from '../src/internal/ranker/sentence-windows.ts';
import { createCoverageIndex, softCoverage } from '../src/internal/ranker/soft-coverage.ts';
import { toyEmbedder } from './toy-embedder.ts';

const EMBEDDER = toyEmbedder({
  bake: [1, 0, 0],
  bread: [0, 1, 0],
  roast: [0.8, 0, 0.6],
  meat: [0, 0, 1],
});

async function coverageOf(labels: readonly (readonly string[])[], words: readonly string[]) {
  const index = await createCoverageIndex(EMBEDDER, labels);
  const vectors = await EMBEDDER.embed(words, { kind: 'query' });
  return [...softCoverage(index, { words, vectors })];
}

describe('softCoverage', () => {
  it('is the weighted mean of squared nearness, by hand', async () => {
    // Two labels; each word is in one of them, so all weigh the same.
    const [bread, meat] = await coverageOf([['bake bread'], ['roast meat']], ['bake']);
    expect(bread).toBeCloseTo((1 + 0) / 2, 6);
    expect(meat).toBeCloseTo((0.8 ** 2 + 0) / 2, 6);
  });

  it('weighs words by how rare they are, and small words next to nothing', async () => {
    // "bake" is in both labels, "bread" in one of two: ln(1 + 2/1) against ln(1 + 2/2), over ln 3.
    const [bread] = await coverageOf([['bake the bread'], ['bake']], ['bread']);
    const [rare, common, stop] = [1, Math.log(2) / Math.log(3), 0.05];
    expect(bread).toBeCloseTo(rare / (rare + common + stop), 6);
  });

  it('takes the best label of a concept, and 1 for the same words in any order', async () => {
    expect(await coverageOf([['roast', 'bread bake']], ['bake', 'zzz', 'bread'])).toEqual([1]);
  });

  it('covers nothing of a concept without labels', async () => {
    expect(await coverageOf([[], ['meat']], ['meat'])).toEqual([0, 1]);
  });
});

describe('bestSimilarities', () => {
  const dimensions = 3;
  const rowsOf = (count: number) =>
    fc.array(fc.float({ min: -1, max: 1, noNaN: true }), {
      minLength: count * dimensions,
      maxLength: count * dimensions,
    });

  it('is the highest of all products, for any number of asked vectors', () => {
    const cases = fc
      .record({
        sizes: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 5 }),
        asked: fc.integer({ min: 1, max: 9 }),
      })
      .chain(({ sizes, asked }) =>
        fc.record({
          sizes: fc.constant(sizes),
          rows: rowsOf(sizes.reduce((a, b) => a + b, 0)),
          asked: rowsOf(asked),
        }),
      );
    fc.assert(
      fc.property(cases, ({ sizes, rows, asked }) => {
        const offsets = new Uint32Array(sizes.length + 1);
        sizes.forEach((size, i) => (offsets[i + 1] = offsets[i]! + size));
        const labels = { dimensions, offsets, vectors: Float32Array.from(rows) };
        const found = bestSimilarities(labels, Float32Array.from(asked));
        const plain = Array.from({ length: asked.length / dimensions }, (_, q) =>
          sizes.map((size, concept) =>
            Math.max(
              -1,
              ...Array.from({ length: size }, (__, r) => {
                const row = (offsets[concept]! + r) * dimensions;
                return [0, 1, 2].reduce(
                  (sum, k) =>
                    sum + Math.fround(rows[row + k]!) * Math.fround(asked[q * dimensions + k]!),
                  0,
                );
              }),
            ),
          ),
        );
        for (const [q, expected] of plain.entries()) {
          expected.forEach((value, i) => expect(found[q]![i]).toBeCloseTo(value, 5));
        }
        const overall = bestOverall(labels, Float32Array.from(asked));
        sizes.forEach((_, i) =>
          expect(overall[i]).toBeCloseTo(Math.max(...plain.map((each) => each[i]!)), 5),
        );
      }),
    );
  });
});

describe('centreVectors', () => {
  it('mixes the first label with the mean of all, shorter where they disagree', () => {
    const labels = {
      dimensions: 2,
      offsets: Uint32Array.of(0, 2, 2, 3),
      vectors: Float32Array.of(1, 0, 0, 1, 0, 1),
    };
    const { offsets, vectors } = centreVectors(labels, 0.5);
    expect([...offsets]).toEqual([0, 1, 1, 2]);
    const half = Math.SQRT1_2 / 2;
    [0.5 + half, half, 0, 1].forEach((value, i) => expect(vectors[i]).toBeCloseTo(value, 6));
  });
});

describe('sentenceWindows', () => {
  it('gives runs of 1, 2, 3, 5 and 8 words as they stand, each once', () => {
    expect(sentenceWindows('Java, Java & C++!')).toEqual({
      words: ['java', 'c++'],
      windows: ['Java', 'C++', 'Java, Java', 'Java & C++', 'Java, Java & C++'],
    });
    expect(sentenceWindows(' … ')).toEqual({ words: [], windows: [] });
  });
});
