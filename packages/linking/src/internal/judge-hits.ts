import type { FormMatch, Hit, Reading } from './find-hits.ts';
import { NAMED } from './meaning/calibration-data.ts';
import type { Candidate } from './meaning/candidate.ts';
import { NAMED_FEATURES } from './meaning/candidate-features.ts';
import { probabilityOf } from './meaning/logistic-model.ts';
import type { Meaning } from './meaning/find-candidates.ts';

/**
 * Puts probabilities in the place of grades: how likely it is that what has this label, as one of its keywords, is
 * meant. What is less likely than `minimum` falls away; what was not read for its meaning keeps its grade.
 */
export function judgeHits(
  { store }: Meaning,
  { tokens }: Reading,
  {
    hits,
    candidates,
    minimum,
  }: {
    readonly hits: readonly Hit[];
    readonly candidates: readonly Candidate[];
    readonly minimum: number;
  },
): readonly Hit[] {
  const judged = new Map<string, number>();
  for (const { concept, start, end, features, named } of candidates) {
    if (!named) continue;
    const key = `${start} ${end} ${store.rows[concept]}`;
    judged.set(key, probabilityOf(NAMED, NAMED_FEATURES, features));
  }
  return hits.flatMap((hit) => {
    const [start, end] = [tokens.starts[hit.first]!, tokens.ends[hit.last]!];
    const matches = hit.matches.flatMap((match): readonly FormMatch[] => {
      const probability = judged.get(`${start} ${end} ${match.form.row}`);
      if (probability === undefined) return [match];
      return probability < minimum ? [] : [{ ...match, confidence: probability }];
    });
    return matches.length === 0 ? [] : [{ ...hit, matches }];
  });
}
