/** What was predicted, and what was so. */
export interface Prediction {
  readonly probability: number;
  readonly isRight: boolean;
}

/**
 * Σ over bins of n_b / n × |share right − mean probability|, the bins holding as many predictions each.
 *
 * Reference: Naeini, Cooper, Hauskrecht (2015), Obtaining well calibrated probabilities using Bayesian binning,
 * section 3, with bins of equal mass.
 */
export function calibrationError(predictions: readonly Prediction[], bins = 10): number {
  const sorted = predictions.toSorted((a, b) => a.probability - b.probability);
  let error = 0;
  for (let bin = 0; bin < bins; bin++) {
    const [from, to] = [bin, bin + 1].map((edge) => Math.floor((edge * sorted.length) / bins));
    const inside = sorted.slice(from, to);
    if (inside.length === 0) continue;
    const mean = inside.reduce((sum, each) => sum + each.probability, 0) / inside.length;
    const right = inside.filter(({ isRight }) => isRight).length / inside.length;
    error += (inside.length / sorted.length) * Math.abs(right - mean);
  }
  return error;
}
