import {
  conceptIds,
  kindOf,
  labelsOf,
  reuseLevelOf,
  type ConceptId,
  type ConceptKind,
  type Labels,
  type Language,
  type Ontology,
} from '@tremplin/ontology';
import { fold } from './fold.ts';
import type { FormSource } from './form-draft.ts';

/** A label, and what the pack says of it. */
export interface LabelSource extends FormSource {
  readonly languageCode: Language;
  readonly caseSensitive: boolean;
  /** A word that would mislead out of its trade: see {@link isRemote}. */
  readonly remote: boolean;
}

/** Kind by kind, concept by concept in the order of their ids, language by language, the preferred label first. */
export function* labelSources(
  ontology: Ontology,
  kinds: readonly ConceptKind[],
): Generator<LabelSource> {
  const ids = conceptIds(ontology);
  const kindOfRow = ids.map((id) => kindOf(ontology, id));
  for (const kind of kinds) {
    for (const [row, concept] of ids.entries()) {
      if (kindOfRow[row] !== kind) continue;
      const narrow = isNarrow(ontology, concept);
      for (const [language, languageCode] of ontology.meta.languages.entries()) {
        const labels = labelsOf(ontology, concept, languageCode);
        if (!labels) continue;
        const first = ontology.tables.labels[languageCode]!.offsets[row]!;
        yield* sourcesOf(labels, { row, kind, language, languageCode, first }, narrow);
      }
    }
  }
}

/** Occupations, and skills of one sector or occupation. */
function isNarrow(ontology: Ontology, concept: ConceptId): boolean {
  const level = reuseLevelOf(ontology, concept);
  return level !== 'transversal' && level !== 'cross-sector';
}

/** Letters that two forms of one word share at least. */
const REMOTE_STEM = 5;

/**
 * Classifications give narrow concepts very general names: "supervisor" for one who supervises a
 * refinery, "merchandise" for sugar. Such a word says its concept only if it is in its real name too.
 */
function isRemote(label: string, preferredWords: readonly string[]): boolean {
  if (label.includes(' ') || label !== label.toLowerCase() || /\d/u.test(label)) return false;
  const stem = fold(label).slice(0, REMOTE_STEM);
  return !preferredWords.some((word) => word.startsWith(stem));
}

type LabelsOf = Pick<LabelSource, 'row' | 'kind' | 'language' | 'languageCode'> & {
  /** Place of the first of them among the labels of their language. */
  readonly first: number;
};

function* sourcesOf(
  labels: Labels,
  { row, kind, language, languageCode, first }: LabelsOf,
  narrow: boolean,
): Generator<LabelSource> {
  const exact = new Set(labels.caseSensitive);
  const words = narrow ? fold(labels.preferred).split(/[\s/'’()-]+/u) : [];
  const all = [labels.preferred, ...labels.alternatives];
  for (const [i, label] of all.entries()) {
    // Field by field: a spread costs more than all the rest of a hundred thousand sources.
    yield {
      row,
      kind,
      language,
      languageCode,
      label,
      labelRow: first + i,
      preferred: i === 0,
      caseSensitive: exact.has(label),
      remote: narrow && isRemote(label, words),
    };
  }
}
