import { REUSE_LEVELS, type ConceptId, type ReuseLevel } from './concept.ts';
import { rowOf } from './internal/concept-rows.ts';
import type { Ontology } from './ontology.ts';

/**
 * How far a skill travels between occupations, or `undefined` where the classification does not say.
 *
 * @throws OntologyError `unknown-concept`.
 */
export function reuseLevelOf(ontology: Ontology, id: ConceptId): ReuseLevel | undefined {
  return REUSE_LEVELS[ontology.tables.reuseLevels[rowOf(ontology, id)]!]! || undefined;
}
