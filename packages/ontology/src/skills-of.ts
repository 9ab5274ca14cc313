import { RELATION_TYPES, type OccupationId, type RelationType, type SkillId } from './concept.ts';
import { idAt, rowOf } from './internal/concept-rows.ts';
import type { Ontology } from './ontology.ts';

/**
 * The skills of an occupation, in id order, each `essential` or `optional`.
 *
 * @throws OntologyError `unknown-concept`.
 */
export function skillsOf(
  ontology: Ontology,
  occupation: OccupationId,
): readonly { readonly skill: SkillId; readonly relationType: RelationType }[] {
  const { offsets, targets, types } = ontology.tables.occupationSkills;
  const row = rowOf(ontology, occupation);
  return Array.from({ length: offsets[row + 1]! - offsets[row]! }, (_, i) => {
    const at = offsets[row]! + i;
    return {
      skill: idAt(ontology, targets[at]!) as SkillId,
      relationType: RELATION_TYPES[types[at]!]!,
    };
  });
}
