import type { Embedder } from '@tremplin/embeddings';
import type { Ontology } from '@tremplin/ontology';
import { createConceptVectors } from './concept-vectors.ts';
import { createCoverageScratch } from './cover-labels.ts';
import type { Meaning } from './find-candidates.ts';
import { createLabelStore } from './label-store.ts';
import { createWordNeighbors, indexWords } from './word-neighbors.ts';

/** Indexes the skills of a pack by meaning. */
export async function createMeaning(ontology: Ontology, embedder: Embedder): Promise<Meaning> {
  const store = createLabelStore(ontology);
  return {
    embedder,
    store,
    vectors: await createConceptVectors(ontology, store, embedder),
    neighbors: createWordNeighbors(embedder, store.words, await indexWords(embedder, store.words)),
    scratch: createCoverageScratch(store),
  };
}
