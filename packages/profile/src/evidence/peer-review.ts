import type { SkillId } from '@tremplin/ontology';
import type { ProfileId, ProficiencyLevel } from '../profile.ts';
import type { EvidenceIssue, EvidenceItem } from './evidence-import.ts';

/** How the rater knows the person. Friends and family are heard, and verify nothing. */
export const PEER_RELATIONS = ['peer', 'mentor', 'manager', 'client', 'friend', 'family'] as const;
export type PeerRelation = (typeof PEER_RELATIONS)[number];

/** One review: one person on one skill of another. */
export interface PeerReview {
  /** The host's opaque id of who reviews: never a name. */
  readonly rater: string;
  /** The host's opaque id of who is reviewed. */
  readonly subject: string;
  /** Id of the pack, a code that it maps to, or a label. */
  readonly skill: string;
  readonly level: ProficiencyLevel;
  readonly relation: PeerRelation;
  /** `YYYY-MM-DD`, with a time (`T14:05`) where reviews of one hour should be told from those of one day. */
  readonly date: string;
}

/**
 * What makes reviews look arranged:
 * `reciprocity` – two people raise each other above what the others say;
 * `clique` – three or more do so all around;
 * `uniform-marks` – a rater gives everybody full marks, where the pool does not;
 * `burst` – most reviews of a person came within a day, though others came at other times.
 */
export type CollusionFlag = 'reciprocity' | 'clique' | 'uniform-marks' | 'burst';

/** Reviews that look arranged. They still count, as those of one rater (uniform marks: of none). */
export interface CollusionFinding {
  readonly flag: CollusionFlag;
  /** Pseudonyms of the raters, in order. */
  readonly raters: readonly ProfileId[];
  /** Of whom they are; for `reciprocity` and `clique` the members themselves. */
  readonly subjects: readonly ProfileId[];
}

/** The evidence of all reviews of one person on one skill. */
export interface PeerEvidenceItem extends EvidenceItem {
  readonly subject: ProfileId;
  readonly skill: SkillId;
  /** Raters who count as independent of each other; the evidence is verified from `minimumRaters` on. */
  readonly independentRaters: number;
  readonly flags: readonly CollusionFlag[];
}

export interface PeerReviewImport {
  /** By subject, then skill. `addEvidence` takes those of one subject. */
  readonly items: readonly PeerEvidenceItem[];
  readonly collusion: readonly CollusionFinding[];
  readonly issues: readonly EvidenceIssue[];
}
