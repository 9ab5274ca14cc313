import { createRequire } from 'node:module';
import type { HnswlibModule } from '../src/hnsw/index.ts';
import { loadHnswlib as importHnswlib } from '../src/internal/load-hnswlib.ts';

/**
 * The native module, or `undefined` where there is none: the one that `TREMPLIN_HNSWLIB` names (a folder,
 * as `.ci/run` builds it), else an installed one. It is not a dependency of the workspace, because
 * installing it compiles it.
 *
 * @throws Error when the named one does not load: what was asked for must not be skipped.
 */
export async function loadHnswlib(): Promise<HnswlibModule | undefined> {
  const named = process.env['TREMPLIN_HNSWLIB'];
  return named !== undefined && named !== ''
    ? (createRequire(import.meta.url)(named) as HnswlibModule)
    : importHnswlib(undefined).catch(() => undefined);
}
