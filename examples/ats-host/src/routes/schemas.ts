import { z } from 'zod';

/** Opaque, of the host: a row number, a UUID; never a name or an address. */
export const subjectParams: z.ZodObject<{ subjectId: z.ZodString }> = z.object({
  subjectId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/u, 'letters, digits, - and _ only'),
});

export const jobParams: z.ZodObject<{ jobId: z.ZodString }> = z.object({
  jobId: z.string().min(1).max(200),
});

export const language: z.ZodDefault<z.ZodEnum<{ en: 'en'; fr: 'fr' }>> = z
  .enum(['en', 'fr'])
  .default('en');

/** One page of a ranking; `after` is the `next` of the page before. */
export const pageQuery: z.ZodObject<{
  limit: z.ZodDefault<z.ZodCoercedNumber>;
  after: z.ZodOptional<z.ZodString>;
  language: typeof language;
}> = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  after: z.string().max(200).optional(),
  language,
});
