import { compareStrings } from '../../internal/compare-strings.ts';
import type { CheckedReview } from './find-collusion.ts';

/** Who reviewed whom, with the mean level over skills. */
export interface ReviewGraph {
  readonly people: readonly string[];
  /** Mean of what `rater` gave `subject`; `undefined` where there is no review. */
  readonly mark: (rater: string, subject: string) => number | undefined;
  readonly ratersOf: (subject: string) => readonly string[];
  readonly subjectsOf: (rater: string) => readonly string[];
}

export function reviewGraph(reviews: readonly CheckedReview[]): ReviewGraph {
  const marks = new Map<string, Map<string, number[]>>();
  const raters = new Map<string, Set<string>>();
  for (const { rater, subject, level } of reviews) {
    const given = entry(marks, rater, () => new Map<string, number[]>());
    entry(given, subject, () => []).push(level);
    entry(raters, subject, () => new Set<string>()).add(rater);
  }
  return {
    people: [...new Set([...marks.keys(), ...raters.keys()])].toSorted(compareStrings),
    mark: (rater, subject) => meanOf(marks.get(rater)?.get(subject) ?? []),
    ratersOf: (subject) => [...(raters.get(subject) ?? [])].toSorted(compareStrings),
    subjectsOf: (rater) => [...(marks.get(rater)?.keys() ?? [])].toSorted(compareStrings),
  };
}

export function meanOf(values: readonly number[]): number | undefined {
  return values.length === 0
    ? undefined
    : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
