export {
  BADGE_REASONS,
  type BadgeFormat,
  type BadgeInput,
  type BadgeReason,
  type BadgeStatus,
  type BadgeVerification,
  type ImportedBadge,
  type VerifyBadgeOptions,
} from './badges/badge.ts';
export { importBadges, type ImportBadgesOptions } from './badges/import-badges.ts';
export { verifyBadge } from './badges/verify-badge.ts';
export { addEvidence, type SkillEvidence } from './evidence/add-evidence.ts';
export {
  estimateAbility,
  type AbilityEstimate,
  type ItemResponse,
} from './evidence/estimate-ability.ts';
export type {
  EvidenceImport,
  EvidenceIssue,
  EvidenceItem,
  EvidenceOptions,
  StatedPeriod,
} from './evidence/evidence-import.ts';
export { importActivities, type ActivityRecord } from './evidence/import-activities.ts';
export { importAttendance, type Attendance } from './evidence/import-attendance.ts';
export {
  importPeerReviews,
  type ImportPeerReviewsOptions,
} from './evidence/import-peer-reviews.ts';
export { importProjects, type ProjectRecord } from './evidence/import-projects.ts';
export {
  importTestResults,
  type ImportTestResultsOptions,
  type TestEvidenceItem,
  type TestResult,
  type TestResultImport,
} from './evidence/import-test-results.ts';
export { INFORMAL_ACTIVITIES, type InformalActivity } from './evidence/informal-activities.ts';
export { mergeProfiles } from './evidence/merge-profiles.ts';
export {
  PEER_RELATIONS,
  type CollusionFinding,
  type CollusionFlag,
  type PeerEvidenceItem,
  type PeerRelation,
  type PeerReview,
  type PeerReviewImport,
} from './evidence/peer-review.ts';
export { createProfileId } from './create-profile-id.ts';
export { createRedactor, type Redactor } from './redaction/create-redactor.ts';
export { detect } from './redaction/detect.ts';
export { neutralize, type NeutralizeOptions } from './redaction/neutralize.ts';
export type { Operator, Operators } from './redaction/operators.ts';
export { redact, type RedactOptions } from './redaction/redact.ts';
export type { DetectOptions, Recognizer } from './redaction/detect-options.ts';
export type { FindingKind, TextFinding } from './text-finding.ts';
export { createProfileSchema } from './create-profile-schema.ts';
export type { DropCategory, Treatment } from './drop-category.ts';
export { CSV_MEANINGS, type CsvColumns, type CsvMeaning } from './formats/csv-columns.ts';
export { EUROPASS_COVERAGE } from './formats/europass-coverage.ts';
export { EUROPEAN_LEARNING_MODEL_COVERAGE } from './formats/european-learning-model-coverage.ts';
export { HR_OPEN_COVERAGE } from './formats/hr-open-coverage.ts';
export { importDocx } from './formats/import-docx.ts';
export { importEuropass } from './formats/import-europass.ts';
export { importEuropeanLearningModel } from './formats/import-european-learning-model.ts';
export { importHrOpen } from './formats/import-hr-open.ts';
export { importLinkedIn } from './formats/import-linked-in.ts';
export { importPdf, type ImportPdfOptions } from './formats/import-pdf.ts';
export { importProfile, type RecognizedImport } from './formats/import-profile.ts';
export {
  importProfilesCsv,
  type ImportedRow,
  type ImportedTable,
  type ImportProfilesCsvOptions,
  type RowIssue,
} from './formats/import-profiles-csv.ts';
export { LINKED_IN_COVERAGE } from './formats/linked-in-coverage.ts';
export type { PdfModule } from './formats/pdf-module.ts';
export { SKILLS_PASSPORT_COVERAGE } from './formats/skills-passport-coverage.ts';
export { importJsonResume } from './import-json-resume.ts';
export type { ImportOptions } from './import-options.ts';
export type {
  DroppedItem,
  Finding,
  ImportIssue,
  ImportResult,
  Source,
  VaultEntry,
  VaultField,
} from './import-result.ts';
export { importText } from './import-text.ts';
export { JSON_RESUME_COVERAGE, type CoverageRow } from './json-resume-coverage.ts';
export { parseProfile } from './parse-profile.ts';
export { ProfileError, type ProfileErrorCode } from './profile-error.ts';
export { anonymizePool } from './pool/anonymize-pool.ts';
export type {
  AnonymizedPool,
  AnonymizePoolOptions,
  PoolRecord,
  PoolReport,
  PoolSkill,
} from './pool/pool.ts';
export { profileJsonSchema } from './profile-json-schema.ts';
export { profileSchema } from './profile-schema.ts';
export {
  DURATION_BANDS,
  EVIDENCE_BASES,
  EVIDENCE_KINDS,
  PROFICIENCY_LEVELS,
  RECENCY_BANDS,
  type DurationBand,
  type Evidence,
  type EvidenceBasis,
  type EvidenceKind,
  type ProficiencyLevel,
  type Profile,
  type ProfileId,
  type RecencyBand,
  type SkillAssertion,
} from './profile.ts';
export { restoreInput } from './restore-input.ts';
export {
  safeParseProfile,
  type ProfileIssue,
  type SafeParseProfileResult,
} from './safe-parse-profile.ts';
export { createMemoryVaultStore } from './vault/create-memory-vault-store.ts';
export { createVault } from './vault/create-vault.ts';
export type {
  Aggregate,
  AggregateCell,
  AggregateQuery,
  AuditLabels,
  Vault,
  VaultOptions,
  VaultStore,
} from './vault/vault.ts';
