import { openModel, type ModelParts } from '../src/internal/model-format.ts';
import type { TrainedParameters } from './engine/train.ts';
import type { TrainingSettings } from './engine/settings.ts';

/** Sizes that a model to start from settles. */
export type ModelSizes = Pick<TrainingSettings, 'dimensions' | 'ngrams' | 'slots'>;

/** What is trained on from a model file: a tenth of the steps, small ones, no look at neighbours. */
export const CONTINUED_SETTINGS: Partial<TrainingSettings> = {
  steps: 300,
  learningRate: 1e-3,
  warmUpSteps: 20,
  hardFrom: [],
};

/**
 * The numbers of a model file, to go on from. Weights of words stay as they were counted there.
 *
 * @throws EmbeddingsError as `loadStaticModel`.
 */
export function startFrom(bytes: Uint8Array): ModelSizes & { readonly start: TrainedParameters } {
  const parts = openModel(bytes);
  const { dimensions, rows, minLength, maxLength, slots } = parts.header;
  return {
    dimensions,
    ngrams: { rows, minLength, maxLength },
    slots,
    start: { table: exactTable(parts), logWeights: logWeights(parts) },
  };
}

function exactTable({ header, scales, table }: ModelParts): Float32Array {
  return Float32Array.from(table, (code, i) => code * scales[Math.floor(i / header.dimensions)]!);
}

function logWeights({ header, weightCodes }: ModelParts): Float32Array {
  return Float32Array.from(weightCodes, (code) => header.weightBase + code * header.weightStep);
}
