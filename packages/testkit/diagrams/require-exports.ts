/**
 * The names, when the module exports each of them: a diagram names nothing that is not there.
 *
 * @throws Error with the first that is not exported.
 */
export function requireExports(
  module: Readonly<Record<string, unknown>>,
  from: string,
  names: readonly string[],
): readonly string[] {
  for (const name of names) {
    if (name in module) continue;
    throw new Error(`a diagram names ${name}, which ${from} does not export; name what it became`);
  }
  return names;
}
