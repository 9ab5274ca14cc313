import { CONCEPT_KINDS, type ConceptId, type ConceptKind } from './concept.ts';
import { rowIndex } from './internal/concept-rows.ts';
import type { Ontology } from './ontology.ts';

/** The ids of all concepts of one kind, in id order. */
export function conceptIds<Kind extends ConceptKind>(
  ontology: Ontology,
  kind: Kind,
): readonly ConceptId<Kind>[] {
  const code = CONCEPT_KINDS.indexOf(kind);
  return rowIndex(ontology).ids.filter(
    (_, row) => ontology.tables.kinds[row] === code,
  ) as readonly ConceptId[] as readonly ConceptId<Kind>[];
}
