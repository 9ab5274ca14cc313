import type { LearningStep, OccupationId, RelationType, SkillId } from '@tremplin/ontology';
import type { Evidence, ProficiencyLevel, ProfileId } from '@tremplin/profile';
import type { Authorization } from './authorization.ts';
import type { ConstraintName } from './constraints.ts';
import type { JobId } from './job.ts';
import type { MatchingErrorCode } from './matching-error.ts';

/** How sure the level of one skill is, from its evidence. Levels on the scale 1 to 4. */
export interface LevelEstimate {
  readonly mean: number;
  /** Standard deviation, in levels. */
  readonly deviation: number;
  /** How far the evidence contradicts itself: 1 where it does not beyond chance, else the factor by which it widens the interval. */
  readonly contradiction: number;
  /** Central 90 % interval, cut to [0, 4]. */
  readonly interval: readonly [low: number, high: number];
  /** Each item with its share of the estimate; the prior has the rest. */
  readonly items: readonly { readonly evidence: Evidence; readonly weight: number }[];
}

/** How fast somebody is taken to learn, and what shows it. */
export interface LearningPace {
  /** Hours of the usual pace that they learn in one: 1 where nothing shows more, at most the policy's `fastestPace`. */
  readonly factor: number;
  /** Skills about learning that they show, and skills newly learnt that somebody checked, in id order. */
  readonly shownBy: readonly SkillId[];
}

interface VerdictBase {
  readonly skill: SkillId;
  readonly relationType: RelationType;
  readonly minimumLevel: ProficiencyLevel;
  /** Share of the score that hangs on this requirement; the weights of a match sum to 1. */
  readonly weight: number;
  /** Credit today, 0 to 1. */
  readonly fit: number;
  /** Credit at the end of the ramp-up, `fit` to 1. */
  readonly reach: number;
  /** What this requirement adds to the score. The contributions of a match sum to its score exactly. */
  readonly contribution: number;
  /** The estimate behind the verdict, `null` where nothing shows the skill or one that contains it. */
  readonly level: LevelEstimate | null;
  /** The adjacent skill that counts here and nowhere else, and the credit that it adds; `null` without one. */
  readonly adjacent: { readonly skill: SkillId; readonly credit: number } | null;
  /** False for a member of a group of which others are counted; its weight is 0. */
  readonly isCounted: boolean;
}

/** Why a skill that nothing shows may yet be there: most of its trade is. */
export interface Suggestion {
  readonly occupation: OccupationId;
  /** Share of its essential skills that the person shows, 0 to 1. */
  readonly shown: number;
  /** Probability that the level asked is there. */
  readonly probability: number;
}

/**
 * One step of a path: learn `skill` in `hours`, shortened by `from`. `practice` raises the level of a
 * skill that the person has.
 */
export interface PathStep extends Omit<LearningStep, 'because'> {
  readonly because: LearningStep['because'] | 'practice';
}

/** What settles an `unknown`. */
export type SettledBy = 'assessment' | 'any-evidence';

/**
 * The verdict on one requirement.
 * - `met`: the evidence shows the level, for the skill itself or (`via`) for one that contains it;
 * - `reachable`: not today, but what is left to learn (`path`) fits into the ramp-up;
 * - `unknown`: something points to it, not enough to tell; `settledBy` says what would;
 * - `notMet`: nothing shows it and no path from the skills shown fits.
 */
export type Verdict =
  | (VerdictBase & { readonly verdict: 'met'; readonly via: SkillId | null })
  | (VerdictBase & {
      readonly verdict: 'reachable';
      /** What is left to learn, in an order in which it can be learnt. */
      readonly path: readonly PathStep[];
      /** Hours of the whole path at the usual pace; weeks at the job's hours a week and the person's pace. */
      readonly hours: number;
      readonly weeks: number;
      /** Share of the path that the best use of the ramp-up leaves time for, 0 to 1. */
      readonly planned: number;
    })
  | (VerdictBase & {
      readonly verdict: 'unknown';
      readonly settledBy: SettledBy;
      /** `null` where evidence of the skill itself points to it, or nothing is known of the person. */
      readonly suggestion: Suggestion | null;
    })
  | (VerdictBase & { readonly verdict: 'notMet' });

/** One profile against one job: verdicts first, numbers after. */
export interface Match {
  readonly profile: ProfileId;
  readonly job: JobId;
  /** Requirements in id order of their skills. */
  readonly verdicts: readonly Verdict[];
  /** Today, 0 to 1. */
  readonly fit: number;
  /** By the end of the ramp-up, `fit` to 1. */
  readonly reach: number;
  /** What the policy makes of both, 0 to 1: the sum of the contributions. */
  readonly score: number;
  /** What `reach` takes the person's pace of learning to be. */
  readonly pace: LearningPace;
}

/** Matches in total order: score, then a seeded hash of the id. */
export interface Ranking {
  /** What was ranked: profiles for a job, or jobs for a profile. */
  readonly of: 'profiles' | 'jobs';
  readonly policy: string;
  readonly ontology: string;
  readonly matches: readonly Match[];
  /** Pairs that a constraint or a regulated requirement rules out, in id order. Absent where none was asked about. */
  readonly setAside?: readonly SetAside[];
  /** Rows that could not be matched, in id order. Absent unless `invalid` is `'report'`. */
  readonly refused?: readonly RefusedRow[];
}

/** A pair that is not ranked, and the whole of why. Nothing of it enters a score. */
export interface SetAside {
  readonly profile: ProfileId;
  readonly job: JobId;
  readonly reasons: readonly SetAsideReason[];
}

export type SetAsideReason =
  | { readonly kind: 'constraint'; readonly constraint: ConstraintName }
  | {
      readonly kind: 'regulated';
      readonly authorization: Authorization;
      readonly legalBasis: string;
    };

export interface RefusedRow {
  /** Of the profile or the job. */
  readonly id: string;
  readonly code: MatchingErrorCode;
  readonly message: string;
}
