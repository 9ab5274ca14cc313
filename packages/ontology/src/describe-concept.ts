import { SKILL_TYPES, type ConceptId } from './concept.ts';
import { rowOf } from './internal/concept-rows.ts';
import { stringAt } from './internal/string-table.ts';
import { kindOf } from './kind-of.ts';
import { labelsOf } from './labels-of.ts';
import { mappingsOf } from './mappings-of.ts';
import type { ConceptRecord } from './ontology-data.ts';
import type { Ontology } from './ontology.ts';
import { reuseLevelOf } from './reuse-level-of.ts';

/**
 * All that the pack says of one concept, as the record that it was made from.
 *
 * @throws OntologyError `unknown-concept`.
 */
export function describeConcept(ontology: Ontology, id: ConceptId): ConceptRecord {
  const row = rowOf(ontology, id);
  const { codes, skillTypes, learningHours, descriptions } = ontology.tables;
  const code = stringAt(codes, row);
  const skillType = SKILL_TYPES[skillTypes[row]!]! || undefined;
  const reuseLevel = reuseLevelOf(ontology, id);
  const mappings = mappingsOf(ontology, id);
  const texts = Object.entries(descriptions).map(([language, table]) => [
    language,
    stringAt(table, row),
  ]);
  const described = texts.filter(([, text]) => text !== '');
  const labels = ontology.meta.languages.flatMap((language) => {
    const found = labelsOf(ontology, id, language);
    return found ? [[language, found] as const] : [];
  });
  return {
    id,
    kind: kindOf(ontology, id),
    labels: Object.fromEntries(labels),
    ...(code !== '' && { code }),
    ...(skillType && { skillType }),
    ...(reuseLevel && { reuseLevel }),
    ...(learningHours[row]! > 0 && { learningHours: learningHours[row]! }),
    ...(described.length > 0 && {
      descriptions: Object.fromEntries(described) as Record<string, string>,
    }),
    ...(mappings.length > 0 && { mappings }),
  };
}
