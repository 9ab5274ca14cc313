import type { Embedder } from '@tremplin/embeddings';
import type { Ontology } from '@tremplin/ontology';
import { restoreExactIndex } from '@tremplin/vector-index';
import { createCoverageScratch } from '../meaning/cover-labels.ts';
import type { ConceptVectors } from '../meaning/concept-vectors.ts';
import type { Meaning } from '../meaning/find-candidates.ts';
import { placesOf, type LabelStore } from '../meaning/label-store.ts';
import { createWordNeighbors } from '../meaning/word-neighbors.ts';
import { packTexts } from '../text-table.ts';
import type { SectionSource } from './section-file.ts';
import { putWords, takeWords, type PutSection } from './table-sections.ts';

const NUMBERS = [
  'rows',
  'labelText',
  'conceptStart',
  'labelConcept',
  'labelStart',
  'labelWords',
  'postingStart',
  'postings',
] as const;
const BYTES = ['labelLanguage', 'isPreferred'] as const;
const SHARES = ['rarity', 'postingShares', 'shares'] as const;
const VECTORS = ['preferred', 'centre', 'description'] as const;

export function putMeaning(put: PutSection, { store, vectors, neighbors }: Meaning): void {
  putWords(put, 'store.words', store.words);
  for (const column of [...NUMBERS, ...BYTES, ...SHARES]) put(`store.${column}`, store[column]);
  put('vectors.preferredStart', vectors.preferredStart);
  for (const column of VECTORS) put(`vectors.${column}`, vectors[column]);
  put('neighbors.index', neighbors.index.snapshot());
}

/** @throws VectorIndexError `snapshot-version` when another version wrote the vectors of the words. */
export function takeMeaning(
  source: SectionSource,
  ontology: Ontology,
  embedder: Embedder,
): Meaning {
  const store = takeStore(source, ontology);
  return {
    embedder,
    store,
    vectors: takeVectors(source, embedder.dimensions),
    neighbors: createWordNeighbors(
      embedder,
      store.words,
      restoreExactIndex(source.take('neighbors.index', Uint8Array)),
    ),
    scratch: createCoverageScratch(store),
  };
}

function takeStore(source: SectionSource, ontology: Ontology): LabelStore {
  const columns = <Name extends string, A extends Uint8Array | Uint32Array | Float32Array>(
    names: readonly Name[],
    type: abstract new (...args: never[]) => A,
  ): Record<Name, A> =>
    Object.fromEntries(names.map((name) => [name, source.take(`store.${name}`, type)])) as Record<
      Name,
      A
    >;
  const numbers = columns(NUMBERS, Uint32Array);
  return {
    words: takeWords(source, 'store.words'),
    texts: packTexts(ontology),
    languages: ontology.meta.languages,
    places: placesOf(numbers.rows, ontology.size),
    ...numbers,
    ...columns(BYTES, Uint8Array),
    ...columns(SHARES, Float32Array),
  };
}

function takeVectors({ take }: SectionSource, dimensions: number): ConceptVectors {
  return {
    dimensions,
    preferredStart: take('vectors.preferredStart', Uint32Array),
    preferred: take('vectors.preferred', Int16Array),
    centre: take('vectors.centre', Int16Array),
    description: take('vectors.description', Int16Array),
  };
}
