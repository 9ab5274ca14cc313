import { binFeatures, type BinnedFeatures } from './bin-features.ts';
import type { Features } from './features.ts';
import { growTree, valueOf } from './grow-tree.ts';

const ROUNDS = 60;
const RATE = 0.2;

/**
 * Log odds of the test rows under gradient-boosted trees of depth three fitted on the training rows: finds what is
 * neither linear nor a sum over features. No randomness: the same rows give the same numbers.
 *
 * Reference: Friedman (2001), Greedy function approximation: a gradient boosting machine, Annals of Statistics 29,
 * 1189–1232, algorithm 5; Newton steps: Chen & Guestrin (2016), XGBoost, KDD, equations 5–7.
 */
export function boostedTreeScores(
  features: Features,
  labels: readonly boolean[],
  { training, test }: { readonly training: readonly number[]; readonly test: readonly number[] },
): Float64Array {
  const binned: BinnedFeatures = binFeatures(features, training);
  const odds = new Float64Array(labels.length);
  const positives = training.filter((row) => labels[row]).length;
  // Half a row each, so that one class alone has finite odds.
  odds.fill(Math.log((positives + 0.5) / (training.length - positives + 0.5)));
  const gradient = new Float64Array(labels.length);
  const curvature = new Float64Array(labels.length);
  for (let round = 0; round < ROUNDS; round++) {
    for (const row of training) {
      const p = 1 / (1 + Math.exp(-odds[row]!));
      gradient[row] = (labels[row] ? 1 : 0) - p;
      curvature[row] = p * (1 - p);
    }
    const tree = growTree(binned, training, { gradient, curvature });
    for (const row of training) odds[row]! += RATE * valueOf(tree, binned.rows[row]!);
    for (const row of test) odds[row]! += RATE * valueOf(tree, binned.rows[row]!);
  }
  return Float64Array.from(test, (row) => odds[row]!);
}
