import { z } from 'zod';
import { PROFICIENCY_LEVELS } from '@tremplin/profile';
import { ACCESSIBILITY, type Catalogue, type Course, type SkillAtLevel } from '../catalogue.ts';

const skillAtLevel = z.strictObject({
  skill: z.string().min(1).max(500),
  level: z.literal(PROFICIENCY_LEVELS),
}) as unknown as z.ZodType<SkillAtLevel>;

const title = z.string().trim().min(1).max(300);

/** A day of the calendar: the 30th of February is none. */
const day = z.iso.date();

/** One course, as a host writes it. */
export const courseSchema: z.ZodType<Course> = z.strictObject({
  id: z.string().min(1).max(200),
  title: z
    .strictObject({ en: title.optional(), fr: title.optional() })
    .refine(({ en, fr }) => en !== undefined || fr !== undefined, 'give a title in "en" or "fr"'),
  teaches: z.array(skillAtLevel).min(1).max(100),
  prerequisites: z.array(skillAtLevel).max(100).default([]),
  hours: z.number().gt(0).max(10_000),
  weeks: z.number().gt(0).max(520),
  cost: z.number().min(0).max(1e7),
  place: z.string().trim().min(1).max(200).nullable().default(null),
  remote: z.boolean().default(false),
  accessibility: z.array(z.enum(ACCESSIBILITY)).default([]),
  startDates: z.array(day).max(1000).default([]),
  language: z.string().regex(/^[a-z]{2,3}$/u, 'give a language code such as "fr"'),
}) as unknown as z.ZodType<Course>;

const head = {
  schemaVersion: z.literal(1),
  id: z.string().min(1).max(200),
  source: z.string().trim().min(1).max(300),
  currency: z.string().regex(/^[A-Z]{3}$/u, 'give a currency code such as "EUR"'),
};

/** All but the courses, which are read one by one so that a bad one costs no other. */
export const catalogueHeadSchema: z.ZodType<
  Omit<Catalogue, 'courses'> & { readonly courses: readonly unknown[] }
> = z.strictObject({ ...head, courses: z.array(z.unknown()).max(100_000) });

export const catalogueSchema: z.ZodType = z.strictObject({
  ...head,
  courses: z.array(courseSchema),
});
