import { CONCEPT_KINDS, type ConceptId, type ConceptKind, type Language } from './concept.ts';
import { idAt } from './internal/concept-rows.ts';
import { labelIndexOf } from './internal/label-index-of.ts';
import { LABEL_MATCHES, searchLabels, type LabelHit } from './internal/search-labels.ts';
import { OntologyError } from './ontology-error.ts';
import type { Ontology } from './ontology.ts';

export interface FindConceptsOptions {
  /**
   * Only labels of this language. None are found where the pack has none in it.
   * @defaultValue all languages of the pack
   */
  readonly language?: Language;
  /**
   * Only concepts of these kinds.
   * @defaultValue all kinds
   */
  readonly kinds?: readonly ConceptKind[];
  /**
   * How many concepts at most, a whole number ≥ 1.
   * @defaultValue 10
   */
  readonly limit?: number;
}

/** A concept, with that of its labels that answers best. */
export interface ConceptHit {
  readonly concept: ConceptId;
  readonly kind: ConceptKind;
  /** As the pack has it. */
  readonly label: string;
  readonly language: Language;
  /** Whether `label` is the preferred one in its language. */
  readonly preferred: boolean;
  /**
   * - `exact`: letter for letter;
   * - `normalized`: equal but for case, accents, hyphens, number, gender, a note in brackets (see {@link normalizeLabel});
   * - `prefix`: the label starts with the text;
   * - `words`: each word of the text starts a word of the label, or is another form of one, in any order.
   */
  readonly match: 'exact' | 'normalized' | 'prefix' | 'words';
}

interface RankedHit extends LabelHit {
  readonly language: Language;
}

/**
 * The concepts whose labels answer to what somebody types, the best first, for the completion of a field: by
 * match as listed in {@link ConceptHit}, then preferred labels first, shorter ones, and by id. Each concept once.
 * The last word may be unfinished. No typing error is forgiven: for that, and for prose, there is
 * `@tremplin/linking`. The first call for a language builds its index, which is kept as long as the ontology.
 *
 * @throws OntologyError `invalid-option`.
 *
 * @example
 * ```ts
 * import { findConcepts } from '@tremplin/ontology';
 * import { digitalPack } from '@tremplin/ontology/digital';
 *
 * const hits = findConcepts(digitalPack(), 'developpeuse front', { language: 'fr', kinds: ['occupation'] });
 * hits[0]?.concept; // 'urn:tremplin:digital:occupation:front-end-developer'
 * ```
 */
export function findConcepts(
  ontology: Ontology,
  text: string,
  options: FindConceptsOptions = {},
): readonly ConceptHit[] {
  const { kinds = CONCEPT_KINDS, limit = 10, language: only } = options;
  checkOptions(kinds, limit);
  const codes = new Set(kinds.map((kind) => CONCEPT_KINDS.indexOf(kind)));
  const { labels, kinds: kindOfRow } = ontology.tables;
  const { languages } = ontology.meta;
  const hits = languages
    .filter((language) => labels[language] && (only === undefined || language === only))
    .flatMap((language) => {
      const accepts = (code: number): boolean => codes.has(code);
      const search = { kinds: kindOfRow, accepts, limit };
      const found = searchLabels(labelIndexOf(ontology, language), text, search);
      return found.map((hit): RankedHit => ({ ...hit, language }));
    });
  return firstOfEach(hits.toSorted(byMerit), limit).map((hit) => ({
    concept: idAt(ontology, hit.concept),
    kind: CONCEPT_KINDS[kindOfRow[hit.concept]!]!,
    label: hit.label,
    language: hit.language,
    preferred: hit.preferred,
    match: hit.match,
  }));
}

/** Rows are in order of id; equal hits of two languages stay in the order of the pack's languages. */
function byMerit(a: RankedHit, b: RankedHit): number {
  return (
    LABEL_MATCHES.indexOf(a.match) - LABEL_MATCHES.indexOf(b.match) ||
    Number(b.preferred) - Number(a.preferred) ||
    a.label.length - b.label.length ||
    a.concept - b.concept
  );
}

function firstOfEach(hits: readonly RankedHit[], limit: number): readonly RankedHit[] {
  const seen = new Set<number>();
  return hits.filter(({ concept }) => !seen.has(concept) && seen.add(concept)).slice(0, limit);
}

function checkOptions(kinds: readonly ConceptKind[], limit: number): void {
  if (!Number.isInteger(limit) || limit < 1) {
    throw new OntologyError(
      'invalid-option',
      `findConcepts: limit ${limit}; give a whole number of concepts, 1 or more`,
    );
  }
  const unknown = kinds.find((kind) => !CONCEPT_KINDS.includes(kind));
  if (unknown !== undefined) {
    throw new OntologyError(
      'invalid-option',
      `findConcepts: kind "${unknown}"; the kinds are ${CONCEPT_KINDS.join(', ')}`,
    );
  }
}
