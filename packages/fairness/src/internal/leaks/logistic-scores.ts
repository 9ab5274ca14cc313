import type { Features } from './features.ts';

const STEPS = 300;
/** Per row: light, because rows are of length about one and features many. */
const RIDGE = 1e-4;

interface Rows {
  readonly training: readonly number[];
  readonly test: readonly number[];
}

/**
 * Log odds of the test rows under logistic regression fitted on the training rows: accelerated gradient descent
 * from zero, so that the same rows give the same numbers.
 *
 * Reference: Nesterov (1983), Soviet Math. Dokl. 27, 372–376.
 */
export function logisticScores(
  features: Features,
  labels: readonly boolean[],
  { training, test }: Rows,
): Float64Array {
  const weights = logisticWeights(features, labels, training);
  return Float64Array.from(test, (row) => oddsOf(features, row, weights));
}

/** One weight per feature, then the intercept. */
export function logisticWeights(
  features: Features,
  labels: readonly boolean[],
  training: readonly number[],
): Float64Array {
  const { size, rows } = features;
  let weights = new Float64Array(size + 1);
  let ahead = Float64Array.from(weights);
  const longest = training.reduce((most, row) => Math.max(most, squareOf(rows[row]!.values)), 0);
  const step = 1 / ((longest + 1) / 4 + RIDGE);
  for (let t = 1; t <= STEPS; t++) {
    const gradient = ahead.map((weight, i) => (i < size ? RIDGE * weight : 0));
    for (const row of training) {
      const error =
        (1 / (1 + Math.exp(-oddsOf(features, row, ahead))) - (labels[row] ? 1 : 0)) /
        training.length;
      const { indices, values } = rows[row]!;
      for (let i = 0; i < indices.length; i++) gradient[indices[i]!]! += error * values[i]!;
      gradient[size]! += error;
    }
    const next = ahead.map((weight, i) => weight - step * gradient[i]!);
    const momentum = (t - 1) / (t + 2);
    const before = weights;
    ahead = next.map((weight, i) => weight + momentum * (weight - before[i]!));
    weights = next;
  }
  return weights;
}

function oddsOf({ size, rows }: Features, row: number, at: Float64Array): number {
  const { indices, values } = rows[row]!;
  let sum = at[size]!;
  for (let i = 0; i < indices.length; i++) sum += at[indices[i]!]! * values[i]!;
  return sum;
}

function squareOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
