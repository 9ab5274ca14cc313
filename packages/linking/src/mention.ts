import type { ConceptId, ConceptKind, Language } from '@tremplin/ontology';

/** How a stretch of text was recognised as a label, from the surest to the least sure. */
export type LinkingMethod = 'exact' | 'folded' | 'fuzzy';

/** A concept that a text may name, with how sure that is. */
export interface LinkCandidate {
  readonly concept: ConceptId;
  readonly kind: ConceptKind;
  /** The label of the pack that matched. */
  readonly label: string;
  readonly language: Language;
  readonly method: LinkingMethod;
  /** ∈ (0, 1]: 1 = the label itself, letter for letter. Ordinal, not a probability. */
  readonly confidence: number;
}

/** A stretch of text that names a concept. */
export interface Mention extends LinkCandidate {
  /** UTF-16 offset of the first character, in the text as given. */
  readonly start: number;
  /** UTF-16 offset after the last character. */
  readonly end: number;
  /** Other concepts of the same stretch, surest first, ties by id. */
  readonly alternatives: readonly LinkCandidate[];
}
