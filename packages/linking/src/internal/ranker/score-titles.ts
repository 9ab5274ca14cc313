import { bestSimilarities } from './best-similarities.ts';
import type { LabelVectors } from './label-vectors.ts';
import type { LanguageIndex } from './language-index.ts';
import type { RankedRecord } from './ranker-concepts.ts';

/**
 * score = best + 0.6 centre + 0.3 preferred + 0.2 group + 0.3 other + 0.25 description − 0.25 [is a group]
 *
 * where each term is a cosine: of the nearest label in the language of the text, of the mean of those labels (one
 * label often belongs to several concepts: this tells them apart), of the preferred one, of the nearest label of
 * the group that the concept is in, of the nearest label in any other language, of the description.
 *
 * Reference: ours; weights chosen on titles of ROME, O*NET and Belgian services to ESCO (the visible parts of
 * MELO) and of vacancies (JobBERT's validation set): see the README of the benchmarks on quality.
 */
const WEIGHTS = {
  centre: 0.6,
  preferred: 0.3,
  group: 0.2,
  other: 0.3,
  description: 0.25,
  isGroup: -0.25,
} as const;

/**
 * The scores of several titles.
 *
 * @param asked - Vectors of the readings of all titles, one after the other; of the readings of a title the best
 *   counts, term by term.
 * @param titles - How many readings each title has.
 */
export function scoreTitles(
  { asked, titles }: { readonly asked: Float32Array; readonly titles: readonly number[] },
  index: LanguageIndex,
  records: readonly RankedRecord[],
): readonly Float32Array[] {
  const best = nearest(index.own, asked, titles);
  const centre = nearest(index.centre, asked, titles);
  const preferred = nearest(index.first, asked, titles);
  const other = nearest(index.other, asked, titles);
  const description = nearest(index.description, asked, titles);
  return best.map((cosines, title) =>
    cosines.map((own, i) => {
      const { group, isGroup } = records[i]!;
      const named =
        own + WEIGHTS.centre * centre[title]![i]! + WEIGHTS.preferred * preferred[title]![i]!;
      const near = named / (1 + WEIGHTS.centre + WEIGHTS.preferred);
      return (
        named +
        WEIGHTS.group * (group < 0 ? near : cosines[group]!) +
        WEIGHTS.other * orElse(other[title]![i]!, near) +
        WEIGHTS.description * orElse(description[title]![i]!, near) +
        WEIGHTS.isGroup * Number(isGroup)
      );
    }),
  );
}

/** Per title and concept, the highest cosine of any of its readings. */
function nearest(
  labels: LabelVectors,
  asked: Float32Array,
  titles: readonly number[],
): readonly Float32Array[] {
  const readings = bestSimilarities(labels, asked);
  let at = 0;
  return titles.map((count) => {
    const own = readings.slice(at, (at += count));
    // A title without readings is not asked for.
    return own.length === 0
      ? new Float32Array()
      : own.reduce((all, each) => all.map((value, i) => Math.max(value, each[i]!)));
  });
}

/** A concept that has nothing of a kind is taken to be as near by it as by its own labels. */
export function orElse(similarity: number, near: number): number {
  return similarity === -1 ? near : similarity;
}
