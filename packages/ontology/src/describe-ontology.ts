import { RELATION_TYPES } from './concept.ts';
import { describeConcept } from './describe-concept.ts';
import { rowIndex } from './internal/concept-rows.ts';
import type { OntologyData } from './ontology-data.ts';
import type { LinkTable, Ontology } from './ontology.ts';

/**
 * All that a pack says, as the rows that it was made from: {@link createOntology} makes the same pack of
 * them, with the same hash. Concepts and links are in id order, importance and level as whole 255ths.
 *
 * @example
 * ```ts
 * import { createOntology, describeOntology } from '@tremplin/ontology';
 * import { digitalPack } from '@tremplin/ontology/digital';
 *
 * createOntology(describeOntology(digitalPack())).hash === digitalPack().hash; // true
 * ```
 */
export function describeOntology(ontology: Ontology): OntologyData {
  const { ids } = rowIndex(ontology);
  const { occupationSkills, skillRelations, broader, occupationContexts } = ontology.tables;
  const { importances, levels } = occupationSkills;
  const contexts = linksOf(occupationContexts, (source, target) => ({
    occupation: ids[source]!,
    workContext: ids[target]!,
  }));
  return {
    meta: ontology.meta,
    concepts: ids.map((id) => describeConcept(ontology, id)),
    occupationSkills: linksOf(occupationSkills, (source, target, at) => ({
      occupation: ids[source]!,
      skill: ids[target]!,
      relationType: RELATION_TYPES[occupationSkills.types[at]!]!,
      ...(importances[at]! > 0 && { importance: importances[at]! / 255 }),
      ...(levels[at]! > 0 && { level: levels[at]! / 255 }),
    })),
    skillRelations: linksOf(skillRelations, (source, target, at) => ({
      skill: ids[source]!,
      relatedSkill: ids[target]!,
      relationType: RELATION_TYPES[skillRelations.types[at]!]!,
    })),
    broader: linksOf(broader, (source, target) => ({
      concept: ids[source]!,
      broader: ids[target]!,
    })),
    ...(contexts.length > 0 && { occupationContexts: contexts }),
  };
}

function linksOf<T>(
  { offsets, targets }: LinkTable,
  rowOf: (source: number, target: number, at: number) => T,
): readonly T[] {
  const rows: T[] = [];
  for (let source = 0; source < offsets.length - 1; source++) {
    for (let at = offsets[source]!; at < offsets[source + 1]!; at++)
      rows.push(rowOf(source, targets[at]!, at));
  }
  return rows;
}
