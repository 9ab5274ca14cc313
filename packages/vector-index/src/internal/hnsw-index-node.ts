import type { HnswlibGraph } from '../hnsw/hnswlib-module.ts';
import type { VectorIndex } from '../vector-index.ts';
import { checkId } from './check-id.ts';
import { checkSearchSize } from './check-search-size.ts';
import { graphToBytes } from './graph-bytes-node.ts';
import type { Labels } from './labels.ts';
import { searchGraph } from './search-graph.ts';
import { createSearchGuard } from './search-guard.ts';
import { sealSnapshot, type SnapshotHeader } from './snapshot.ts';
import { unitVector } from './unit-vector.ts';

export interface HnswParameters {
  readonly m: number;
  readonly efConstruction: number;
  readonly efSearch: number;
  readonly seed: number;
}

export interface HnswSnapshotHeader extends SnapshotHeader {
  /** The label of each id. */
  readonly labels: readonly number[];
  readonly parameters: HnswParameters;
}

export interface HnswParts {
  readonly dimensions: number;
  readonly graph: HnswlibGraph;
  readonly labels: Labels;
  readonly parameters: HnswParameters;
}

const GROWTH = 1.5;

export function hnswIndexOver(parts: HnswParts): VectorIndex {
  const { dimensions, graph, labels, parameters } = parts;
  const guard = createSearchGuard();
  graph.setEf(parameters.efSearch);
  return {
    dimensions,
    get size() {
      return labels.size;
    },
    add: (id, vector) => {
      guard.checkIdle('add');
      checkId(id);
      const unit = unitVector(vector, { dimensions, subject: `add ${JSON.stringify(id)}` });
      const label = labels.choose(id);
      makeRoomFor(graph, label);
      graph.addPoint(Array.from(unit), label);
      labels.take(id, label);
    },
    remove: (id) => {
      guard.checkIdle('remove');
      const label = labels.labelOf(id);
      if (label === undefined) return false;
      graph.markDelete(label);
      labels.release(id, label);
      return true;
    },
    has: (id) => labels.labelOf(id) !== undefined,
    search: (vector, k, options = {}) => {
      const query = unitVector(vector, { dimensions, subject: 'search' });
      checkSearchSize(k);
      const { efSearch } = parameters;
      return guard.during(() => searchGraph(parts, query, { ...options, k, efSearch }));
    },
    snapshot: () => snapshotOf(parts),
  };
}

function makeRoomFor(graph: HnswlibGraph, label: number): void {
  const capacity = graph.getMaxElements();
  if (label >= capacity) graph.resizeIndex(Math.ceil((capacity + 1) * GROWTH));
}

function snapshotOf({ dimensions, graph, labels, parameters }: HnswParts): Uint8Array {
  const entries = [...labels.entries()];
  const header: HnswSnapshotHeader = {
    kind: 'hnsw',
    dimensions,
    ids: entries.map(([id]) => id),
    labels: entries.map(([, label]) => label),
    parameters,
  };
  const isEmpty = graph.getCurrentCount() === 0;
  return sealSnapshot(header, isEmpty ? new Uint8Array() : graphToBytes(graph));
}
