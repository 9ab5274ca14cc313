/** A JSON object whose members are not known yet. */
export interface JsonObject {
  readonly [key: string]: unknown;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value that a JSON-LD document may give alone or in a list, as a list. */
export function asList(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

/** The own member, never one of the prototype. */
export function ownMember(
  object: Readonly<Record<string, unknown>> | undefined,
  key: string,
): unknown {
  return object !== undefined && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The string, or `undefined` for anything else. */
export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The id of a node that is given by its id, or whole. */
export function idOf(value: unknown): string | undefined {
  return isJsonObject(value) ? stringOf(value['id']) : stringOf(value);
}
