import type { ConceptId, Language, Ontology } from '@tremplin/ontology';

/**
 * What a text is, and so how it is compared:
 * - `title`: a job title, as of an advertisement ("Boulanger (h/f)", "Senior Data Analyst, Lyon");
 * - `label`: the name of a skill in other words ("notions de mécanique");
 * - `sentence`: a sentence that may ask for several skills.
 */
export type RankedText = 'title' | 'label' | 'sentence';

export interface ScoreOptions {
  /** @defaultValue 'label' */
  readonly kind?: RankedText;
  /**
   * Language of the texts. Labels in it count most; a concept without any is compared by those of another.
   *
   * @defaultValue the first language of the pack
   */
  readonly language?: Language;
  /** Ends the work between two texts; the promise is rejected with its reason. @defaultValue none */
  readonly signal?: AbortSignal;
}

export interface RankOptions extends ScoreOptions {
  /** How many concepts, 1 or more. @defaultValue 10 */
  readonly limit?: number;
}

export interface RankedConcept {
  readonly concept: ConceptId;
  /** Comparable within one answer only: not a probability, and not in [0, 1]. */
  readonly score: number;
}

/**
 * Concepts of one ontology by nearness of meaning to a text. It always has an answer, however far: what is near
 * enough to be linked is for a linker to say. Made by `createConceptRanker`.
 */
export interface ConceptRanker {
  readonly ontology: Ontology;
  /** `id` of the embedder. */
  readonly embedder: string;
  /** What is ranked, in id order: score `i` of a text is that of `concepts[i]`. */
  readonly concepts: readonly ConceptId[];

  /**
   * The scores of all concepts, one array per text.
   *
   * @throws LinkingError `invalid-text`, `text-too-long`; what the embedder throws. Rejects the promise.
   */
  score(texts: readonly string[], options?: ScoreOptions): Promise<readonly Float32Array[]>;

  /**
   * The nearest concepts, best first, ties by id; none for a text without a word.
   *
   * @throws LinkingError as `score`, and `invalid-option`. Rejects the promise.
   */
  rank(text: string, options?: RankOptions): Promise<readonly RankedConcept[]>;
}
