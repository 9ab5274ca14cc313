import type { OccupationId, SkillId } from '@tremplin/ontology';
import type { Origin, Sex } from './words/names.ts';

/** What a recruiter must not see, and no profile may hold. All of it is fictitious. */
export interface Attributes {
  readonly givenName: string;
  readonly familyName: string;
  readonly sex: Sex;
  readonly origin: Origin;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  /** The name of a neighbourhood, for people who live in a priority one. */
  readonly neighbourhood: string | undefined;
  readonly phone: string;
  readonly email: string;
  readonly nationality: string;
  readonly family: string;
  readonly club: string;
  readonly school: string;
  readonly health: string | undefined;
  readonly union: string | undefined;
  readonly religion: string | undefined;
  readonly politics: string | undefined;
  readonly iban: string | undefined;
  /** Something else that people say of themselves; of drawn people nobody does, `changeCriterion` adds it. */
  readonly note: string | undefined;
  readonly photo: string;
}

export interface HeldSkill {
  readonly skill: SkillId;
  /** As the CV writes it. */
  readonly label: string;
  /** 1 to 4. */
  readonly level: 1 | 2 | 3 | 4;
  /** Whether the CV says the level. */
  readonly isLevelStated: boolean;
}

export interface HeldJob {
  /** The occupation of the pack; none for a job of another trade. */
  readonly occupation: OccupationId | undefined;
  /** By sex, in the language of the CV. */
  readonly titles: Readonly<Record<Sex, string>>;
  readonly employer: string;
  readonly startYear: number;
  /** None: it still runs. */
  readonly endYear: number | undefined;
  readonly skills: readonly HeldSkill[];
}

export type Path = 'straight' | 'careerChange' | 'selfTaught' | 'return';

/** What the person can do: the part that may pass. */
export interface Career {
  readonly path: Path;
  readonly occupation: OccupationId;
  readonly headline: Readonly<Record<Sex, string>>;
  readonly skills: readonly HeldSkill[];
  readonly jobs: readonly HeldJob[];
  readonly projects: readonly (readonly HeldSkill[])[];
}

/** A fictitious person, who writes CVs. */
export interface Person {
  readonly id: string;
  readonly language: 'fr' | 'en';
  readonly attributes: Attributes;
  readonly career: Career;
  /** Whether health, union, religion, politics and the like stand in the summary, not in lines of their own. */
  readonly tellsInSummary: boolean;
  /** Seeds the choices of layout and words, so that two CVs of one person differ only where the person does. */
  readonly style: number;
}
