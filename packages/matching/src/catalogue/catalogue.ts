import type { SkillId } from '@tremplin/ontology';
import type { ProficiencyLevel } from '@tremplin/profile';

declare const courseBrand: unique symbol;

/** The host's own identifier of a course. */
export type CourseId = string & { readonly [courseBrand]: true };

/** A skill and the level of it that is taught or needed. */
export interface SkillAtLevel {
  readonly skill: SkillId;
  readonly level: ProficiencyLevel;
}

/** What a place of learning can offer, and what somebody may need there. */
export const ACCESSIBILITY = [
  'stepFree',
  'hearingLoop',
  'signLanguage',
  'captions',
  'screenReader',
  'largePrint',
  'easyRead',
  'quietRoom',
  'partTime',
  'companion',
] as const;
export type Accessibility = (typeof ACCESSIBILITY)[number];

/** A text in French, in English, or both. */
export type Bilingual = Readonly<Partial<Record<'en' | 'fr', string>>>;

/** A course as its organiser offers it. */
export interface Course {
  readonly id: CourseId;
  readonly title: Bilingual;
  /** At least one skill. */
  readonly teaches: readonly SkillAtLevel[];
  /** What one must be able to do on the first day. */
  readonly prerequisites: readonly SkillAtLevel[];
  /** Guided hours, > 0. */
  readonly hours: number;
  /** From the first day to the last, > 0. */
  readonly weeks: number;
  /** What the learner pays, ≥ 0, in {@link Catalogue.currency}. */
  readonly cost: number;
  /** Where it is held; `null` where only at a distance. */
  readonly place: string | null;
  readonly remote: boolean;
  readonly accessibility: readonly Accessibility[];
  /** Days, `YYYY-MM-DD`, in order; none: one can start on any day. */
  readonly startDates: readonly string[];
  /** Language that it is taught in, ISO 639. */
  readonly language: string;
}

/** What the organisers of an area offer, in id order. Made by `importCatalogue`. */
export interface Catalogue {
  readonly schemaVersion: 1;
  readonly id: string;
  /** Who published it and when, to be shown beside what is planned from it. */
  readonly source: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly courses: readonly Course[];
}
