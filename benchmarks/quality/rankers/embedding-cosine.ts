import { staticEmbedder, type Embedder } from '@tremplin/embeddings';
import type { Ranker } from './ranker.ts';

/** The whole CV and the whole ad as one vector each. */
export function embeddingCosine(name: string, embedder?: Embedder): Ranker {
  return {
    name,
    prepare: async ({ candidates }) => {
      const model = embedder ?? (await staticEmbedder());
      const width = model.dimensions;
      const cvs = await model.embed(
        candidates.map(({ cv }) => cv),
        { kind: 'passage' },
      );
      return async ({ ad }) => {
        const query = await model.embed([ad], { kind: 'query' });
        return candidates.map((_, i) => {
          let cosine = 0;
          for (let k = 0; k < width; k++) cosine += query[k]! * cvs[i * width + k]!;
          return cosine;
        });
      };
    },
  };
}
