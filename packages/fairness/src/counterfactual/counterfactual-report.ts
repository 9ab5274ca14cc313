import type { Verdict } from '../assessment.ts';
import type { SwapCriterion } from './swap-criterion.ts';
import type { SwapPosition } from './swap-pair.ts';

/** What swaps of one kind changed. */
export interface SwapTally {
  /** Pairs of texts × jobs that were scored on both sides. */
  readonly triples: number;
  /** Triples in which anything changed: any bit of the score, or the fingerprint. */
  readonly flips: number;
  /** Of the rate of flips, exact, one-sided, 95 %: 0 in N is not 0. Takes triples as independent. */
  readonly flipsUpperBound: number;
  /** Distinct pairs of texts, and those in which any job changed. */
  readonly pairs: number;
  readonly changedPairs: number;
  /** Of the rate of changed pairs: does not count jobs of one text as independent. */
  readonly pairsUpperBound: number;
  /** Distinct candidates that the texts were made of. */
  readonly texts: number;
  /** Mean and largest change of score, whichever way. */
  readonly meanAbsoluteDelta: number;
  readonly largestDelta: number;
  /** Mean score with the value that is more often held against people, less the score with the usual one. */
  readonly meanGap: number;
  /** Pairs that score lower, and higher, with the value more often held against people. */
  readonly lower: number;
  readonly higher: number;
  /** Two-sided exact sign test over those; 1 when there are none. */
  readonly pValue: number;
  /** Triples in which the place among the other candidates changed, and the largest change in places. */
  readonly rankChanges: number;
  readonly largestRankDelta: number;
}

export interface CriterionTally extends SwapTally {
  readonly criterion: SwapCriterion;
  /** Holm over the criteria. */
  readonly adjustedPValue: number;
  /** `'no concern shown'` needs no flip, a bound below `tolerance`, and a control that changes. */
  readonly verdict: Verdict;
}

/** The control: did the score change when a skill that the job asks for was swapped? */
export interface Sensitivity {
  readonly triples: number;
  readonly changed: number;
  /** changed ÷ triples. */
  readonly rate: number;
  /** Exact, one-sided, 95 %. */
  readonly lowerBound: number;
}

/** A triple that changed: ids, never texts. */
export interface SwapFlip {
  readonly pair: string;
  readonly candidate: string;
  readonly job: string;
  readonly field: string;
  readonly position: SwapPosition;
  /** Score after less score before. */
  readonly delta: number;
}

/** Result of {@link auditMatcher}. */
export interface CounterfactualReport {
  readonly overall: SwapTally;
  /** In the order of the names. */
  readonly criteria: readonly CriterionTally[];
  readonly fields: readonly (SwapTally & {
    readonly field: string;
    readonly criterion: SwapCriterion;
  })[];
  readonly positions: readonly (SwapTally & { readonly position: SwapPosition })[];
  readonly languages: readonly (SwapTally & { readonly language: string })[];
  /** `null`: no control was made. */
  readonly sensitivity: Sensitivity | null;
  /** Triples, and controls, that the matcher gave no finite score for. In no other number. */
  readonly unscored: number;
  /** The first flips, at most 50. */
  readonly flips: readonly SwapFlip[];
  /** Criteria of L1132-1 that no swap was made for, with the reason. */
  readonly untested: Readonly<Record<string, string>>;
  readonly verdict: Verdict;
  readonly settings: { readonly tolerance: number };
}
