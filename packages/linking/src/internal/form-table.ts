import type { ConceptId, ConceptKind, Language } from '@tremplin/ontology';
import type { Form } from './label-index.ts';
import type { TextTable } from './text-table.ts';

/** In the order of their codes in {@link FormTable}. */
export const FORM_KINDS: readonly ConceptKind[] = [
  'skill',
  'occupation',
  'skillGroup',
  'occupationGroup',
];

/** Bits of {@link FormTable.flags} beside those of `label-index.ts`. */
export const PREFERRED = 16;
export const DERIVED = 32;
export const HAS_CONJUNCTION = 64;
/** What `Form.flags` shows. */
const READING_FLAGS = 15;

/** The forms of the labels, column by column: as objects they would be most of what a process holds. */
export interface FormTable {
  /** Those of the pack, then `own`: the forms that no label is written as. */
  readonly texts: TextTable;
  readonly own: TextTable;
  readonly languages: readonly Language[];
  /** Row of the concept in the pack, which is the place of its id in `texts`. */
  readonly concept: Uint32Array;
  /** Places in `texts`. */
  readonly label: Uint32Array;
  readonly text: Uint32Array;
  readonly kind: Uint8Array;
  /** Place in `languages`. */
  readonly language: Uint8Array;
  /** Its lane, so that no language is looked up for it. */
  readonly lane: Uint8Array;
  readonly flags: Uint8Array;
  /** Word ids of form `i`, stop-words included, are `words[wordStart[i] … wordStart[i + 1])`; bit 0: a comma or the like before the word. */
  readonly wordStart: Uint32Array;
  readonly words: Uint32Array;
  /** Stem and root ids of its content words, in order. */
  readonly stemStart: Uint32Array;
  readonly stems: Uint32Array;
  readonly roots: Uint32Array;
}

/** Most content words of a form. */
export function longestForm({ stemStart }: FormTable): number {
  let longest = 0;
  for (let i = 1; i < stemStart.length; i++) {
    longest = Math.max(longest, stemStart[i]! - stemStart[i - 1]!);
  }
  return longest;
}

export function formCount({ concept }: FormTable): number {
  return concept.length;
}

/** What is shown of one form. */
export function formAt(table: FormTable, place: number): Form {
  const { texts } = table;
  const flags = table.flags[place]!;
  const [label, text] = [table.label[place]!, table.text[place]!];
  const shown = texts.at(label);
  const row = table.concept[place]!;
  return {
    concept: texts.at(row) as ConceptId,
    row,
    kind: FORM_KINDS[table.kind[place]!]!,
    language: table.languages[table.language[place]!]!,
    label: shown,
    text: text === label ? shown : texts.at(text),
    preferred: (flags & PREFERRED) !== 0,
    flags: flags & READING_FLAGS,
  };
}
