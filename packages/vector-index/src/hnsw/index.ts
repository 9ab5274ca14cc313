export {
  buildHnswIndex,
  type BuildHnswOptions,
  type BuiltHnswIndex,
  type HnswEntry,
} from './build-hnsw-index-node.ts';
export { createHnswIndex, type HnswIndexOptions } from './create-hnsw-index-node.ts';
export type { HnswIndex, HnswReport, RebuildOptions, RecallOptions } from './hnsw-index.ts';
export type { HnswlibGraph, HnswlibModule } from './hnswlib-module.ts';
export { restoreHnswIndex, type RestoreHnswOptions } from './restore-hnsw-index-node.ts';
