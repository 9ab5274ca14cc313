import type { ConceptId } from './concept.ts';
import { idAt, rowOf } from './internal/concept-rows.ts';
import type { Ontology } from './ontology.ts';

/**
 * The concepts right above one, in id order; none at the top.
 *
 * @throws OntologyError `unknown-concept`.
 *
 * @example
 * ```ts
 * import { broaderOf, findConcept, preferredLabel } from '@tremplin/ontology';
 * import { digitalPack } from '@tremplin/ontology/digital';
 *
 * const ontology = digitalPack();
 * const react = findConcept(ontology, 'urn:tremplin:digital:skill:react')!;
 * broaderOf(ontology, react).map((group) => preferredLabel(ontology, group, 'en')).length > 0; // true
 * ```
 */
export function broaderOf(ontology: Ontology, concept: ConceptId): readonly ConceptId[] {
  const { offsets, targets } = ontology.tables.broader;
  const row = rowOf(ontology, concept);
  return Array.from(targets.subarray(offsets[row]!, offsets[row + 1]!), (target) =>
    idAt(ontology, target),
  );
}
