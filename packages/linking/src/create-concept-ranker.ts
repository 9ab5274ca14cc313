import { staticEmbedder, type Embedder } from '@tremplin/embeddings';
import type { ConceptKind, Language, Ontology } from '@tremplin/ontology';
import type { ConceptRanker, RankedConcept } from './concept-ranker.ts';
import { checkRankOptions, checkTexts } from './internal/ranker/check-rank-options.ts';
import { createTextScorer } from './internal/ranker/create-text-scorer.ts';
import { rankerConcepts } from './internal/ranker/ranker-concepts.ts';
import { topConcepts } from './internal/ranker/top-concepts.ts';

export interface ConceptRankerOptions {
  /** @defaultValue the bundled model of `@tremplin/embeddings` */
  readonly embedder?: Embedder;
  /** What is ranked. @defaultValue `['skill']` */
  readonly kinds?: readonly ConceptKind[];
}

/**
 * Ranks the concepts of an ontology by nearness of meaning to a text: for words that no label has ("tenir la
 * caisse" for "operate cash register"), where a `Linker` abstains. Labels are embedded at the first text of a
 * language (ESCO's skills take about two seconds with the bundled model); keep the ranker.
 *
 * @throws LinkingError `invalid-option` for kinds that the pack has nothing of. Rejects the promise, as does what
 *   the embedder throws.
 *
 * @example
 * ```ts
 * import { createConceptRanker } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 *
 * const ranker = await createConceptRanker(digitalPack(), { kinds: ['occupation'] });
 * const [first] = await ranker.rank('Développeuse front (h/f)', { kind: 'title', language: 'fr' });
 * first?.concept.startsWith('urn:tremplin:digital:occupation:'); // true
 * ```
 */
export async function createConceptRanker(
  ontology: Ontology,
  options: ConceptRankerOptions = {},
): Promise<ConceptRanker> {
  const { kinds = ['skill'] } = options;
  const embedder = options.embedder ?? (await staticEmbedder());
  const records = rankerConcepts(ontology, kinds);
  checkRankOptions({ kinds, ranked: records.length });
  const scorer = createTextScorer(records, { embedder, languages: ontology.meta.languages });
  const concepts = records.map(({ id }) => id);
  const defaultLanguage: Language = ontology.meta.languages[0] ?? 'en';
  const ranker: ConceptRanker = {
    ontology,
    embedder: embedder.id,
    concepts,
    async score(texts, { kind = 'label', language = defaultLanguage, signal } = {}) {
      checkTexts(texts);
      return scorer.score(texts, { kind, language, ...(signal && { signal }) });
    },
    async rank(text, { limit = 10, ...rest } = {}): Promise<readonly RankedConcept[]> {
      checkRankOptions({ limit });
      const [scores] = await ranker.score([text], rest);
      return topConcepts(concepts, scores!, limit);
    },
  };
  return ranker;
}
