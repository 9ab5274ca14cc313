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
  return sumOverBins(predictions, bins, (inside, mean) => {
    const right = inside.filter(({ isRight }) => isRight).length / inside.length;
    return Math.abs(right - mean);
  });
}

/**
 * What that error would be on average if every probability were true: with few predictions in a bin, chance alone
 * parts the share from the mean. Exact: the number right of a bin is a sum of independent draws.
 *
 * Reference: Bröcker, Smith (2007), Increasing the reliability of reliability diagrams, section 3: consistency
 * resampling, with the distribution of the sum in the place of draws.
 */
export function errorByChance(predictions: readonly Prediction[], bins = 10): number {
  return sumOverBins(predictions, bins, (inside, mean) => {
    let expected = 0;
    distributionOfSum(inside).forEach((share, right) => {
      expected += share * Math.abs(right / inside.length - mean);
    });
    return expected;
  });
}

function sumOverBins(
  predictions: readonly Prediction[],
  bins: number,
  errorOf: (inside: readonly Prediction[], mean: number) => number,
): number {
  const sorted = predictions.toSorted((a, b) => a.probability - b.probability);
  let error = 0;
  for (let bin = 0; bin < bins; bin++) {
    const [from, to] = [bin, bin + 1].map((edge) => Math.floor((edge * sorted.length) / bins));
    const inside = sorted.slice(from, to);
    if (inside.length === 0) continue;
    const mean = inside.reduce((sum, each) => sum + each.probability, 0) / inside.length;
    error += (inside.length / sorted.length) * errorOf(inside, mean);
  }
  return error;
}

/** Of how many are right, when each is with its own probability. */
function distributionOfSum(predictions: readonly Prediction[]): Float64Array {
  const shares = new Float64Array(predictions.length + 1);
  shares[0] = 1;
  predictions.forEach(({ probability }, i) => {
    for (let right = i + 1; right > 0; right--) {
      shares[right] = shares[right]! * (1 - probability) + shares[right - 1]! * probability;
    }
    shares[0]! *= 1 - probability;
  });
  return shares;
}
