import type { HnswlibGraph } from '../hnsw/hnswlib-module.ts';
import type { Neighbor, SearchOptions } from '../vector-index.ts';
import { compareNeighbors } from './compare-neighbors.ts';
import { dotProduct, toSimilarity } from './dot-product.ts';
import type { Labels } from './labels.ts';

interface GraphSearch extends SearchOptions {
  readonly k: number;
  readonly efSearch: number;
}

interface Searched {
  readonly graph: HnswlibGraph;
  readonly labels: Labels;
}

/** The nearest that the graph leads to; when it leads to fewer than asked for, also those it does not lead to. */
export function searchGraph(
  { graph, labels }: Searched,
  query: Float32Array,
  { k, efSearch, filter }: GraphSearch,
): readonly Neighbor[] {
  if (labels.size === 0) return [];
  const verdicts = createVerdicts(labels, filter);
  // All candidates, not only k of them: among equals at the end of the list, the id decides and not the graph.
  const breadth = Math.min(Math.max(k, efSearch), labels.size);
  const reached = graph.searchKnn(Array.from(query), breadth, filter && verdicts.allows);
  verdicts.rethrow();
  const found = reached.neighbors.map((label, i) => ({
    id: labels.idAt(label),
    similarity: toSimilarity(1 - reached.distances[i]!),
  }));
  if (found.length < Math.min(k, labels.size)) {
    const known = new Set([...reached.neighbors, ...verdicts.asked]);
    for (const [id, label] of labels.entries()) {
      if (known.has(label) || !(filter?.(id) ?? true)) continue;
      const similarity = toSimilarity(dotProduct(query, graph.getPoint(label), 0));
      found.push({ id, similarity });
    }
  }
  return found.toSorted(compareNeighbors).slice(0, k);
}

interface Verdicts {
  readonly asked: ReadonlySet<number>;
  readonly allows: (label: number) => boolean;
  /** Throws what the filter threw. */
  readonly rethrow: () => void;
}

/** Native code must not be left by an exception, so one is kept until it returns. */
function createVerdicts(labels: Labels, filter: SearchOptions['filter']): Verdicts {
  const asked = new Set<number>();
  let failure: { readonly error: unknown } | undefined;
  return {
    asked,
    allows: (label) => {
      if (failure) return false;
      asked.add(label);
      try {
        return filter!(labels.idAt(label));
      } catch (error) {
        failure = { error };
        return false;
      }
    },
    rethrow: () => {
      if (failure) throw failure.error;
    },
  };
}
