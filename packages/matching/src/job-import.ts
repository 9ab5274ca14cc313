import type { Linker } from '@tremplin/linking';
import type { SkillId } from '@tremplin/ontology';
import type { Job, RequirementBasis } from './job.ts';

export interface JobImportOptions {
  /** Finds skills and occupations in the words of the job; its ontology is the job's. */
  readonly linker: Linker;
  /** Identifier of the job when the input has none of its own. */
  readonly id: string;
  /** Title when the input has none. @defaultValue the first line of a text, else `''` */
  readonly title?: string;
  /** Language of the text. @defaultValue detected */
  readonly language?: 'en' | 'fr';
}

/** A place in the input: a JSON pointer, a stretch of the text there (UTF-16 offsets), or both. */
export interface JobSource {
  readonly pointer?: string;
  readonly start?: number;
  readonly end?: number;
}

/** Where a requirement comes from. One skill may have several. */
export interface JobFinding {
  readonly skill: SkillId;
  readonly basis: RequirementBasis;
  readonly source: JobSource;
  /** Confidence ∈ (0, 1] of the link, 1 for a code. */
  readonly confidence: number;
}

/** A skill that the text names without asking for it. */
export interface SkillSetAside {
  readonly skill: SkillId;
  readonly source: JobSource;
  /** `employer`: among what it tells of itself; `benefits`; `process`: how to apply; `others`: the work of somebody else. */
  readonly because: 'employer' | 'benefits' | 'process' | 'others';
}

/** What the job asks for that says nothing about what somebody can do, or must not be asked. */
export type NotUsedCategory =
  | 'diploma'
  | 'yearsOfExperience'
  | 'age'
  | 'health'
  | 'nationality'
  | 'family'
  | 'licence'
  | 'unknownKey';

export interface NotUsed {
  readonly category: NotUsedCategory;
  readonly source: JobSource;
  /** Why it is left out, and what to do instead. */
  readonly reason: string;
}

export interface JobIssue {
  readonly code:
    | 'duplicate-skill'
    | 'few-requirements'
    | 'invalid-field'
    | 'no-requirements'
    | 'unknown-language'
    | 'unknown-skill';
  readonly source: JobSource;
  readonly message: string;
}

export interface JobImport {
  readonly job: Job;
  readonly findings: readonly JobFinding[];
  /** Skills that are named and not asked for; read them to see what was left out. */
  readonly setAside: readonly SkillSetAside[];
  readonly notUsed: readonly NotUsed[];
  readonly issues: readonly JobIssue[];
}
