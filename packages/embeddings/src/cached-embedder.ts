import { LRUCache } from 'lru-cache';
import type { EmbedOptions, Embedder } from './embedder.ts';
import { checkInteger } from './internal/check-integer.ts';

export interface CachedEmbedderOptions {
  /**
   * Vectors kept, the least recently used go first; each takes 4 × `dimensions` bytes beside its text.
   *
   * @defaultValue 10,000
   */
  readonly maxEntries?: number;
}

/**
 * An embedder that remembers: a text that it has seen is not embedded again, nor one that is in the same call
 * twice. `id` stays that of the embedder, as the vectors do. It keeps texts in memory; forget it to forget
 * them.
 *
 * @throws EmbeddingsError `invalid-option`.
 *
 * @example
 * ```ts
 * import { cachedEmbedder, staticEmbedder } from '@tremplin/embeddings';
 *
 * const embedder = cachedEmbedder(await staticEmbedder(), { maxEntries: 50_000 });
 * await embedder.embed(['welder', 'welder'], { kind: 'passage' }); // embedded once
 * ```
 */
export function cachedEmbedder(embedder: Embedder, options: CachedEmbedderOptions = {}): Embedder {
  const { maxEntries = 10_000 } = options;
  checkInteger(maxEntries, { name: 'maxEntries', minimum: 1, maximum: 10_000_000 });
  const vectors = new LRUCache<string, Float32Array>({ max: maxEntries });
  const { id, dimensions, languages } = embedder;
  const embed = async (texts: readonly string[], asked: EmbedOptions): Promise<Float32Array> => {
    asked.signal?.throwIfAborted();
    const known = new Map<string, Float32Array | undefined>();
    for (const text of texts) {
      if (!known.has(text)) known.set(text, vectors.get(keyOf(text, asked)));
    }
    const missing = [...known].filter(([, vector]) => vector === undefined).map(([text]) => text);
    const fresh = missing.length > 0 ? await embedder.embed(missing, asked) : new Float32Array();
    for (const [i, text] of missing.entries()) {
      const vector = fresh.slice(i * dimensions, (i + 1) * dimensions);
      known.set(text, vector);
      vectors.set(keyOf(text, asked), vector);
    }
    const all = new Float32Array(texts.length * dimensions);
    for (const [i, text] of texts.entries()) all.set(known.get(text)!, i * dimensions);
    return all;
  };
  return {
    id,
    dimensions,
    languages,
    embed,
    async dispose() {
      vectors.clear();
      await embedder.dispose?.();
    },
  };
}

function keyOf(text: string, { kind }: EmbedOptions): string {
  return `${kind} ${text}`;
}
