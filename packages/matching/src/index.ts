export { AUTHORIZATIONS, type Authorization } from './authorization.ts';
export { assessLevel, probabilityAtLeast } from './assess-level.ts';
export {
  CONSTRAINTS,
  type ConstraintName,
  type Constraints,
  type PairConditions,
} from './constraints.ts';
export { explainMatch, type ExplainOptions } from './explain-match.ts';
export type { Audience, Explanation, Reason } from './explanation.ts';
export { findCounterfactuals, type Counterfactual } from './find-counterfactuals.ts';
export { importJobJson } from './import-job-json.ts';
export { importJobPosting } from './import-job-posting.ts';
export { importJobText } from './import-job-text.ts';
export { importJob } from './import-job.ts';
export { jobInputJsonSchema } from './job-input-json-schema.ts';
export type {
  JobFinding,
  JobImport,
  JobImportOptions,
  JobIssue,
  JobSource,
  NotUsed,
  NotUsedCategory,
} from './job-import.ts';
export type {
  Importance,
  Job,
  JobId,
  JobRequirement,
  RampUp,
  RegulatedRequirement,
  RequirementBasis,
  RequirementGroup,
} from './job.ts';
export type {
  LevelEstimate,
  Match,
  PathStep,
  Ranking,
  RefusedRow,
  SetAside,
  SetAsideReason,
  SettledBy,
  Suggestion,
  Verdict,
} from './match.ts';
export { MatchingError, type MatchingErrorCode } from './matching-error.ts';
export { DEFAULT_POLICY, parsePolicy, type MatchingPolicy } from './policy.ts';
export { rankJobs } from './rank-jobs.ts';
export { rankProfiles } from './rank-profiles.ts';
export type { RankingOptions } from './ranking-options.ts';
export {
  whatIfJob,
  type Exclusion,
  type JobChange,
  type PoolSize,
  type WhatIf,
} from './what-if-job.ts';
