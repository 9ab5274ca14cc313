import type { Embedder } from '@tremplin/embeddings';

/**
 * Vectors that can be worked out by hand: in three dimensions, the sum of those of the known words of a text,
 * brought to length 1. Unknown words are zeros.
 */
export function toyEmbedder(
  words: Readonly<Record<string, readonly [number, number, number]>>,
): Embedder {
  return {
    id: 'toy',
    dimensions: 3,
    languages: [],
    embed(texts) {
      const vectors = texts.flatMap((text) => {
        const sum = [0, 0, 0];
        for (const word of text.toLowerCase().split(/\W+/u)) {
          words[word]?.forEach((value, k) => (sum[k]! += value));
        }
        const length = Math.hypot(...sum) || 1;
        return sum.map((value) => value / length);
      });
      return Promise.resolve(Float32Array.from(vectors));
    },
  };
}
