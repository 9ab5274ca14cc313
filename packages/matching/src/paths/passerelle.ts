import type { OccupationId, SkillId } from '@tremplin/ontology';
import type { LearningPace } from '../match.ts';
import type { OccupationShortage } from './shortage.ts';

/** An essential skill of an occupation that the person does not show yet. */
export interface MissingSkill {
  readonly skill: SkillId;
  /** Hours to it from what the person has, prerequisites included. */
  readonly hours: number;
  /** Share of it that the best use of the time leaves room for, 0 to 1. */
  readonly planned: number;
}

/** An occupation seen from a person. */
export interface Passerelle {
  readonly occupation: OccupationId;
  /** Share of its essential skills that is shown today, 0 to 1. */
  readonly fit: number;
  /** The same at the end of the time given to learn, `fit` to 1. */
  readonly reach: number;
  /** Hours to all that is missing; what several of them build on is learnt once. 0 exactly where nothing is. */
  readonly hours: number;
  /** By hours, the shortest first; ties in id order. */
  readonly missing: readonly MissingSkill[];
  /** `null` where nothing is known, or nothing was asked. Never part of `reach` or `hours`. */
  readonly shortage: OccupationShortage | null;
}

/** Occupations in reach of a person, best first. */
export interface Passerelles {
  /** What the order goes by: reach and effort, or first the tenth of reach and then shortage. */
  readonly orderedBy: 'reach' | 'reachBandThenShortage';
  /** What `reach` takes the person's pace of learning to be. */
  readonly pace: LearningPace;
  readonly occupations: readonly Passerelle[];
  /** Occupations of the pack without an essential skill: nothing can be said of them. */
  readonly withoutSkills: number;
}
