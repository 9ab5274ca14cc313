import { checkInteger } from '../internal/check-integer.ts';
import { graphMaker } from '../internal/graph-maker.ts';
import { hnswIndexOver } from '../internal/hnsw-index-node.ts';
import { createLabels } from '../internal/labels.ts';
import { loadHnswlib } from '../internal/load-hnswlib.ts';
import { createTags } from '../internal/tags.ts';
import type { HnswIndex } from './hnsw-index.ts';
import type { HnswlibModule } from './hnswlib-module.ts';

export interface HnswIndexOptions {
  /** How many numbers each vector has, at least 1. */
  readonly dimensions: number;
  /**
   * Links per vector and layer, 2 to 512 (twice as many on the lowest). More find more and take more
   * memory: 8 × `m` bytes per vector beside its 4 × `dimensions`.
   *
   * @defaultValue 16
   */
  readonly m?: number;
  /**
   * Candidates kept while a vector is linked, 1 to 10,000. More give a better graph and a slower build.
   *
   * @defaultValue 200
   */
  readonly efConstruction?: number;
  /**
   * Candidates kept while searching, 1 to 10,000; a search for more than that keeps `k`. More find more
   * and take longer.
   *
   * @defaultValue 100
   */
  readonly efSearch?: number;
  /**
   * Draws the layer of each vector. Same seed and same calls in the same order, same answers.
   *
   * @defaultValue 1
   */
  readonly seed?: number;
  /**
   * For how many vectors to take memory at once, at least 1. The index grows beyond it.
   *
   * @defaultValue 1024
   */
  readonly capacity?: number;
  /**
   * `hnswlib-node`, by a host that bundles or loads it itself.
   *
   * @defaultValue the one that `import('hnswlib-node')` finds
   */
  readonly module?: HnswlibModule;
}

/**
 * An index that walks a graph of near vectors instead of comparing all: less than a millisecond per
 * search at most sizes, for a slow build and a few of the nearest missed (2 in 100 of the first ten among
 * 100,000 synthetic vectors, with the defaults). It pays from about a million vectors on, when they change
 * slowly; below, the exact index is fast enough and misses none. For Node, on the optional peer dependency
 * `hnswlib-node`, which needs a C++ compiler and Python to install.
 *
 * Which neighbours are missed depends on the order of additions. A search returns fewer than `k` only when
 * fewer are allowed: what the graph does not reach is then compared one by one. Replacing a vector, and
 * adding one in the place of a removed one, takes several times as long as adding one. Similarities are
 * right to about 1e-7.
 *
 * Reference: Y. A. Malkov, D. A. Yashunin, "Efficient and robust approximate nearest neighbor search
 * using Hierarchical Navigable Small World graphs", 2018, algorithms 1 and 5.
 *
 * @throws VectorIndexError `not-installed`, `invalid-option`; both reject the promise.
 *
 * @example
 * ```ts no-run
 * import { createHnswIndex } from '@tremplin/vector-index/hnsw';
 *
 * const index = await createHnswIndex({ dimensions: 2, capacity: 1_000_000 });
 * index.add('east', [1, 0]);
 * index.search([2, 0], 1); // [{ id: 'east', similarity: 1 }]
 * ```
 */
export async function createHnswIndex(options: HnswIndexOptions): Promise<HnswIndex> {
  const { dimensions, m = 16, efConstruction = 200, efSearch = 100 } = options;
  const { seed = 1, capacity = 1024 } = options;
  checkInteger(dimensions, { name: 'dimensions', minimum: 1 });
  checkInteger(m, { name: 'm', minimum: 2, maximum: 512 });
  checkInteger(efConstruction, { name: 'efConstruction', minimum: 1, maximum: 10_000 });
  checkInteger(efSearch, { name: 'efSearch', minimum: 1, maximum: 10_000 });
  checkInteger(seed, { name: 'seed', minimum: 0 });
  checkInteger(capacity, { name: 'capacity', minimum: 1 });
  const module = await loadHnswlib(options.module);
  const parameters = { m, efConstruction, efSearch, seed };
  const newGraph = graphMaker(module, { dimensions, parameters });
  const content = { graph: newGraph(capacity), labels: createLabels(), tags: createTags() };
  return hnswIndexOver({ dimensions, parameters, newGraph, content });
}
