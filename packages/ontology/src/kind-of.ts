import { CONCEPT_KINDS, type ConceptId, type ConceptKind } from './concept.ts';
import { rowOf } from './internal/concept-rows.ts';
import type { Ontology } from './ontology.ts';

/**
 * What a concept is.
 *
 * @throws OntologyError `unknown-concept`.
 */
export function kindOf(ontology: Ontology, id: ConceptId): ConceptKind {
  return CONCEPT_KINDS[ontology.tables.kinds[rowOf(ontology, id)]!]!;
}
