import type { ConceptId, Labels, Language } from './concept.ts';
import { rowOf } from './internal/concept-rows.ts';
import { stringAt } from './internal/string-table.ts';
import type { Ontology } from './ontology.ts';

/**
 * The names of a concept in one language, or `undefined` when it has none there.
 *
 * @throws OntologyError `unknown-concept`.
 */
export function labelsOf(
  ontology: Ontology,
  id: ConceptId,
  language: Language,
): Labels | undefined {
  const table = ontology.tables.labels[language];
  if (!table) return undefined;
  const row = rowOf(ontology, id);
  const start = table.offsets[row]!;
  const end = table.offsets[row + 1]!;
  if (start === end) return undefined;
  const all = Array.from({ length: end - start }, (_, i) => stringAt(table.strings, start + i));
  const caseSensitive = all.filter((_, i) => table.caseSensitive[start + i] === 1);
  return {
    preferred: all[0]!,
    alternatives: all.slice(1),
    ...(caseSensitive.length > 0 && { caseSensitive }),
  };
}
