import { sealModel } from '../src/internal/model-format.ts';
import type { TrainingSettings } from './engine/settings.ts';
import type { TrainedParameters } from './engine/train.ts';

const LARGEST_CODE = 127;
const WEIGHT_CODES = 255;

/** A model file of trained numbers: int8 with one scale per row, weights in 256 steps. */
export function encodeModel(
  { table, logWeights }: TrainedParameters,
  settings: TrainingSettings,
): Uint8Array {
  const { dimensions, ngrams, slots } = settings;
  const { scales, codes } = quantizeRows(table, dimensions);
  const [low, high] = boundsOf(logWeights);
  const weightStep = (high - low) / WEIGHT_CODES || 1;
  return sealModel({
    header: {
      name: 'tremplin-static',
      languages: ['fr', 'en'],
      dimensions,
      ...ngrams,
      slots,
      weightBase: low,
      weightStep,
    },
    scales,
    weightCodes: Uint8Array.from(logWeights, (weight) => Math.round((weight - low) / weightStep)),
    table: codes,
  });
}

/** Symmetric rounding by rows: value ≈ code × scale, scale = largest / 127, error ≤ scale / 2. */
export function quantizeRows(
  table: Float32Array,
  dimensions: number,
): { readonly scales: Float32Array; readonly codes: Int8Array } {
  const scales = new Float32Array(table.length / dimensions);
  const codes = new Int8Array(table.length);
  for (let row = 0; row < scales.length; row++) {
    const values = table.subarray(row * dimensions, (row + 1) * dimensions);
    const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const scale = Math.fround(largest / LARGEST_CODE) || 1;
    scales[row] = scale;
    for (let k = 0; k < dimensions; k++) {
      const code = Math.round(values[k]! / scale);
      codes[row * dimensions + k] = Math.max(-LARGEST_CODE, Math.min(LARGEST_CODE, code));
    }
  }
  return { scales, codes };
}

function boundsOf(values: Float32Array): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}
