import { z } from 'zod';
import { jobInputSchema } from './internal/job-input-schema.ts';

/**
 * JSON Schema (draft 2020-12) of what `importJobJson` takes, for hosts that check at another place or in another language.
 * An `id`, a `title` and a list of labels are enough.
 *
 * @example
 * ```ts
 * import { jobInputJsonSchema } from '@tremplin/matching';
 *
 * jobInputJsonSchema()['required']; // ['requirements']
 * ```
 */
export function jobInputJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(jobInputSchema, { io: 'input' });
}
