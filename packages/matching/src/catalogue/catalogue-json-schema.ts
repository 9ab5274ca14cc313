import { z } from 'zod';
import { catalogueSchema } from './internal/course-schema.ts';

/**
 * JSON Schema (draft 2020-12) of what `importCatalogue` takes, for organisers that check it where they write it.
 *
 * @example
 * ```ts
 * import { catalogueJsonSchema } from '@tremplin/matching';
 *
 * catalogueJsonSchema()['required']; // ['schemaVersion', 'id', 'source', 'currency', 'courses']
 * ```
 */
export function catalogueJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(catalogueSchema, { io: 'input' });
}
