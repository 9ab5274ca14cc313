import type { ConceptId, Language } from './concept.ts';
import { rowOf } from './internal/concept-rows.ts';
import { stringAt } from './internal/string-table.ts';
import type { Ontology } from './ontology.ts';

/**
 * The name to show for a concept: in `language`, else in the pack's other languages in their order,
 * else its id. Never empty.
 *
 * @throws OntologyError `unknown-concept`.
 */
export function preferredLabel(ontology: Ontology, id: ConceptId, language: Language): string {
  const row = rowOf(ontology, id);
  for (const candidate of [language, ...ontology.meta.languages]) {
    const table = ontology.tables.labels[candidate];
    if (table && table.offsets[row]! < table.offsets[row + 1]!) {
      return stringAt(table.strings, table.offsets[row]!);
    }
  }
  return id;
}
