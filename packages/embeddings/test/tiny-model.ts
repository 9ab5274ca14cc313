import { encodeModel } from '../training/encode-model.ts';
import { seededRandom } from '../training/engine/seeded-random.ts';
import { TINY_SETTINGS } from './tiny-corpus.ts';

/** The bytes of a model of 512 random rows and 16 dimensions. */
export function tinyModelBytes(seed: number = 1): Uint8Array {
  const random = seededRandom(seed);
  const { dimensions, ngrams, slots } = TINY_SETTINGS;
  const numbers = (length: number): Float32Array =>
    Float32Array.from({ length }, () => random() * 2 - 1);
  const parameters = { table: numbers(ngrams.rows * dimensions), logWeights: numbers(slots) };
  return encodeModel(parameters, TINY_SETTINGS);
}
