import { REUSE_LEVELS, SKILL_TYPES, type SkillId } from './concept.ts';
import { rowOf } from './internal/concept-rows.ts';
import type { Ontology } from './ontology.ts';

/**
 * Guided hours from nothing to working level where a pack does not state them, by type of skill.
 * Estimates of this project, of the order of a short course; a host overlay should replace them.
 */
const HOURS_BY_TYPE: Readonly<Record<(typeof SKILL_TYPES)[number], number>> = {
  '': 60,
  knowledge: 40,
  'skill/competence': 60,
  language: 350,
  attitude: 60,
};

/** What is particular to one occupation takes longer to find somebody to learn it from. */
const FACTOR_BY_REUSE: Readonly<Record<(typeof REUSE_LEVELS)[number], number>> = {
  '': 1,
  transversal: 1,
  'cross-sector': 1,
  'sector-specific': 1.2,
  'occupation-specific': 1.4,
};

/**
 * Estimated guided learning hours from nothing to working level (2 of 4): the pack's figure,
 * else a default by type and reuse level. Always ≥ 1.
 *
 * @throws OntologyError `unknown-concept`.
 */
export function learningHours(ontology: Ontology, skill: SkillId): number {
  return hoursAt(ontology, rowOf(ontology, skill));
}

export function hoursAt(ontology: Ontology, row: number): number {
  const { learningHours: stated, skillTypes, reuseLevels } = ontology.tables;
  if (stated[row]! > 0) return stated[row]!;
  const type = SKILL_TYPES[skillTypes[row]!]!;
  const reuse = REUSE_LEVELS[reuseLevels[row]!]!;
  return Math.round(HOURS_BY_TYPE[type] * FACTOR_BY_REUSE[reuse]);
}
