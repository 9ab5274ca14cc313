import type { ConceptId } from './concept.ts';
import { rowIndex } from './internal/concept-rows.ts';
import type { Ontology } from './ontology.ts';

/** The concept with this `conceptUri`, or `undefined`. The way from a stored string to a branded id. */
export function findConcept(ontology: Ontology, conceptUri: string): ConceptId | undefined {
  const { ids, rows } = rowIndex(ontology);
  const row = rows.get(conceptUri);
  return row === undefined ? undefined : ids[row];
}
