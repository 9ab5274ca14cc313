import { checkTexts } from './check-texts.ts';
import { scaleToUnit } from './scale-to-unit.ts';

interface BatchOptions {
  readonly dimensions: number;
  readonly batchSize: number;
  readonly signal: AbortSignal | undefined;
  /** Vectors of a batch, one after the other, of any length. */
  readonly embedBatch: (texts: readonly string[]) => Promise<Float32Array>;
}

/** Embeds texts batch by batch, brings each vector to length 1, and leaves zeros for blank texts. */
export async function embedInBatches(
  texts: readonly string[],
  { dimensions, batchSize, signal, embedBatch }: BatchOptions,
): Promise<Float32Array> {
  signal?.throwIfAborted();
  checkTexts(texts);
  const vectors = new Float32Array(texts.length * dimensions);
  const places = [...texts.keys()].filter((place) => texts[place]!.trim() !== '');
  for (let from = 0; from < places.length; from += batchSize) {
    signal?.throwIfAborted();
    const batch = places.slice(from, from + batchSize);
    const found = await embedBatch(batch.map((place) => texts[place]!));
    for (const [i, place] of batch.entries()) {
      const vector = found.subarray(i * dimensions, (i + 1) * dimensions);
      vectors.set(scaleToUnit(vector), place * dimensions);
    }
  }
  return vectors;
}
