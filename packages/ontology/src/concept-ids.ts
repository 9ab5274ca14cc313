import { CONCEPT_KINDS, type ConceptId, type ConceptKind } from './concept.ts';
import { rowIndex } from './internal/concept-rows.ts';
import type { Ontology } from './ontology.ts';

/**
 * The ids of all concepts of one kind, in id order.
 *
 * @param kind @defaultValue every kind
 */
export function conceptIds<Kind extends ConceptKind = ConceptKind>(
  ontology: Ontology,
  kind?: Kind,
): readonly ConceptId<Kind>[] {
  const { ids } = rowIndex(ontology);
  const code = kind && CONCEPT_KINDS.indexOf(kind);
  const found =
    code === undefined ? ids : ids.filter((_, row) => ontology.tables.kinds[row] === code);
  return found as readonly ConceptId[] as readonly ConceptId<Kind>[];
}
