import { staticEmbedder, type Embedder } from '@tremplin/embeddings';
import type { Language, Ontology } from '@tremplin/ontology';
import { checkTexts } from './internal/ranker/check-rank-options.ts';
import { createSkillSpread, type Spread } from './internal/ranker/skill-spread.ts';
import { scoreTitlePairs } from './internal/ranker/score-title-pairs.ts';
import { createConceptRanker } from './create-concept-ranker.ts';
import { titleVariants } from './title-variants.ts';

export interface TitleComparerOptions {
  /** @defaultValue the bundled model of `@tremplin/embeddings` */
  readonly embedder?: Embedder;
}

export interface CompareOptions {
  /** Language of the titles. @defaultValue the first language of the pack */
  readonly language?: Language;
}

/** Their scores over all occupations are in memory together. */
const TITLES_PER_CALL = 64;

/** How alike job titles are, by their words and by the skills of the occupations that they are near to. */
export interface TitleComparer {
  /**
   * One array per title of `left`, over the titles of `right`: the higher, the more alike; −1 to 1.6. A title
   * without a word is like nothing: −1.
   *
   * @throws LinkingError `invalid-text`, `text-too-long`; what the embedder throws. Rejects the promise.
   */
  compare(
    left: readonly string[],
    right: readonly string[],
    options?: CompareOptions,
  ): Promise<readonly Float32Array[]>;
}

/**
 * Compares titles of which neither need be in the ontology: "quant" and "risk modeller" share no word, but the
 * skills of the occupations near to them.
 *
 * @throws LinkingError `invalid-option` for a pack without occupations. Rejects the promise.
 *
 * @example
 * ```ts
 * import { createTitleComparer } from '@tremplin/linking';
 * import { digitalPack } from '@tremplin/ontology/digital';
 *
 * const comparer = await createTitleComparer(digitalPack());
 * const [scores] = await comparer.compare(
 *   ['Full-stack developer'],
 *   ['Web developer', 'Accountant'],
 *   { language: 'en' },
 * );
 * scores![0]! > scores![1]!; // true
 * ```
 */
export async function createTitleComparer(
  ontology: Ontology,
  options: TitleComparerOptions = {},
): Promise<TitleComparer> {
  const embedder = options.embedder ?? (await staticEmbedder());
  const ranker = await createConceptRanker(ontology, { embedder, kinds: ['occupation'] });
  const spread = createSkillSpread(ontology, ranker.concepts);
  const read = async (titles: readonly string[], language: Language | undefined) => {
    checkTexts(titles);
    const readings = titles.map((title) => titleVariants(title)[0]!);
    const vectors = await embedder.embed(readings, { kind: 'passage' });
    const asked = { kind: 'title', ...(language !== undefined && { language }) } as const;
    const spreads: (Spread | undefined)[] = [];
    for (let start = 0; start < titles.length; start += TITLES_PER_CALL) {
      const scores = await ranker.score(titles.slice(start, start + TITLES_PER_CALL), asked);
      spreads.push(...scores.map((each) => spread.of(each)));
    }
    return { vectors, spreads, count: titles.length, dimensions: embedder.dimensions };
  };
  return {
    async compare(left, right, { language } = {}) {
      return scoreTitlePairs(await read(left, language), await read(right, language), spread);
    },
  };
}
