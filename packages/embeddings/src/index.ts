export { cachedEmbedder, type CachedEmbedderOptions } from './cached-embedder.ts';
export type { EmbedOptions, Embedder } from './embedder.ts';
export { EmbeddingsError, type EmbeddingsErrorCode } from './embeddings-error.ts';
export { httpEmbedder, type HttpEmbedderOptions } from './http-embedder.ts';
export { loadBundledModel } from './load-bundled-model.ts';
export { loadStaticModel } from './load-static-model.ts';
export { staticEmbedder, type StaticEmbedderOptions } from './static-embedder.ts';
export type { StaticModel, TextWord } from './static-model.ts';
export { tokenize } from './tokenize.ts';
export {
  transformersEmbedder,
  type Pooling,
  type TransformersEmbedderOptions,
} from './transformers-embedder.ts';
export type {
  TransformersInputs,
  TransformersModel,
  TransformersModule,
  TransformersTensor,
  TransformersTokenizer,
} from './transformers-module.ts';
