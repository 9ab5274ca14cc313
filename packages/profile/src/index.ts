export { createProfileId } from './create-profile-id.ts';
export { createProfileSchema } from './create-profile-schema.ts';
export type { DropCategory, Treatment } from './drop-category.ts';
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
