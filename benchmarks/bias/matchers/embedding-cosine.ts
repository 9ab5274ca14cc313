import { staticEmbedder, type Embedder } from '@tremplin/embeddings';
import type { BiasMatcher } from '../bias-matcher.ts';

/** The whole CV and the whole ad as one vector each, and the angle between them. */
export function embeddingCosine(name: string, embedder?: Embedder): BiasMatcher {
  return {
    name,
    create: async () => {
      const model = embedder ?? (await staticEmbedder());
      const width = model.dimensions;
      return async (items) => {
        const jobs = Array.from(new Set(items.map(({ job }) => job)));
        const cvs = Array.from(new Set(items.map(({ candidate }) => candidate)));
        const queries = await model.embed(jobs, { kind: 'query' });
        const passages = await model.embed(cvs, { kind: 'passage' });
        const [jobAt, cvAt] = [placesOf(jobs), placesOf(cvs)];
        return items.map(({ id, job, candidate }) => {
          const [q, p] = [jobAt.get(job)! * width, cvAt.get(candidate)! * width];
          let score = 0;
          for (let k = 0; k < width; k++) score += queries[q + k]! * passages[p + k]!;
          return { id, score };
        });
      };
    },
  };
}

function placesOf(texts: readonly string[]): ReadonlyMap<string, number> {
  return new Map(texts.map((text, i) => [text, i]));
}
