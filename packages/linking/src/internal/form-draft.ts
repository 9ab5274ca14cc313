import type { ConceptKind, Ontology } from '@tremplin/ontology';
import { DERIVED, FORM_KINDS, HAS_CONJUNCTION, PREFERRED, type FormTable } from './form-table.ts';
import { laneOf } from './lanes.ts';
import { joinTexts, packTexts, textsInMemory } from './text-table.ts';

/** The label that a form comes from. */
export interface FormSource {
  /** Row of its concept in the pack. */
  readonly row: number;
  readonly kind: ConceptKind;
  /** Place of its language in those of the pack. */
  readonly language: number;
  readonly label: string;
  /** Place of the label among those of its language in the pack. */
  readonly labelRow: number;
  readonly preferred: boolean;
}

export interface NewForm {
  readonly text: string;
  readonly derived: boolean;
  readonly flags: number;
  readonly hasConjunction: boolean;
  readonly words: readonly number[];
  readonly stems: readonly number[];
  readonly roots: readonly number[];
}

/** A table of forms that grows. */
export interface FormDraft {
  push(source: FormSource, form: NewForm): void;
  finish(): FormTable;
}

const NUMBERS = [
  'concept',
  'label',
  'text',
  'kind',
  'language',
  'lane',
  'flags',
  'wordStart',
  'words',
  'stemStart',
  'stems',
  'roots',
] as const;

export function draftForms(ontology: Ontology): FormDraft {
  const { languages } = ontology.meta;
  const texts = packTexts(ontology);
  const own: string[] = [];
  const columns = Object.fromEntries(NUMBERS.map((name) => [name, [] as number[]])) as Record<
    (typeof NUMBERS)[number],
    number[]
  >;
  const lanes = languages.map(laneOf);
  return {
    push(source, form) {
      const label = texts.firstLabel[source.language]! + source.labelRow;
      const isLabel = form.text === source.label;
      columns.concept.push(source.row);
      columns.label.push(label);
      columns.text.push(isLabel ? label : texts.length + own.push(form.text) - 1);
      columns.kind.push(FORM_KINDS.indexOf(source.kind));
      columns.language.push(source.language);
      columns.lane.push(lanes[source.language]!);
      columns.flags.push(
        form.flags |
          (source.preferred ? PREFERRED : 0) |
          (form.derived ? DERIVED : 0) |
          (form.hasConjunction ? HAS_CONJUNCTION : 0),
      );
      columns.wordStart.push(columns.words.length);
      for (const word of form.words) columns.words.push(word);
      columns.stemStart.push(columns.stems.length);
      for (const stem of form.stems) columns.stems.push(stem);
      for (const root of form.roots) columns.roots.push(root);
    },
    finish: () => ({
      texts: joinTexts(texts, textsInMemory(own)),
      own: textsInMemory(own),
      languages,
      concept: Uint32Array.from(columns.concept),
      label: Uint32Array.from(columns.label),
      text: Uint32Array.from(columns.text),
      kind: Uint8Array.from(columns.kind),
      language: Uint8Array.from(columns.language),
      lane: Uint8Array.from(columns.lane),
      flags: Uint8Array.from(columns.flags),
      wordStart: Uint32Array.from([...columns.wordStart, columns.words.length]),
      words: Uint32Array.from(columns.words),
      stemStart: Uint32Array.from([...columns.stemStart, columns.stems.length]),
      stems: Uint32Array.from(columns.stems),
      roots: Uint32Array.from(columns.roots),
    }),
  };
}
