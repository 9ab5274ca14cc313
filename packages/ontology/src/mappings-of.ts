import { MAPPING_RELATIONS, type ConceptId, type Mapping } from './concept.ts';
import { rowOf } from './internal/concept-rows.ts';
import { stringAt } from './internal/string-table.ts';
import type { Ontology } from './ontology.ts';

/**
 * The SKOS mappings of a concept to other classifications (`rome:M1805`, ESCO URIs), sorted by target.
 *
 * @throws OntologyError `unknown-concept`.
 */
export function mappingsOf(ontology: Ontology, id: ConceptId): readonly Mapping[] {
  const { offsets, targets, types, targetStrings } = ontology.tables.mappings;
  const row = rowOf(ontology, id);
  return Array.from({ length: offsets[row + 1]! - offsets[row]! }, (_, i) => {
    const at = offsets[row]! + i;
    return {
      relation: MAPPING_RELATIONS[types[at]!]!,
      target: stringAt(targetStrings, targets[at]!),
    };
  });
}
