import type { AuditReport } from '@tremplin/fairness';
import type {
  Explanation,
  Job,
  Match,
  MatchingPolicy,
  NotUsedCategory,
  SkillSetAside,
} from '@tremplin/matching';
import type { SkillId } from '@tremplin/ontology';
import type {
  BadgeReason,
  BadgeStatus,
  DropCategory,
  Evidence,
  Profile,
  Treatment,
} from '@tremplin/profile';

export type Language = 'en' | 'fr';
export type InBoth<T> = Readonly<Record<Language, T>>;

/** A file or a text as it was dropped, chosen or pasted. */
export interface Document {
  /** Path of the file, or a name of our own. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** A skill that a document shows, and the words that show it. */
export interface ReadItem {
  readonly skill: SkillId;
  readonly quote: string;
  readonly via: 'label' | 'occupation' | 'badge';
  readonly evidence: Evidence;
}

/** A part of a document that stayed behind. The quote is shown in the page and kept nowhere. */
export interface DropItem {
  readonly category: DropCategory;
  readonly treatment: Exclude<Treatment, 'competence'>;
  readonly criterion: number | null;
  readonly reason: string;
  readonly quote: string;
}

export interface BadgeReading {
  readonly name: string;
  readonly status: BadgeStatus;
  readonly reasons: readonly BadgeReason[];
  readonly skills: number;
}

/** Everything that was made of one person's documents. */
export interface PersonReading {
  readonly format: string;
  readonly profile: Profile;
  readonly read: readonly ReadItem[];
  readonly dropped: readonly DropItem[];
  readonly badges: readonly BadgeReading[];
  readonly issues: readonly string[];
}

export interface JobReading {
  readonly job: Job;
  readonly notUsed: readonly {
    readonly category: NotUsedCategory;
    readonly reason: string;
    readonly quote: string;
  }[];
  /** Named in the ad and not asked for. */
  readonly setAside: readonly {
    readonly because: SkillSetAside['because'];
    readonly quote: string;
  }[];
  readonly issues: readonly string[];
}

export interface MatchReading {
  readonly match: Match;
  readonly explanation: InBoth<Explanation>;
}

/** One detail of a person, as it was and as it was put instead. */
export interface Exchange {
  readonly category: DropCategory;
  readonly before: string;
  readonly after: string;
}

/** The same CV of somebody else: what was exchanged, and both profiles as bytes. */
export interface PersonSwap {
  readonly exchanges: readonly Exchange[];
  readonly before: string;
  readonly after: string;
  readonly scores: readonly [before: number, after: number] | null;
}

export interface SkillSwap {
  readonly from: SkillId;
  /** `null`: taken away. */
  readonly to: SkillId | null;
  readonly before: Match;
  readonly after: Match;
}

export interface PoolRow {
  readonly candidate: string;
  readonly match: Match;
}

export interface PoolReading {
  readonly candidates: number;
  readonly jobs: readonly { readonly name: string; readonly job: Job }[];
  readonly attributes: readonly string[];
  /** Files that could not be read, each with the reason. */
  readonly refused: readonly { readonly name: string; readonly message: string }[];
  /** Files that are nobody's CV by their name: hidden ones, a README, a manifest. */
  readonly passedOver: readonly string[];
}

export interface PoolAudit {
  readonly report: AuditReport;
  readonly html: InBoth<string>;
}

export type Progress = (done: number, total: number) => void;

export interface Prepared {
  /** Name of every concept of the pack, by id. */
  readonly concepts: Readonly<Record<string, InBoth<string>>>;
  /** As delivered. */
  readonly policy: MatchingPolicy;
}

/** What the page asks of its worker. */
export interface Engine {
  prepare(): Promise<Prepared>;
  readPerson(documents: readonly Document[]): Promise<PersonReading>;
  readJob(text: string): Promise<JobReading>;
  match(profile: Profile, job: Job, policy: MatchingPolicy): Promise<MatchReading>;
  swapPerson(documents: readonly Document[], turn: number, job: Job | null): Promise<PersonSwap>;
  swapSkill(profile: Profile, job: Job, swap: SwapRequest): Promise<SkillSwap>;
  readPool(documents: readonly Document[], onProgress: Progress): Promise<PoolReading>;
  rankPool(job: Job, policy: MatchingPolicy): Promise<readonly PoolRow[]>;
  auditPool(options: AuditRequest, onProgress: Progress): Promise<PoolAudit>;
}

export interface SwapRequest {
  readonly from: SkillId;
  readonly to: SkillId | null;
  readonly policy: MatchingPolicy;
}

export interface AuditRequest {
  readonly policy: MatchingPolicy;
  /** Places that count as selected, in the list of each job. */
  readonly top: number;
}
