export { createExactIndex, type ExactIndexOptions } from './create-exact-index.ts';
export { restoreExactIndex } from './restore-exact-index.ts';
export { VectorIndexError, type VectorIndexErrorCode } from './vector-index-error.ts';
export type { Neighbor, SearchOptions, VectorIndex } from './vector-index.ts';
