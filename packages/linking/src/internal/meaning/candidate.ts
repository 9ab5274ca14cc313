import type { LinkingMethod } from '../../mention.ts';

/** A concept that the words of a text may stand for, with what speaks for it. */
export interface Candidate {
  /** Place in the label store. */
  readonly concept: number;
  readonly label: number;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** How its label stands there letter for letter, or `undefined` where only the meaning is near. */
  readonly named: NamedHit | undefined;
  /** By the features of {@link namedFeatures} or {@link describedFeatures}. */
  readonly features: readonly number[];
}

/** A stretch whose words are those of a label, as the label index found it. */
export interface NamedHit {
  readonly concept: string;
  /** Of the concept in the pack. */
  readonly row: number;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly method: LinkingMethod;
  /** The grade of the match, of `compareForm`. */
  readonly grade: number;
  /** A longer label stands around it. */
  readonly isInside: boolean;
}
