import type { HnswIndex } from '../hnsw/hnsw-index.ts';
import { VectorIndexError } from '../vector-index-error.ts';
import { checkedEntry, checkedSearch } from './exact-index.ts';
import { createChangeWatch } from './change-watch.ts';
import { graphToBytes } from './graph-bytes-node.ts';
import {
  putPoint,
  removePoint,
  type HnswContent,
  type HnswParameters,
  type HnswParts,
} from './hnsw-content.ts';
import { measureRecall } from './measure-recall-node.ts';
import { rebuildGraph } from './rebuild-graph-node.ts';
import { searchGraph } from './search-graph.ts';
import { createSearchGuard } from './search-guard.ts';
import { sealParts, type SnapshotHeader } from './snapshot.ts';
import { unitVector } from './unit-vector.ts';

export interface HnswSnapshotHeader extends SnapshotHeader {
  readonly ids: readonly string[];
  /** The label of each id. */
  readonly labels: readonly number[];
  /** The labels that have each tag. */
  readonly tags: readonly (readonly [tag: string, labels: readonly number[]])[];
  readonly parameters: HnswParameters;
}

export function hnswIndexOver(parts: HnswParts): HnswIndex {
  const { dimensions, parameters } = parts;
  const { efSearch } = parameters;
  const guard = createSearchGuard();
  let { content } = parts;
  const changes = createChangeWatch();
  let isRebuilding = false;
  content.graph.setEf(efSearch);
  return {
    dimensions,
    get size() {
      return content.labels.size;
    },
    add: (id, vector, options) => {
      guard.checkIdle('add');
      const { unit, tags } = checkedEntry(id, vector, { ...options, dimensions });
      putPoint(content, { id, point: Array.from(unit), tags });
      changes.note(id);
    },
    remove: (id) => {
      guard.checkIdle('remove');
      changes.note(id);
      return removePoint(content, id);
    },
    has: (id) => content.labels.labelOf(id) !== undefined,
    tagsOf: (id) => {
      const label = content.labels.labelOf(id);
      return label === undefined ? [] : content.tags.of(label);
    },
    search: (vector, k, options = {}) => {
      const query = unitVector(vector, { dimensions, subject: 'search' });
      const sought = { ...checkedSearch(k, options), efSearch };
      return guard.during(() => searchGraph(content, query, sought));
    },
    snapshot: () => snapshotOf(content, { dimensions, parameters }),
    measureRecall: (options = {}) =>
      changes.watch((changed) => measureRecall({ ...parts, content, changed }, options)),
    rebuild: async (options = {}) => {
      if (isRebuilding) throw alreadyRebuilding();
      isRebuilding = true;
      try {
        return await changes.watch(async (changed) => {
          const built = await rebuildGraph({ ...parts, content, changed }, options);
          ({ content } = built);
          return built.report;
        });
      } finally {
        isRebuilding = false;
      }
    },
  };
}

function alreadyRebuilding(): VectorIndexError {
  return new VectorIndexError(
    'changed-while-searching',
    'rebuild: the graph is being built again already; wait for that',
  );
}

function snapshotOf(
  { graph, labels, tags }: HnswContent,
  { dimensions, parameters }: Pick<HnswParts, 'dimensions' | 'parameters'>,
): Uint8Array {
  const entries = [...labels.entries()];
  const labelsOf = entries.map(([, label]) => label);
  const header: HnswSnapshotHeader = {
    kind: 'hnsw',
    dimensions,
    ids: entries.map(([id]) => id),
    labels: labelsOf,
    tags: tags.entries().map(([tag, bits]) => [tag, labelsOf.filter((label) => bits.has(label))]),
    parameters,
  };
  const isEmpty = graph.getCurrentCount() === 0;
  return sealParts({ header, body: isEmpty ? [] : [graphToBytes(graph)] });
}
