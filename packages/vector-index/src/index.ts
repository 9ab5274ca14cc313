export { chooseIndex, type IndexChoice, type IndexCost, type IndexNeeds } from './choose-index.ts';
export { createExactIndex, type ExactIndexOptions } from './create-exact-index.ts';
export type { ExactIndex, ScanKernel } from './exact-index.ts';
export { restoreExactIndex, type RestoreExactOptions } from './restore-exact-index.ts';
export { VectorIndexError, type VectorIndexErrorCode } from './vector-index-error.ts';
export type {
  AddOptions,
  Neighbor,
  SearchOptions,
  TagFilter,
  VectorIndex,
} from './vector-index.ts';
