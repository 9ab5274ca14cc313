import type { Embedder } from './embedder.ts';
import { checkTexts } from './internal/check-texts.ts';
import { textWriters } from './internal/text-writers.ts';
import { loadBundledModel } from './load-bundled-model.ts';
import type { StaticModel } from './static-model.ts';

export interface StaticEmbedderOptions {
  /**
   * A model read with `loadStaticModel`.
   *
   * @defaultValue the bundled one, read once
   */
  readonly model?: StaticModel;
}

/** Texts embedded between two looks at the signal. */
const TEXTS_PER_LOOK = 4096;

/**
 * The embedder that needs no network, no native code and no download: vectors of words' pieces, learnt from
 * the labels of ESCO, ROME and O*NET in French and English, added up. `query` and `passage` are alike.
 *
 * @throws EmbeddingsError `model-not-found` when the bundled file is not where it should be; the codes of
 *   `loadStaticModel`; `invalid-input` (by `embed`, for what is no text). All reject the promise.
 *
 * @example
 * ```ts
 * import { staticEmbedder } from '@tremplin/embeddings';
 *
 * const embedder = await staticEmbedder();
 * const vectors = await embedder.embed(['boulanger', 'baker', 'accountant'], { kind: 'passage' });
 * const row = (i: number) => vectors.subarray(i * embedder.dimensions, (i + 1) * embedder.dimensions);
 * const cosine = (i: number, j: number) => row(i).reduce((sum, x, k) => sum + x * row(j)[k]!, 0);
 * cosine(0, 1) > cosine(0, 2); // true
 * ```
 */
export async function staticEmbedder(options: StaticEmbedderOptions = {}): Promise<Embedder> {
  const model = options.model ?? (await loadBundledModel());
  const { id, dimensions, languages } = model;
  const writeText =
    textWriters.get(model) ?? ((text, into, at) => into.set(model.textVector(text), at));
  return {
    id,
    dimensions,
    languages,
    async embed(texts, { signal }) {
      checkTexts(texts);
      const vectors = new Float32Array(texts.length * dimensions);
      for (const [i, text] of texts.entries()) {
        if (i % TEXTS_PER_LOOK === 0) await pause(i, signal);
        writeText(text, vectors, i * dimensions);
      }
      return vectors;
    },
  };
}

/** Lets others run now and then: a million labels take seconds. */
async function pause(done: number, signal: AbortSignal | undefined): Promise<void> {
  if (done > 0) await new Promise<void>(later);
  signal?.throwIfAborted();
}

/** As soon as others have run: where there is `setImmediate`, a timer would only wait for its millisecond. */
function later(resume: () => void): void {
  const { setImmediate } = globalThis as { setImmediate?: (callback: () => void) => unknown };
  if (setImmediate) setImmediate(resume);
  else setTimeout(resume, 0);
}
