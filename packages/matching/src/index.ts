export { AUTHORIZATIONS, type Authorization } from './authorization.ts';
export { assessLevel, probabilityAtLeast } from './assess-level.ts';
export { catalogueJsonSchema } from './catalogue/catalogue-json-schema.ts';
export {
  ACCESSIBILITY,
  type Accessibility,
  type Bilingual,
  type Catalogue,
  type Course,
  type CourseId,
  type SkillAtLevel,
} from './catalogue/catalogue.ts';
export {
  importCatalogue,
  type CatalogueImport,
  type CatalogueIssue,
} from './catalogue/import-catalogue.ts';
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
  SkillSetAside,
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
  LearningPace,
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
export { createPasserelles } from './paths/create-passerelles.ts';
export type {
  CreatePasserellesOptions,
  PasserelleFinder,
  PasserellesQuery,
} from './paths/create-passerelles.ts';
export { demandsOfJob } from './paths/demands-of-job.ts';
export { importBmo, type ImportBmoOptions } from './paths/import-bmo.ts';
export {
  importDaresTensions,
  type ImportDaresTensionsOptions,
} from './paths/import-dares-tensions.ts';
export {
  importOccupationMapping,
  type OccupationMapping,
  type OccupationMappingImport,
} from './paths/import-occupation-mapping.ts';
export {
  OBJECTIVES,
  type CourseExclusion,
  type LearningDemand,
  type LearningPlan,
  type Objective,
  type Obstacle,
  type PlannedCourse,
  type SkillDemand,
  type UnreachableDemand,
} from './paths/learning-plan.ts';
export type { MissingSkill, Passerelle, Passerelles } from './paths/passerelle.ts';
export { planLearning, type PlanLearningOptions } from './paths/plan-learning.ts';
export { shortageByOccupation } from './paths/shortage-by-occupation.ts';
export type {
  Granularity,
  OccupationShortage,
  SearchArea,
  ShortageArea,
  ShortageByOccupation,
  ShortageFigure,
  ShortageImport,
  TableIssue,
} from './paths/shortage.ts';
export { formPeerGroups, type FormPeerGroupsOptions } from './peers/form-peer-groups.ts';
export type { Lesson, PeerGroups, PeerLoad, PeerMember } from './peers/peer-groups.ts';
export { DEFAULT_POLICY, parsePolicy, type MatchingPolicy } from './policy.ts';
export { rankJobs } from './rank-jobs.ts';
export { rankProfiles } from './rank-profiles.ts';
export type { RankingOptions } from './ranking-options.ts';
export { createMemoryLogStore } from './log/create-memory-log-store.ts';
export type { DecisionLog, LogEvent, RankedDecision } from './log/decision-log.ts';
export {
  exportForPerson,
  type ExportForPersonOptions,
  type PersonDecision,
  type PersonExport,
} from './log/export-for-person.ts';
export { listAuditRows, type AuditRow } from './log/list-audit-rows.ts';
export type { ErasureEntry, EventEntry, LogEntry, LogHead, RankingEntry } from './log/log-entry.ts';
export type { LogStore } from './log/log-store.ts';
export { openDecisionLog, type DecisionLogOptions } from './log/open-decision-log.ts';
export { replayDecision, type Replay, type ReplayOptions } from './log/replay-decision.ts';
export {
  verifyLog,
  type LogProblem,
  type LogVerification,
  type VerifyLogOptions,
} from './log/verify-log.ts';
export { createJobPool } from './volume/create-job-pool.ts';
export { createProfilePool } from './volume/create-profile-pool.ts';
export type { JobPool } from './volume/job-pool.ts';
export type { PoolFilter, ProfilePool } from './volume/profile-pool.ts';
export {
  rankJobPool,
  type JobPoolRanking,
  type RankJobPoolOptions,
} from './volume/rank-job-pool.ts';
export {
  rankPoolForJobs,
  type JobOutcome,
  type RankPoolForJobsOptions,
} from './volume/rank-pool-for-jobs.ts';
export { rankPool, type PoolRanking, type RankPoolOptions } from './volume/rank-pool.ts';
export {
  rankProfileStream,
  type RankProfileStreamOptions,
  type StreamRanking,
} from './volume/rank-profile-stream.ts';
export { restoreProfilePool } from './volume/restore-profile-pool.ts';
export {
  followRoute,
  type FollowRouteOptions,
  type RoutePosition,
  type RouteVisit,
} from './routes/follow-route.ts';
export {
  nextTestItem,
  type NextTestItem,
  type NextTestItemQuery,
  type TestItem,
} from './routes/next-test-item.ts';
export { parseRoute } from './routes/parse-route.ts';
export { routeJsonSchema } from './routes/route-json-schema.ts';
export type {
  Knowledge,
  Route,
  RouteBranch,
  RouteCondition,
  RouteStep,
  StepKind,
} from './routes/route.ts';
export {
  whatIfJob,
  type Exclusion,
  type JobChange,
  type PoolSize,
  type WhatIf,
} from './what-if-job.ts';
