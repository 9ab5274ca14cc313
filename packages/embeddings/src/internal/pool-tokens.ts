import type { TransformersTensor } from '../transformers-module.ts';
import type { Pooling } from '../transformers-embedder.ts';

/** What a model says of a batch. */
export interface EncodedBatch {
  /** Texts × tokens × dimensions. */
  readonly tokens: TransformersTensor;
  /** Texts × tokens: 1 for a token of the text, 0 for padding. */
  readonly mask: TransformersTensor;
}

/** One vector per text, of any length. */
export function poolTokens({ tokens, mask }: EncodedBatch, pooling: Pooling): Float32Array {
  const [texts = 0, width = 0, dimensions = 0] = tokens.dims;
  const pooled = new Float32Array(texts * dimensions);
  // Read once: a tensor of Transformers.js looks for its data at each reading.
  const { data } = tokens;
  for (let text = 0; text < texts; text++) {
    const own = placesOf(mask, text * width, width);
    const chosen = pooling === 'mean' ? own : own.slice(...(pooling === 'cls' ? [0, 1] : [-1]));
    for (let k = 0; k < dimensions; k++) {
      let sum = 0;
      for (const place of chosen) sum += Number(data[place * dimensions + k]);
      pooled[text * dimensions + k] = sum / Math.max(1, chosen.length);
    }
  }
  return pooled;
}

/** Where the tokens of a text are: padding may be on either side. */
function placesOf({ data }: TransformersTensor, from: number, width: number): number[] {
  const places: number[] = [];
  for (let place = from; place < from + width; place++) {
    if (Number(data[place]) === 1) places.push(place);
  }
  return places;
}
