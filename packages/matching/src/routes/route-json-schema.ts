import { z } from 'zod';
import { routeSchema } from './internal/route-schema.ts';

/**
 * JSON Schema (draft 2020-12) of a {@link Route}. That its steps follow one another without a circle is checked by `parseRoute` alone.
 *
 * @example
 * ```ts
 * import { routeJsonSchema } from '@tremplin/matching';
 *
 * routeJsonSchema()['required']; // ['schemaVersion', 'id', 'version', 'start', 'steps']
 * ```
 */
export function routeJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(routeSchema, { io: 'input' });
}
