import type { Embedder } from '../embedder.ts';
import { inputCases } from '../internal/conformance/input-cases.ts';
import { shapeCases } from '../internal/conformance/shape-cases.ts';
import { stabilityCases } from '../internal/conformance/stability-cases.ts';
import type { ConformanceCase } from './conformance-case.ts';

export interface EmbedderConformanceOptions {
  /**
   * By how much two numbers that should be equal may differ, for embedders whose batches round differently.
   *
   * @defaultValue 0: the same bits
   */
  readonly tolerance?: number;
}

/**
 * The contract of `Embedder` as cases for any test runner: each has a name and throws when it does not
 * hold. They need nothing but the language, so they run in a browser too.
 *
 * @param createEmbedder - Makes the embedder that is tested; called anew in each case.
 *
 * @example
 * ```ts
 * import { staticEmbedder } from '@tremplin/embeddings';
 * import { embedderConformance } from '@tremplin/embeddings/conformance';
 *
 * const cases = embedderConformance(staticEmbedder);
 * for (const { run } of cases) await run(); // in a test runner: it(name, run)
 * ```
 */
export function embedderConformance(
  createEmbedder: () => Embedder | Promise<Embedder>,
  options: EmbedderConformanceOptions = {},
): readonly ConformanceCase[] {
  const { tolerance = 0 } = options;
  return [
    ...shapeCases(createEmbedder),
    ...stabilityCases(createEmbedder, tolerance),
    ...inputCases(createEmbedder),
  ];
}
