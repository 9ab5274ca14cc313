import type { SkillId } from '@tremplin/ontology';
import * as z from 'zod';
import { compareEvidence } from './internal/compare-evidence.ts';
import { compareStrings } from './internal/compare-strings.ts';
import {
  DURATION_BANDS,
  EVIDENCE_BASES,
  EVIDENCE_KINDS,
  PROFICIENCY_LEVELS,
  RECENCY_BANDS,
  type Evidence,
  type Profile,
  type ProfileId,
} from './profile.ts';

const profileIdSchema = z
  .string()
  .regex(/^p-[0-9A-HJKMNP-TV-Z]{26}$/) as unknown as z.ZodType<ProfileId>;

/** URIs of the known classifications stay under 100 characters. */
const skillIdSchema = z.string().min(1).max(500) as unknown as z.ZodType<SkillId>;

const evidenceSchema: z.ZodType<Evidence> = z.strictObject({
  kind: z.enum(EVIDENCE_KINDS),
  basis: z.enum(EVIDENCE_BASES),
  level: z.literal(PROFICIENCY_LEVELS).nullable(),
  recency: z.enum(RECENCY_BANDS),
  duration: z.enum(DURATION_BANDS),
  verified: z.boolean(),
});

/**
 * The shape of a {@link Profile}, strict all through: an unknown key is refused, evidence stands in its
 * one canonical order, skills in id order, nothing twice. It does not know which codes exist: that takes
 * the pack, see `createProfileSchema`.
 *
 * @example
 * ```ts
 * import { profileSchema } from '@tremplin/profile';
 *
 * profileSchema.safeParse({ schemaVersion: 1, name: 'Ada' }).success; // false
 * ```
 */
export const profileSchema: z.ZodType<Profile> = z.strictObject({
  schemaVersion: z.literal(1),
  id: profileIdSchema,
  ontology: z.strictObject({
    id: z.string().min(1).max(100),
    version: z.string().min(1).max(100),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  skills: z
    .array(
      z.strictObject({
        skill: skillIdSchema,
        evidence: z
          .array(evidenceSchema)
          .min(1)
          .refine((items) => ascending(items, compareEvidence), {
            error: 'not in canonical order, or the same item twice',
          }),
      }),
    )
    .refine((skills) => ascending(skills, (a, b) => compareStrings(a.skill, b.skill)), {
      error: 'not in id order, or the same skill twice',
    }),
});

function ascending<T>(items: readonly T[], compare: (a: T, b: T) => number): boolean {
  return items.every((item, i) => i === 0 || compare(items[i - 1]!, item) < 0);
}
