import { z } from 'zod';

/** What the host asks people, with the answers it offers: a closed list, so that free text cannot get in. */
export const labelsSchema: z.ZodObject<{
  sex: z.ZodOptional<z.ZodEnum<{ women: 'women'; men: 'men'; other: 'other' }>>;
  age: z.ZodOptional<z.ZodEnum<{ 'under 45': 'under 45'; '45 and over': '45 and over' }>>;
  disability: z.ZodOptional<z.ZodEnum<{ yes: 'yes'; no: 'no' }>>;
}> = z.strictObject({
  sex: z.enum(['women', 'men', 'other']).optional(),
  age: z.enum(['under 45', '45 and over']).optional(),
  disability: z.enum(['yes', 'no']).optional(),
});

export const GROUP_NAMES: readonly string[] = Object.keys(labelsSchema.shape);
