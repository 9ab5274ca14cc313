export { broaderOf } from './broader-of.ts';
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
export { describeOntology } from './describe-ontology.ts';
export { diffOntologies, type ConceptChange, type OntologyDiff } from './diff-ontologies.ts';
export type { ConceptVectors } from './distances/concept-vectors.ts';
export {
  createDistances,
  type Distances,
  type DistancesOptions,
} from './distances/create-distances.ts';
export {
  explainTransferability,
  type ExplainTransferabilityOptions,
} from './distances/explain-transferability.ts';
export type { OccupationPath, PlanPathOptions, SkillSet } from './distances/plan-path.ts';
export type { RankedOccupation, RankOccupationsOptions } from './distances/rank-occupations.ts';
export type { Relatedness, RelatednessSignals } from './distances/relatedness.ts';
export type { OccupationSignal } from './distances/signals/occupation-signals.ts';
export type {
  OccupationSketch,
  SuggestedSkill,
  SuggestSkillsOptions,
} from './distances/suggest-skills.ts';
export type { SubstitutedSkill, Transferability } from './distances/transferability.ts';
export { drawNeighborhood, type DrawNeighborhoodOptions } from './draw-neighborhood.ts';
export { encodePack } from './encode-pack.ts';
export { findConcept } from './find-concept.ts';
export { findConcepts, type ConceptHit, type FindConceptsOptions } from './find-concepts.ts';
export { kindOf } from './kind-of.ts';
export type { TransferReason } from './internal/transfers.ts';
export { labelsOf } from './labels-of.ts';
export { learningHours } from './learning-hours.ts';
export { mappingsOf } from './mappings-of.ts';
export { migrateCodes, type CodeMigration } from './migrate-codes.ts';
export { normalizeLabel, type NormalizeLabelOptions } from './normalize-label.ts';
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
export type { NamedText } from './named-text.ts';
export type { OutsideLinks, OverlayData } from './overlay-data.ts';
export {
  overlayOntology,
  type OverlaidOntology,
  type OverlayOntologyOptions,
} from './overlay-ontology.ts';
export type {
  DanglingTarget,
  MappingCoverage,
  OverlayConflict,
  OverlayCoverage,
} from './overlay-report.ts';
export { preferredLabel } from './preferred-label.ts';
export { reuseLevelOf } from './reuse-level-of.ts';
export { skillsOf, type RequiredSkill } from './skills-of.ts';
