import type { ConceptId, ConceptKind, Language } from '@tremplin/ontology';
import type { SectionKind } from './reading/read-sections.ts';
import type { Stance } from './reading/read-stance.ts';

/**
 * How a stretch of text was recognised: as a label (`exact`, letter for letter; `folded`, in other forms of its
 * words; `fuzzy`, misspelt), by what it means, or as something below a broader concept that no one concept could be
 * told of.
 */
export type LinkingMethod = 'exact' | 'folded' | 'fuzzy' | 'meaning' | 'broader';

/** A concept that a text may name, with how sure that is. */
export interface LinkCandidate {
  readonly concept: ConceptId;
  readonly kind: ConceptKind;
  /** The label of the pack that matched. */
  readonly label: string;
  readonly language: Language;
  readonly method: LinkingMethod;
  /**
   * ∈ (0, 1]. Of skills described in other words, and of all skills in a running text when the labels of the pack
   * are keywords: the probability that the concept is right. Else the grade of the match, ordinal: 1 = the label
   * itself, letter for letter.
   */
  readonly confidence: number;
}

/** What speaks for a mention. */
export type LinkReason =
  /** The words of `label` stand there. */
  | { readonly by: 'label' }
  /** Its words are near in meaning. */
  | {
      readonly by: 'meaning';
      /** ∈ [0, 1]: share of the label that the words cover, each by how near it is. */
      readonly coverage: number;
      /** Cosine of the stretch with the nearest preferred label. */
      readonly similarity: number;
    }
  /** Concepts below it share the probability, none being sure; likeliest first. */
  | { readonly by: 'broader'; readonly narrower: readonly ConceptId[] };

/**
 * A stretch of text that names a concept. Of a skill that shares words with another ("gestion et suivi de projets")
 * it is the words that the skill has for itself.
 */
export interface Mention extends LinkCandidate {
  /** UTF-16 offset of the first character, in the text as given. */
  readonly start: number;
  /** UTF-16 offset after the last character. */
  readonly end: number;
  /** Other concepts of the same stretch, surest first, ties by id. */
  readonly alternatives: readonly LinkCandidate[];
  readonly reason: LinkReason;
  /** What the sentence says of it. */
  readonly stance: Stance;
  /** Where it says so, UTF-16 offsets in the text; absent where it says nothing. */
  readonly stanceCue?: readonly [start: number, end: number];
  /** Proficiency that the words beside a skill state, 1 foundation to 4 highly specialised. */
  readonly levelHint?: 1 | 2 | 3 | 4;
  /** The part of a CV or an ad that it stands in; absent where the text has no parts. */
  readonly section?: SectionKind;
}
