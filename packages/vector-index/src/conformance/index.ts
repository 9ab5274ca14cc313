export type {
  ConformanceCase,
  CreateTestedIndex,
  RestoreTestedIndex,
  TestedIndex,
} from './conformance-case.ts';
export {
  vectorIndexConformance,
  type VectorIndexConformanceOptions,
} from './vector-index-conformance.ts';
