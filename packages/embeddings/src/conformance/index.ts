export type { ConformanceCase } from './conformance-case.ts';
export { embedderConformance, type EmbedderConformanceOptions } from './embedder-conformance.ts';
