import type { Embedder } from '@tremplin/embeddings';

/** Vectors of texts, grouped by what they are names of. */
export interface LabelVectors {
  readonly dimensions: number;
  /** Those of concept `i` are the rows [`offsets[i]`, `offsets[i + 1]`). */
  readonly offsets: Uint32Array;
  /** One row per text. */
  readonly vectors: Float32Array;
}

/** Texts embedded in one call: enough for a batch, few enough to look at the signal. */
const TEXTS_PER_CALL = 4096;

/** One list of texts per concept; a text that several have is embedded once. */
export async function embedLabels(
  embedder: Embedder,
  lists: readonly (readonly string[])[],
  signal?: AbortSignal,
): Promise<LabelVectors> {
  const { dimensions } = embedder;
  const texts = [...new Set(lists.flat())];
  const places = new Map(texts.map((text, i) => [text, i]));
  const all = await embedTexts(embedder, texts, signal);
  const offsets = new Uint32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) offsets[i + 1] = offsets[i]! + list.length;
  const vectors = new Float32Array(offsets[lists.length]! * dimensions);
  let row = 0;
  for (const text of lists.flat()) {
    const from = places.get(text)! * dimensions;
    vectors.set(all.subarray(from, from + dimensions), row++ * dimensions);
  }
  return { dimensions, offsets, vectors };
}

async function embedTexts(
  embedder: Embedder,
  texts: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Float32Array> {
  const { dimensions } = embedder;
  const all = new Float32Array(texts.length * dimensions);
  for (let start = 0; start < texts.length; start += TEXTS_PER_CALL) {
    const part = texts.slice(start, start + TEXTS_PER_CALL);
    const vectors = await embedder.embed(part, { kind: 'passage', ...(signal && { signal }) });
    all.set(vectors, start * dimensions);
  }
  return all;
}
