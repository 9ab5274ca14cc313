import type { SwapCriterion } from './swap-criterion.ts';

export type SwapLanguage = 'en' | 'fr';

/** A CV to make counterfactuals of. */
export interface CounterfactualCandidate {
  readonly id: string;
  /** Without name and address: those are put in. */
  readonly text: string;
  readonly language: SwapLanguage;
  /** Skills as they stand in the text, for the control. @defaultValue none */
  readonly skills?: readonly string[];
}

/** A job ad that candidates are scored for. */
export interface CounterfactualJob {
  readonly id: string;
  readonly text: string;
  /** Skills that the job asks for, in the words of the candidates' `skills`. @defaultValue none */
  readonly skills?: readonly string[];
  /** Scored for candidates of the same language only. @defaultValue for all */
  readonly language?: SwapLanguage;
}

/** Where in the text the swapped words stand. */
export type SwapPosition = 'header' | 'top' | 'middle' | 'inline' | 'end';

/** The place of a swap: offsets in UTF-16 units into the two texts. */
export interface SwapSpan {
  readonly before: { readonly start: number; readonly text: string };
  readonly after: { readonly start: number; readonly text: string };
}

/** Two texts of one person that differ in the swapped words and nowhere else. */
export interface SwapPair {
  readonly id: string;
  readonly candidate: string;
  readonly language: SwapLanguage;
  readonly criterion: SwapCriterion;
  /** What is swapped: `birth-date`, `first-name`… */
  readonly field: string;
  readonly position: SwapPosition;
  readonly before: string;
  readonly after: string;
  /** Ascending, at least one. */
  readonly spans: readonly SwapSpan[];
  /** `after` says what more often is held against people; otherwise `before` does. */
  readonly isTowardsDisfavored: boolean;
}

/** A name to draw from. */
export interface SwapName {
  readonly name: string;
  readonly sex: 'F' | 'M';
}
