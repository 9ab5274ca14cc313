import type { BinnedFeatures, BinnedRow } from './bin-features.ts';

const DEPTH = 3;
/** Added to the curvature of a leaf: shrinks leaves of few rows. */
const RIDGE = 1;
const LEAST_CURVATURE = 1;

/** A leaf, or a question: is the feature in bin `from` or a later one? */
export type Tree =
  | { readonly value: number }
  | { readonly feature: number; readonly from: number; readonly no: Tree; readonly yes: Tree };

interface Slopes {
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
  /** Questions to a leaf at most. */
  readonly depth?: number;
}

/** A tree that follows the slopes of the rows; equal gains go to the first feature. */
export function growTree(features: BinnedFeatures, rows: readonly number[], slopes: Slopes): Tree {
  const { depth = DEPTH } = slopes;
  let [gradient, curvature] = [0, 0];
  for (const row of rows) {
    gradient += slopes.gradient[row]!;
    curvature += slopes.curvature[row]!;
  }
  const leaf = { value: gradient / (curvature + RIDGE) };
  if (depth === 0) return leaf;
  const split = bestSplit(features, rows, { slopes, gradient, curvature });
  if (split === null) return leaf;
  const isYes = (row: number): boolean => binAt(features.rows[row]!, split.feature) >= split.from;
  const [yes, no] = [rows.filter(isYes), rows.filter((row) => !isYes(row))];
  const below = { ...slopes, depth: depth - 1 };
  return { ...split, yes: growTree(features, yes, below), no: growTree(features, no, below) };
}

/** What the tree says of a row. */
export function valueOf(tree: Tree, row: BinnedRow): number {
  let at = tree;
  while ('feature' in at) at = binAt(row, at.feature) >= at.from ? at.yes : at.no;
  return at.value;
}

function bestSplit(
  { rows: binned, bins, offsets, size }: BinnedFeatures,
  rows: readonly number[],
  sums: { readonly slopes: Slopes; readonly gradient: number; readonly curvature: number },
): { readonly feature: number; readonly from: number } | null {
  const { slopes, gradient: g, curvature: h } = sums;
  const gradients = new Float64Array(size);
  const curvatures = new Float64Array(size);
  for (const row of rows) {
    const { features, bins: own } = binned[row]!;
    for (let i = 0; i < features.length; i++) {
      const at = offsets[features[i]!]! + own[i]!;
      gradients[at]! += slopes.gradient[row]!;
      curvatures[at]! += slopes.curvature[row]!;
    }
  }
  let best: { readonly feature: number; readonly from: number } | null = null;
  // A little more than nothing: rounding is no gain.
  let most = (g * g) / (h + RIDGE) + 1e-9;
  for (let feature = 0; feature < bins.length; feature++) {
    let [upper, weight] = [0, 0];
    for (let from = bins[feature]! - 1; from >= 1; from--) {
      upper += gradients[offsets[feature]! + from]!;
      weight += curvatures[offsets[feature]! + from]!;
      if (weight < LEAST_CURVATURE || h - weight < LEAST_CURVATURE) continue;
      const gain = upper ** 2 / (weight + RIDGE) + (g - upper) ** 2 / (h - weight + RIDGE);
      if (gain > most) {
        most = gain;
        best = { feature, from };
      }
    }
  }
  return best;
}

function binAt({ features, bins }: BinnedRow, feature: number): number {
  let [low, high] = [0, features.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (features[middle] === feature) return bins[middle]!;
    if (features[middle]! < feature) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}
