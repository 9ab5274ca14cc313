import type { HnswlibGraph, HnswlibModule } from '../hnsw/hnswlib-module.ts';
import type { HnswParts } from './hnsw-content.ts';

/** Makes empty graphs with these parameters. */
export function graphMaker(
  { HierarchicalNSW }: HnswlibModule,
  { dimensions, parameters }: Pick<HnswParts, 'dimensions' | 'parameters'>,
): (capacity: number) => HnswlibGraph {
  const { m, efConstruction, seed } = parameters;
  return (capacity) => {
    const graph = new HierarchicalNSW('ip', dimensions);
    graph.initIndex({ maxElements: capacity, m, efConstruction, randomSeed: seed });
    return graph;
  };
}
