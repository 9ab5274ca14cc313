import type { Embedder } from '@tremplin/embeddings';
import type { Ontology } from '@tremplin/ontology';
import { createConceptVectors } from './concept-vectors.ts';
import { createCoverageScratch } from './cover-labels.ts';
import type { Meaning } from './find-candidates.ts';
import { createLabelStore } from './label-store.ts';
import { createWordNeighbors } from './word-neighbors.ts';

/** Indexes the skills of a pack by meaning. */
export async function createMeaning(ontology: Ontology, embedder: Embedder): Promise<Meaning> {
  const store = createLabelStore(ontology, ['skill']);
  return {
    embedder,
    store,
    vectors: await createConceptVectors(ontology, store, embedder),
    neighbors: await createWordNeighbors(embedder, store.words, store.wordIds),
    scratch: createCoverageScratch(store),
    places: new Map(store.concepts.map((id, i) => [id, i])),
  };
}
