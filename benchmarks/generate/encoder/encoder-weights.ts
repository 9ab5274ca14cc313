import { createSeededRandom } from '@tremplin/testkit/seeded-random';
import type { OnnxTensor } from './onnx.ts';

/** Of the random weights, as BERT starts from. */
const DEVIATION = 0.02;

/** A source of random tables: same seed and order of calls, same numbers. */
export interface WeightSource {
  /** Uniform around 0: how the numbers are spread changes no time. */
  draw(name: string, dims: readonly number[]): OnnxTensor & { readonly values: Float32Array };
}

export function createWeightSource(seed: number): WeightSource {
  const random = createSeededRandom(seed);
  // A uniform number of this width has the deviation 1.
  const width = Math.sqrt(12);
  return {
    draw(name, dims) {
      const size = dims.reduce((product, each) => product * each, 1);
      const values = new Float32Array(size);
      for (let i = 0; i < size; i++) values[i] = DEVIATION * width * (random.next() - 0.5);
      return { name, dims, values };
    },
  };
}

/** Symmetric rounding of a whole table: value ≈ code × scale. */
export function quantizeTable(values: Float32Array): {
  readonly codes: Int8Array;
  readonly scale: number;
} {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  const scale = Math.fround(largest / 127) || 1;
  return { codes: Int8Array.from(values, (value) => Math.round(value / scale)), scale };
}
