import type { Job } from '@tremplin/matching';
import type { SkillId } from '@tremplin/ontology';
import type { Profile } from '@tremplin/profile';

/** What opens doors: of the one kind schools, employers and self-assurance come with the background, of the other not. */
export type BackgroundGroup = 'favoured' | 'overlooked';

/** What nobody sees, and decides. Levels on the scale 0 to 4. */
export interface Truth {
  readonly levels: ReadonlyMap<SkillId, number>;
  /** How fast somebody learns, 1 being usual. */
  readonly learningRate: number;
}

/** What a CV boasts of. It tells the background, and nothing about the skills. */
export interface Credentials {
  /** 0 none to 5 doctorate. */
  readonly degree: number;
  /** Of the school, 0 to 1. */
  readonly prestige: number;
  readonly yearsOfExperience: number;
}

export interface MarketCandidate {
  readonly group: BackgroundGroup;
  readonly truth: Truth;
  readonly credentials: Credentials;
  /** What the evidence says: what our engine reads. */
  readonly profile: Profile;
  /** The same as words, with the credentials: what a reader of CVs reads. */
  readonly cv: string;
}

/** What became of a candidate in a job by the end of the ramp-up. */
export interface Outcome {
  /** Weighted share of the essential requirements that are met, 0 to 1. */
  readonly value: number;
  readonly succeeds: boolean;
}

export interface MarketJob {
  readonly job: Job;
  /** The words of the ad. */
  readonly ad: string;
  /** 0 to 5, of the same scale as `Credentials.degree`: what the ad asks for besides. */
  readonly expectedDegree: number;
  /** One per candidate, in their order. */
  readonly outcomes: readonly Outcome[];
}

/** A labour market of which the truth is known. */
export interface Market {
  readonly candidates: readonly MarketCandidate[];
  readonly jobs: readonly MarketJob[];
}
