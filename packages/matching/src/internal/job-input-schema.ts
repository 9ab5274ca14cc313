import { z } from 'zod';
import type { RelationType } from '@tremplin/ontology';
import type { ProficiencyLevel } from '@tremplin/profile';
import { AUTHORIZATIONS } from '../authorization.ts';
import type { Importance, RampUp, RegulatedRequirement } from '../job.ts';

const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

/** The Common European Framework of Reference for Languages on the scale of four: basic, independent twice, proficient. */
export const LEVEL_OF_CEFR: Readonly<
  Record<'A1' | 'A2' | 'B1' | 'B2' | 'C1' | 'C2', ProficiencyLevel>
> = { A1: 1, A2: 1, B1: 2, B2: 3, C1: 4, C2: 4 };

interface DemandInput {
  readonly skill: string;
  readonly relationType: RelationType;
  readonly minimumLevel?: ProficiencyLevel | undefined;
  readonly cefr?: keyof typeof LEVEL_OF_CEFR | undefined;
  readonly importance: Importance;
}

interface ChoiceInput {
  readonly anyOf: readonly (string | DemandInput)[];
  readonly atLeast: number;
}

/** One skill asked for. A concept URI of the pack, or a label in any of its languages. */
export const demandSchema: z.ZodType<DemandInput> = z.strictObject({
  skill: z.string().min(1).max(300),
  relationType: z.enum(['essential', 'optional']).default('essential'),
  minimumLevel: level.optional(),
  /** Of a language, instead of `minimumLevel`. */
  cefr: z.enum(['A1', 'A2', 'B1', 'B2', 'C1', 'C2']).optional(),
  importance: z
    .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
    .default(3),
});

/** *A or B*, or so many of several. */
export const choiceSchema: z.ZodType<ChoiceInput> = z.strictObject({
  anyOf: z
    .array(z.union([z.string().min(1).max(300), demandSchema]))
    .min(2)
    .max(20),
  atLeast: z.int().min(1).default(1),
});

export const regulatedSchema: z.ZodType<RegulatedRequirement> = z.strictObject({
  authorization: z.enum(AUTHORIZATIONS),
  legalBasis: z.string().trim().min(1).max(300),
});

export const rampUpSchema: z.ZodType<RampUp> = z.strictObject({
  months: z.number().min(0).max(24),
  hoursPerWeek: z.number().min(0).max(40),
});

/** A whole job as a host may pass it in: requirements, as labels alone if need be, are enough. */
export const jobInputSchema: z.ZodType = z.object({
  id: z.string().min(1).optional(),
  title: z.string().optional(),
  language: z.enum(['en', 'fr']).optional(),
  occupation: z.string().optional(),
  requirements: z.array(z.union([z.string().min(1).max(300), demandSchema, choiceSchema])),
  regulated: z.array(regulatedSchema).optional(),
  rampUp: rampUpSchema.optional(),
});
