export { assessLevel, probabilityAtLeast } from './assess-level.ts';
export { importJobJson } from './import-job-json.ts';
export { importJobPosting } from './import-job-posting.ts';
export { importJobText } from './import-job-text.ts';
export { importJob } from './import-job.ts';
export type {
  JobFinding,
  JobImport,
  JobImportOptions,
  JobIssue,
  JobSource,
  NotUsed,
  NotUsedCategory,
} from './job-import.ts';
export type { Importance, Job, JobId, JobRequirement, RampUp, RequirementBasis } from './job.ts';
export type { LevelEstimate, Match, PathStep, Ranking, SettledBy, Verdict } from './match.ts';
export { MatchingError, type MatchingErrorCode } from './matching-error.ts';
export { DEFAULT_POLICY, parsePolicy, type MatchingPolicy } from './policy.ts';
export { rankJobs } from './rank-jobs.ts';
export { rankProfiles } from './rank-profiles.ts';
export type { RankingOptions } from './ranking-options.ts';
