import { RELATION_TYPES, type OccupationId, type RelationType, type SkillId } from './concept.ts';
import { idAt, rowOf } from './internal/concept-rows.ts';
import type { Ontology } from './ontology.ts';

/** A skill as an occupation needs it. */
export interface RequiredSkill {
  readonly skill: SkillId;
  readonly relationType: RelationType;
  /** How much it matters there and to what level, each ∈ (0, 1], where the classification says so. */
  readonly importance?: number;
  readonly level?: number;
}

/**
 * The skills of an occupation, in id order, each `essential` or `optional`.
 *
 * @throws OntologyError `unknown-concept`.
 */
export function skillsOf(ontology: Ontology, occupation: OccupationId): readonly RequiredSkill[] {
  const { offsets, targets, types, importances, levels } = ontology.tables.occupationSkills;
  const row = rowOf(ontology, occupation);
  return Array.from({ length: offsets[row + 1]! - offsets[row]! }, (_, i) => {
    const at = offsets[row]! + i;
    return {
      skill: idAt(ontology, targets[at]!) as SkillId,
      relationType: RELATION_TYPES[types[at]!]!,
      ...(importances[at]! > 0 && { importance: importances[at]! / 255 }),
      ...(levels[at]! > 0 && { level: levels[at]! / 255 }),
    };
  });
}
