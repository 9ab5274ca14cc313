import type { ConceptId, ConceptKind, Language } from '@tremplin/ontology';
import type { FormTable } from './form-table.ts';
import type { KeyTable } from './key-table.ts';
import type { Lexicon } from './lexicon.ts';
import type { SpellingIndex } from './spelling-index.ts';

/** Letter for letter only, and not in a text in capitals. */
export const CASE_SENSITIVE = 1;
/** Also an ordinary word: counts with a telling capital or in a list. */
export const ORDINARY_WORD = 2;
/** One character: counts in a list or after a word such as "language". */
export const ONE_LETTER = 4;
/** Nothing but the label itself: no stems, no typos. */
export const RIGID: number = CASE_SENSITIVE | ORDINARY_WORD | ONE_LETTER;
/** A name, written with capitals: no stems but its plural in -s. */
export const PROPER_NAME = 8;

/** One way to write one label of one concept. */
export interface Form {
  readonly concept: ConceptId;
  /** Of the concept in the pack. */
  readonly row: number;
  readonly kind: ConceptKind;
  readonly language: Language;
  readonly label: string;
  readonly text: string;
  readonly preferred: boolean;
  readonly flags: number;
}

export interface LabelIndex {
  readonly lexicon: Lexicon;
  readonly forms: FormTable;
  /** Key of a bag of stems → first form; `next` chains the forms of one key, −1 ends. */
  readonly heads: KeyTable;
  readonly next: Int32Array;
  /** Lanes that hold labels. */
  readonly lanes: Uint8Array;
  /** Most content words in a label. */
  readonly longest: number;
  readonly spelling: SpellingIndex;
}
