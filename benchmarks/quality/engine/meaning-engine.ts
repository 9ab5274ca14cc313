import { createConceptRanker, createTitleComparer } from '@tremplin/linking';
import type { Embedder } from '@tremplin/embeddings';
import type { Engine } from './engine.ts';

/** What `@tremplin/linking` does with an embedder. */
export function meaningEngine(name: string, embedder: Embedder): Engine {
  return {
    name,
    embedder: embedder.id,
    rank: (ontology, kinds) => createConceptRanker(ontology, { embedder, kinds }),
    async compareTitles({ left, right }, { ontology, language }) {
      const comparer = await createTitleComparer(ontology, { embedder });
      return comparer.compare(left, right, { language });
    },
  };
}
