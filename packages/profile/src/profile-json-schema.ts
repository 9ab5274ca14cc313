import * as z from 'zod';
import { profileSchema } from './profile-schema.ts';

/**
 * JSON Schema (draft 2020-12) of a profile's shape, for hosts that check at another place or in another
 * language. Order, duplicates and membership of the pack are beyond JSON Schema: `parseProfile` checks them.
 *
 * @example
 * ```ts
 * import { profileJsonSchema } from '@tremplin/profile';
 *
 * profileJsonSchema()['additionalProperties']; // false
 * ```
 */
export function profileJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(profileSchema) as Record<string, unknown>;
}
