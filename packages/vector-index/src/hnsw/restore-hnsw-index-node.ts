import { checkInteger } from '../internal/check-integer.ts';
import { createBits } from '../internal/bits.ts';
import { graphFromBytes } from '../internal/graph-bytes-node.ts';
import type { HnswParameters } from '../internal/hnsw-content.ts';
import { hnswIndexOver, type HnswSnapshotHeader } from '../internal/hnsw-index-node.ts';
import { labelsFrom } from '../internal/labels.ts';
import { loadHnswlib } from '../internal/load-hnswlib.ts';
import { invalidSnapshot, openSnapshot, sourceOf } from '../internal/snapshot.ts';
import { createTags, type Tags } from '../internal/tags.ts';
import { graphMaker } from '../internal/graph-maker.ts';
import { createHnswIndex } from './create-hnsw-index-node.ts';
import type { HnswIndex } from './hnsw-index.ts';
import type { HnswlibModule } from './hnswlib-module.ts';

export interface RestoreHnswOptions {
  /**
   * Candidates kept while searching, 1 to 10,000.
   *
   * @defaultValue what the index had
   */
  readonly efSearch?: number;
  /**
   * `hnswlib-node`, by a host that bundles or loads it itself.
   *
   * @defaultValue the one that `import('hnswlib-node')` finds
   */
  readonly module?: HnswlibModule;
}

/**
 * The HNSW index that wrote these bytes, with its graph: it answers alike, without a build. Give it no
 * bytes but your own, because native code reads the graph as it is. The bytes pass through a file in the
 * folder for temporary files, readable by this user only and removed at once.
 *
 * @throws VectorIndexError `not-installed`, `invalid-option`, `invalid-snapshot` (not a snapshot of
 *   an HNSW index), `snapshot-version`, `snapshot-checksum` (truncated or altered); all reject the promise.
 *
 * @example
 * ```ts no-run
 * import { createHnswIndex, restoreHnswIndex } from '@tremplin/vector-index/hnsw';
 *
 * const index = await createHnswIndex({ dimensions: 2 });
 * index.add('east', [1, 0]);
 * const restored = await restoreHnswIndex(index.snapshot(), { efSearch: 200 });
 * ```
 */
export async function restoreHnswIndex(
  bytes: Uint8Array,
  options: RestoreHnswOptions = {},
): Promise<HnswIndex> {
  const snapshot = openSnapshot<HnswSnapshotHeader>(sourceOf(bytes), 'hnsw');
  const { header } = snapshot;
  const body = snapshot.read(new Uint8Array(snapshot.remaining()));
  snapshot.close();
  const { dimensions, ids, labels } = header;
  const module = await loadHnswlib(options.module);
  const parameters = parametersOf(header, options);
  // hnswlib reads a graph without points as one without room.
  if (body.length === 0) return createHnswIndex({ dimensions, ...parameters, module });
  const graph = graphFromBytes(new module.HierarchicalNSW('ip', dimensions), body);
  const content = {
    graph,
    labels: labelsFrom(ids, labels, graph.getCurrentCount()),
    tags: tagsFrom(header),
  };
  const newGraph = graphMaker(module, { dimensions, parameters });
  return hnswIndexOver({ dimensions, parameters, newGraph, content });
}

function tagsFrom({ tags }: HnswSnapshotHeader): Tags {
  const bitsOf = (labels: readonly number[]): Uint32Array => {
    const bits = createBits();
    for (const label of labels) bits.set(label);
    return bits.words();
  };
  return createTags(tags.map(([tag, labels]) => [tag, bitsOf(labels)]));
}

function parametersOf(header: HnswSnapshotHeader, options: RestoreHnswOptions): HnswParameters {
  const { ids, labels, tags } = header;
  if (header.parameters === undefined || ![ids, labels, tags].every(Array.isArray)) {
    throw invalidSnapshot('the header has no parameters, ids, labels or tags');
  }
  const { efSearch = header.parameters.efSearch } = options;
  checkInteger(efSearch, { name: 'efSearch', minimum: 1, maximum: 10_000 });
  return { ...header.parameters, efSearch };
}
