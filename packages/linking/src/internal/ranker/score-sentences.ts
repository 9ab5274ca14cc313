import { bestOverall } from './best-similarities.ts';
import type { LanguageIndex } from './language-index.ts';
import { orElse } from './score-titles.ts';
import type { LabelVectors } from './label-vectors.ts';
import { softCoverage, type CoverageIndex, type SentenceWords } from './soft-coverage.ts';

/**
 * score = 0.8 whole + 1.0 window + 0.5 coverage + 0.3 description
 *
 * where `whole` is the cosine of the sentence with the nearest label, `window` the highest cosine of any run of
 * 1, 2, 3, 5 or 8 words with the centre of the labels, `coverage` how far the words of the sentence cover a label
 * ({@link softCoverage}), `description` the cosine of the sentence with the description. A sentence asks for
 * several skills, so its own vector is of little use.
 *
 * Reference: ours; weights chosen on sentences of job ads to ESCO (the validation sets TECH and HOUSE).
 */
const WEIGHTS = { whole: 0.8, window: 1, coverage: 0.5, description: 0.3 } as const;

/** Share of the preferred label in the centre that windows are compared with. */
export const PREFERRED_SHARE = 0.65;

/** The concepts as sentences are compared with them. */
export interface SentenceIndex {
  readonly language: LanguageIndex;
  readonly centre: LabelVectors;
  readonly coverage: CoverageIndex;
}

export interface SentenceVectors {
  readonly whole: Float32Array;
  readonly windows: Float32Array;
  readonly words: SentenceWords;
}

export function scoreSentence(asked: SentenceVectors, index: SentenceIndex): Float32Array {
  const whole = bestOverall(index.language.own, asked.whole);
  const window = bestOverall(index.centre, asked.windows);
  const description = bestOverall(index.language.description, asked.whole);
  const coverage = softCoverage(index.coverage, asked.words);
  return whole.map(
    (own, i) =>
      WEIGHTS.whole * own +
      WEIGHTS.window * window[i]! +
      WEIGHTS.coverage * coverage[i]! +
      WEIGHTS.description * orElse(description[i]!, own),
  );
}
