import type { Embedder } from '@tremplin/embeddings';
import type { Language } from '@tremplin/ontology';
import { centreVectors } from './centre-vectors.ts';
import { embedLabels, type LabelVectors } from './label-vectors.ts';
import type { RankedRecord } from './ranker-concepts.ts';

/** The concepts as texts of one language are compared with them. */
export interface LanguageIndex {
  /** Labels in that language, or of a concept that has none, in the first other one. Preferred first. */
  readonly own: LabelVectors;
  readonly ownTexts: readonly (readonly string[])[];
  /** The preferred ones of `own`. */
  readonly first: LabelVectors;
  readonly centre: LabelVectors;
  /** Labels in all other languages. */
  readonly other: LabelVectors;
  readonly description: LabelVectors;
}

/** @param languages of the pack, that of the texts first. */
export async function createLanguageIndex(
  records: readonly RankedRecord[],
  languages: readonly Language[],
  { embedder, signal }: { readonly embedder: Embedder; readonly signal?: AbortSignal },
): Promise<LanguageIndex> {
  const own = records.map(({ labels }) => languages.find((each) => labels.has(each)));
  const ownTexts = records.map(({ labels }, i) => labels.get(own[i] ?? '') ?? []);
  const otherTexts = records.map(({ labels }, i) =>
    [...labels].flatMap(([language, texts]) => (language === own[i] ? [] : texts)),
  );
  const descriptions = records.map(({ descriptions: all }) => {
    const language = languages.find((each) => all[each] !== undefined);
    return language === undefined ? [] : [all[language]!];
  });
  const embed = (lists: readonly (readonly string[])[]): Promise<LabelVectors> =>
    embedLabels(embedder, lists, signal);
  const vectors = await embed(ownTexts);
  return {
    own: vectors,
    ownTexts,
    first: await embed(ownTexts.map((texts) => texts.slice(0, 1))),
    centre: centreVectors(vectors, 0),
    other: await embed(otherTexts),
    description: await embed(descriptions),
  };
}
