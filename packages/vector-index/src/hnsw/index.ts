export { createHnswIndex, type HnswIndexOptions } from './create-hnsw-index-node.ts';
export type { HnswlibGraph, HnswlibModule } from './hnswlib-module.ts';
export { restoreHnswIndex, type RestoreHnswOptions } from './restore-hnsw-index-node.ts';
