import { bestSimilarities } from './best-similarities.ts';
import type { LanguageIndex } from './language-index.ts';
import { orElse } from './score-titles.ts';

/**
 * score = best + 1.0 other + 0.5 centre + 0.3 description, with the terms of titles. A name of a skill in another
 * language says as much as one in its own: classifications have few synonyms in each.
 *
 * Reference: ours; weights chosen on French names of competences to ESCO (the visible part of VDAB's mapping).
 */
const WEIGHTS = { other: 1, centre: 0.5, description: 0.3 } as const;

/** @param asked - One vector per text. */
export function scoreLabels(asked: Float32Array, index: LanguageIndex): readonly Float32Array[] {
  const best = bestSimilarities(index.own, asked);
  const other = bestSimilarities(index.other, asked);
  const centre = bestSimilarities(index.centre, asked);
  const description = bestSimilarities(index.description, asked);
  return best.map((scores, q) =>
    scores.map((own, i) => {
      const named = own + WEIGHTS.centre * centre[q]![i]!;
      const near = named / (1 + WEIGHTS.centre);
      return (
        named +
        WEIGHTS.other * orElse(other[q]![i]!, near) +
        WEIGHTS.description * orElse(description[q]![i]!, near)
      );
    }),
  );
}
