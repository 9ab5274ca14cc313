import type { NgramOptions } from '../../src/internal/word-rows.ts';

/** Everything that a training run depends on, beside its data. */
export interface TrainingSettings {
  readonly seed: number;
  readonly steps: number;
  /** Pairs per step. */
  readonly batch: number;
  readonly dimensions: number;
  readonly ngrams: NgramOptions;
  /** Places for weights of words, shared by words of the same hash. */
  readonly slots: number;
  /** Words of a text that are read. */
  readonly maxWords: number;
  /** What cosines are divided by in the loss. */
  readonly temperature: number;
  /** Share of n-grams left out at each step. */
  readonly dropout: number;
  readonly learningRate: number;
  readonly warmUpSteps: number;
  /** When neighbours are looked up, as shares of the steps; none before the first. */
  readonly hardFrom: readonly number[];
  /** Share of batches made of neighbours once there are some. */
  readonly hardShare: number;
  /** Neighbours beside each group in a batch of neighbours. */
  readonly hardNeighbors: number;
}

export const DEFAULT_SETTINGS: TrainingSettings = {
  seed: 1,
  steps: 4000,
  batch: 512,
  dimensions: 128,
  ngrams: { rows: 32_768, minLength: 3, maxLength: 5 },
  slots: 65_536,
  maxWords: 40,
  temperature: 0.05,
  dropout: 0.15,
  learningRate: 5e-3,
  warmUpSteps: 50,
  hardFrom: [0.35, 0.6, 0.8],
  hardShare: 0.5,
  hardNeighbors: 7,
};
