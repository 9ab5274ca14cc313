import type { HnswlibGraph } from '../hnsw/hnswlib-module.ts';
import type { Neighbor, SearchOptions } from '../vector-index.ts';
import { compareNeighbors } from './compare-neighbors.ts';
import { dotProduct, toSimilarity } from './dot-product.ts';
import type { Labels } from './labels.ts';
import type { Tags } from './tags.ts';

interface GraphSearch extends SearchOptions {
  readonly k: number;
  readonly efSearch: number;
}

interface Searched {
  readonly graph: HnswlibGraph;
  readonly labels: Labels;
  readonly tags: Tags;
}

/** The nearest that the graph leads to; when it leads to fewer than asked for, also those it does not lead to. */
export function searchGraph(
  { graph, labels, tags }: Searched,
  query: Float32Array,
  { k, efSearch, ...conditions }: GraphSearch,
): readonly Neighbor[] {
  if (labels.size === 0) return [];
  const filter = filterOf({ labels, tags }, conditions);
  const verdicts = createVerdicts(filter);
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
      if (known.has(label) || !(filter?.(label) ?? true)) continue;
      const similarity = toSimilarity(dotProduct(query, graph.getPoint(label), 0));
      found.push({ id, similarity });
    }
  }
  return found.toSorted(compareNeighbors).slice(0, k);
}

type LabelFilter = (label: number) => boolean;

/** Both conditions at once, the cheap one first. */
function filterOf(
  { labels, tags }: Pick<Searched, 'labels' | 'tags'>,
  { filter, tags: wanted }: SearchOptions,
): LabelFilter | undefined {
  const ofId: LabelFilter | undefined = filter && ((label) => filter(labels.idAt(label)));
  if (!wanted) return ofId;
  return (label) => tags.allows(label, wanted) && (ofId?.(label) ?? true);
}

interface Verdicts {
  readonly asked: ReadonlySet<number>;
  readonly allows: (label: number) => boolean;
  /** Throws what the filter threw. */
  readonly rethrow: () => void;
}

/** Native code must not be left by an exception, so one is kept until it returns. */
function createVerdicts(filter: LabelFilter | undefined): Verdicts {
  const asked = new Set<number>();
  let failure: { readonly error: unknown } | undefined;
  return {
    asked,
    allows: (label) => {
      if (failure) return false;
      asked.add(label);
      try {
        return filter!(label);
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
