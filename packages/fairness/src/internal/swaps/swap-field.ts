import type { SwapCriterion } from '../../counterfactual/swap-criterion.ts';

/** One thing that can be said of a person, in two ways. */
export interface SwapField {
  readonly id: string;
  readonly criterion: SwapCriterion;
  /** Sentences with `{0}`, `{1}`… where the values stand. */
  readonly templates: readonly string[];
  /** Usual value or values, then those more often held against people. */
  readonly pairs: readonly (readonly [readonly string[], readonly string[]])[];
}

/** Pairs of single values. */
export function each(
  ...pairs: readonly (readonly [string, string])[]
): readonly (readonly [readonly string[], readonly string[]])[] {
  return pairs.map(([usual, disfavored]) => [[usual], [disfavored]]);
}
