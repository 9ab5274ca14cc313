import { z } from 'zod';
import { PROFICIENCY_LEVELS } from '@tremplin/profile';
import { KNOWLEDGE, STEP_KINDS, type Route } from '../route.ts';

const sentence = z.string().trim().min(1).max(500);
const bilingual = z.strictObject({ en: sentence, fr: sentence });
const id = z.string().min(1).max(200);

const branch = z.strictObject({
  when: z
    .array(
      z.strictObject({
        skill: z.string().min(1).max(500),
        level: z.literal(PROFICIENCY_LEVELS),
        is: z.enum(KNOWLEDGE),
      }),
    )
    .max(50),
  next: id.nullable(),
  reason: bilingual,
});

export const routeSchema: z.ZodType<Route> = z.strictObject({
  schemaVersion: z.literal(1),
  id,
  version: id,
  start: id,
  steps: z
    .array(
      z.strictObject({
        id,
        kind: z.enum(STEP_KINDS),
        title: bilingual,
        branches: z.array(branch).min(1).max(100),
      }),
    )
    .min(1)
    .max(1000),
}) as unknown as z.ZodType<Route>;
