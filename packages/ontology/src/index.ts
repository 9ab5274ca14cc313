export { conceptIds } from './concept-ids.ts';
export type {
  ConceptId,
  ConceptKind,
  Labels,
  Language,
  Mapping,
  MappingRelation,
  OccupationId,
  RelationType,
  ReuseLevel,
  SkillId,
  SkillType,
} from './concept.ts';
export {
  createLearningMap,
  type LearningMap,
  type LearningPath,
  type LearningStep,
} from './create-learning-map.ts';
export { createOntology } from './create-ontology.ts';
export { decodePack } from './decode-pack.ts';
export { describeConcept } from './describe-concept.ts';
export { diffOntologies, type ConceptChange, type OntologyDiff } from './diff-ontologies.ts';
export { encodePack } from './encode-pack.ts';
export { findConcept } from './find-concept.ts';
export { kindOf } from './kind-of.ts';
export type { TransferReason } from './internal/transfers.ts';
export { labelsOf } from './labels-of.ts';
export { learningHours } from './learning-hours.ts';
export { mappingsOf } from './mappings-of.ts';
export { migrateCodes, type CodeMigration } from './migrate-codes.ts';
export type {
  BroaderLink,
  ConceptRecord,
  OccupationContext,
  OccupationSkill,
  OntologyData,
  OntologyMeta,
  SkillRelation,
} from './ontology-data.ts';
export { OntologyError, type OntologyErrorCode } from './ontology-error.ts';
export type { LabelTable, LinkTable, Ontology, OntologyTables, StringTable } from './ontology.ts';
export { preferredLabel } from './preferred-label.ts';
export { reuseLevelOf } from './reuse-level-of.ts';
export { skillsOf, type RequiredSkill } from './skills-of.ts';
