import type { LogisticModel } from '../src/internal/meaning/logistic-model.ts';

export interface Example {
  readonly features: readonly number[];
  readonly isRight: boolean;
}

const STEPS = 25;
const CONVERGED = 1e-10;

/**
 * Logistic regression with an L2 penalty on standardised features, by Newton's method; no randomness.
 *
 * Reference: Hastie, Tibshirani, Friedman (2009), The Elements of Statistical Learning, section 4.4.1, eq. 4.26,
 * with the penalty of section 18.3.2.
 */
export function fitLogistic(
  examples: readonly Example[],
  names: readonly string[],
  { penalty }: { readonly penalty: number },
): LogisticModel {
  const { means, deviations } = momentsOf(examples, names.length);
  const rows = examples.map(({ features }) => [
    1,
    ...features.map((value, k) => (value - means[k]!) / deviations[k]!),
  ]);
  const labels = examples.map(({ isRight }) => Number(isRight));
  const weights = new Float64Array(names.length + 1);
  for (let step = 0; step < STEPS; step++) {
    const { gradient, hessian } = slopes(rows, labels, weights);
    for (let k = 1; k < weights.length; k++) {
      gradient[k]! -= penalty * weights[k]!;
      hessian[k]![k]! += penalty;
    }
    const change = solve(hessian, gradient);
    change.forEach((value, k) => (weights[k]! += value));
    if (change.reduce((sum, value) => sum + value * value, 0) < CONVERGED) break;
  }
  return unscaled(weights, names, { means, deviations });
}

interface Moments {
  readonly means: Float64Array;
  readonly deviations: Float64Array;
}

function momentsOf(examples: readonly Example[], count: number): Moments {
  const means = new Float64Array(count);
  const deviations = new Float64Array(count);
  for (const { features } of examples) {
    features.forEach((value, k) => (means[k]! += value / examples.length));
  }
  for (const { features } of examples) {
    features.forEach((value, k) => (deviations[k]! += (value - means[k]!) ** 2 / examples.length));
  }
  // A feature that never changes says nothing: its weight stays 0.
  deviations.forEach((value, k) => (deviations[k] = Math.sqrt(value) || 1));
  return { means, deviations };
}

function slopes(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  weights: Float64Array,
): { readonly gradient: Float64Array; readonly hessian: readonly Float64Array[] } {
  const size = weights.length;
  const gradient = new Float64Array(size);
  const hessian = Array.from({ length: size }, () => new Float64Array(size));
  rows.forEach((row, i) => {
    const sum = row.reduce((total, value, k) => total + value * weights[k]!, 0);
    const p = 1 / (1 + Math.exp(-sum));
    for (let a = 0; a < size; a++) {
      gradient[a]! += (labels[i]! - p) * row[a]!;
      const scale = p * (1 - p) * row[a]!;
      for (let b = 0; b < size; b++) hessian[a]![b]! += scale * row[b]!;
    }
  });
  return { gradient, hessian };
}

/** Gaussian elimination with pivots. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const rows = matrix.map((row, i) => Float64Array.from([...row, right[i]!]));
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let r = i + 1; r < size; r++) {
      if (Math.abs(rows[r]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = r;
    }
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (let r = i + 1; r < size; r++) {
      const factor = rows[r]![i]! / rows[i]![i]!;
      for (let c = i; factor !== 0 && c <= size; c++) rows[r]![c]! -= factor * rows[i]![c]!;
    }
  }
  const solution = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let sum = rows[i]![size]!;
    for (let c = i + 1; c < size; c++) sum -= rows[i]![c]! * solution[c]!;
    solution[i] = sum / rows[i]![i]!;
  }
  return solution;
}

/** The weights of the features as they are, to six decimals. */
function unscaled(
  weights: Float64Array,
  names: readonly string[],
  { means, deviations }: Moments,
): LogisticModel {
  const round = (value: number): number => Number(value.toFixed(6));
  const plain = names.map((_, k) => weights[k + 1]! / deviations[k]!);
  const intercept = weights[0]! - plain.reduce((sum, weight, k) => sum + weight * means[k]!, 0);
  return {
    intercept: round(intercept),
    weights: Object.fromEntries(names.map((name, k) => [name, round(plain[k]!)])),
  };
}
