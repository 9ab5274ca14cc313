interface NodeProcess {
  readonly versions?: { readonly node?: string };
  readonly getBuiltinModule?: (id: string) => unknown;
}

function host(): NodeProcess | undefined {
  return (globalThis as { process?: NodeProcess }).process;
}

export function isNode(): boolean {
  return host()?.versions?.node !== undefined && host()?.getBuiltinModule !== undefined;
}

/** A module of Node, where {@link isNode}. No import, so that bundlers for browsers have nothing to resolve. */
export function nodeModule<T>(id: string): T {
  return host()?.getBuiltinModule?.(id) as T;
}
