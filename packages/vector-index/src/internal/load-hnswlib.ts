import type { HnswlibModule } from '../hnsw/hnswlib-module.ts';
import { VectorIndexError } from '../vector-index-error.ts';

/** In a constant: a host's bundler must not look for a package that may be absent. */
const PACKAGE_NAME = 'hnswlib-node';

/**
 * The module that is given, else the installed one.
 *
 * @throws VectorIndexError `not-installed`, `invalid-option`.
 */
export async function loadHnswlib(given: HnswlibModule | undefined): Promise<HnswlibModule> {
  const loaded: unknown = given ?? (await importHnswlib());
  const module = [loaded, (loaded as { default?: unknown }).default].find(isHnswlib);
  if (module) return module;
  throw new VectorIndexError(
    given ? 'invalid-option' : 'not-installed',
    `hnsw: ${given ? 'the module given' : PACKAGE_NAME} has no HierarchicalNSW; give what import('${PACKAGE_NAME}') of version 3 returns`,
  );
}

async function importHnswlib(): Promise<unknown> {
  try {
    return (await import(/* @vite-ignore */ /* webpackIgnore: true */ PACKAGE_NAME)) as unknown;
  } catch (cause) {
    throw new VectorIndexError('not-installed', reasonOf(cause), { cause });
  }
}

/** How Node and bundlers say that there is no such package; a package that it needs itself is another matter. */
const ABSENT = new RegExp(
  `^(?:cannot find|could not resolve|failed to (?:load|resolve)).*["']${PACKAGE_NAME}["']`,
  'iu',
);

/** pnpm, and npm soon, install a package without building it: that is another thing to do than adding it. */
function reasonOf(cause: unknown): string {
  const said = (cause instanceof Error ? cause.message : String(cause)).split('\n', 1)[0]!;
  return ABSENT.test(said)
    ? `hnsw: ${PACKAGE_NAME} is not installed; add it (npm install ${PACKAGE_NAME}, with a C++ compiler and Python 3) or use createExactIndex`
    : `hnsw: ${PACKAGE_NAME} is installed but does not load (${said}); build it (npm rebuild ${PACKAGE_NAME}, or pnpm approve-builds) or use createExactIndex`;
}

function isHnswlib(value: unknown): value is HnswlibModule {
  return typeof (value as Partial<HnswlibModule> | undefined)?.HierarchicalNSW === 'function';
}
