import type { OccupationId, RelationType, SkillId } from '@tremplin/ontology';
import type { ProficiencyLevel } from '@tremplin/profile';
import type { Authorization } from './authorization.ts';

declare const jobBrand: unique symbol;

/** The host's own identifier of an opening. */
export type JobId = string & { readonly [jobBrand]: true };

/** How much a requirement matters, 1 (a little) to 5 (decisive). */
export const IMPORTANCES = [1, 2, 3, 4, 5] as const;
export type Importance = (typeof IMPORTANCES)[number];

/** `stated`: the job names the skill. `inferred`: it names an occupation that needs it. */
export type RequirementBasis = 'stated' | 'inferred';

/** One skill that the job asks for. */
export interface JobRequirement {
  readonly skill: SkillId;
  readonly relationType: RelationType;
  readonly minimumLevel: ProficiencyLevel;
  readonly importance: Importance;
  readonly basis: RequirementBasis;
  /** Of {@link Job.groups}: it counts only if it is among the best of its group. */
  readonly group?: string;
}

/** Requirements of which only some are needed: *A or B* is a group of two with `atLeast` 1. */
export interface RequirementGroup {
  readonly id: string;
  /** How many are needed, 1 to the number of members. */
  readonly atLeast: number;
}

/** An authorisation that the law asks for, whoever the employer is: the only door for a credential. */
export interface RegulatedRequirement {
  readonly authorization: Authorization;
  /** The text that asks for it, as the employer names it. */
  readonly legalBasis: string;
}

/** The time that the employer lets somebody learn in, on the job or in training. */
export interface RampUp {
  /** Months from the start until the requirements should be met, 0 to 24. */
  readonly months: number;
  /** Hours of learning in a week, 0 to 40. */
  readonly hoursPerWeek: number;
}

/** An opening as what it asks people to be able to do. There is no place for a diploma, a school or years. */
export interface Job {
  readonly schemaVersion: 1;
  readonly id: JobId;
  /** As the employer words it; shown, never scored. */
  readonly title: string;
  readonly ontology: { readonly id: string; readonly version: string; readonly hash: string };
  readonly occupation: OccupationId | null;
  /** At most one per skill, in id order. */
  readonly requirements: readonly JobRequirement[];
  readonly rampUp: RampUp;
  readonly groups?: readonly RequirementGroup[];
  /** Never scored: whoever is known not to hold one is set aside, with this reason. */
  readonly regulated?: readonly RegulatedRequirement[];
}
