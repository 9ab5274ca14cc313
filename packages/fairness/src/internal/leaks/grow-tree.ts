import { MOST_BINS, type BinnedFeatures, type BinnedRow } from './bin-features.ts';

const DEPTH = 3;
/** Added to the curvature of a leaf: shrinks leaves of few rows. */
const RIDGE = 1;
const LEAST_CURVATURE = 1;
/** Of a row that is in no node that may be split. */
const NOWHERE = 255;

/** A leaf, or a question: is the feature in bin `from` or a later one? */
export type Tree =
  | { readonly value: number }
  | { readonly feature: number; readonly from: number; readonly no: Tree; readonly yes: Tree };

/** First and second derivative of the loss at each row. */
interface Slopes {
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
}

interface Node {
  readonly rows: readonly number[];
  readonly gradient: number;
  readonly curvature: number;
}

interface Split {
  readonly feature: number;
  readonly from: number;
}

/** A tree that follows the slopes of the rows; equal gains go to the first feature. */
export function growTree(features: BinnedFeatures, rows: readonly number[], slopes: Slopes): Tree {
  const nodeOf = new Uint8Array(features.rows.length);
  return growLevel(features, [nodeFor(rows, slopes)], { slopes, nodeOf, depth: DEPTH })[0]!;
}

/** The trees of nodes of one depth: their splits are sought in one pass over all features. */
function growLevel(
  features: BinnedFeatures,
  nodes: readonly Node[],
  { depth, ...rest }: { slopes: Slopes; nodeOf: Uint8Array; depth: number },
): readonly Tree[] {
  const splits = depth === 0 ? [] : bestSplits(features, nodes, rest);
  const children = nodes.flatMap(({ rows }, i) => {
    const split = splits[i];
    if (!split) return [];
    const isYes = (row: number): boolean => isBeyond(features.rows[row]!, split);
    const parts = [rows.filter((row) => !isYes(row)), rows.filter(isYes)];
    return parts.map((part) => nodeFor(part, rest.slopes));
  });
  const below =
    children.length === 0 ? [] : growLevel(features, children, { ...rest, depth: depth - 1 });
  let next = 0;
  return nodes.map(({ gradient, curvature }, i): Tree => {
    const split = splits[i];
    if (!split) return { value: gradient / (curvature + RIDGE) };
    return { ...split, no: below[next++]!, yes: below[next++]! };
  });
}

/** What the tree says of a row. */
export function valueOf(tree: Tree, row: BinnedRow): number {
  let at = tree;
  while ('feature' in at) at = isBeyond(row, at) ? at.yes : at.no;
  return at.value;
}

function nodeFor(rows: readonly number[], slopes: Slopes): Node {
  let [gradient, curvature] = [0, 0];
  for (const row of rows) {
    gradient += slopes.gradient[row]!;
    curvature += slopes.curvature[row]!;
  }
  return { rows, gradient, curvature };
}

/** The split of each node that gains most; `null` where none gains. */
function bestSplits(
  features: BinnedFeatures,
  nodes: readonly Node[],
  { slopes, nodeOf }: { readonly slopes: Slopes; readonly nodeOf: Uint8Array },
): readonly (Split | null)[] {
  nodeOf.fill(NOWHERE);
  nodes.forEach(({ rows }, i) => rows.forEach((row) => (nodeOf[row] = i)));
  const best: (Split | null)[] = nodes.map(() => null);
  // A little more than nothing: rounding is no gain.
  const most = Float64Array.from(nodes, (node) => gainOf(node.gradient, node.curvature) + 1e-9);
  const sums = {
    gradient: new Float64Array((NOWHERE + 1) * MOST_BINS),
    curvature: new Float64Array((NOWHERE + 1) * MOST_BINS),
  };
  for (let feature = 0; feature < features.bins.length; feature++) {
    const bins = features.bins[feature]!;
    if (bins < 2) continue;
    addColumn(features, feature, { slopes, nodeOf, sums, used: nodes.length * bins });
    for (let i = 0; i < nodes.length; i++) {
      const { gradient, curvature } = nodes[i]!;
      let [upper, weight] = [0, 0];
      for (let from = bins - 1; from >= 1; from--) {
        upper += sums.gradient[i * bins + from]!;
        weight += sums.curvature[i * bins + from]!;
        if (weight < LEAST_CURVATURE || curvature - weight < LEAST_CURVATURE) continue;
        const gain = gainOf(upper, weight) + gainOf(gradient - upper, curvature - weight);
        if (gain <= most[i]!) continue;
        most[i] = gain;
        best[i] = { feature, from };
      }
    }
  }
  return best;
}

interface ColumnSums {
  readonly slopes: Slopes;
  readonly nodeOf: Uint8Array;
  /** By node and bin. */
  readonly sums: Slopes;
  /** How many of the sums belong to nodes. */
  readonly used: number;
}

/** Adds up the slopes of the rows that have a feature. */
function addColumn(
  { bins, starts, columnRows, columnBins }: BinnedFeatures,
  feature: number,
  { slopes, nodeOf, sums, used }: ColumnSums,
): void {
  const { gradient, curvature } = slopes;
  const count = bins[feature]!;
  const end = starts[feature + 1]!;
  sums.gradient.fill(0, 0, used);
  sums.curvature.fill(0, 0, used);
  for (let at = starts[feature]!; at < end; at++) {
    const row = columnRows[at]!;
    const sum = nodeOf[row]! * count + columnBins[at]!;
    sums.gradient[sum]! += gradient[row]!;
    sums.curvature[sum]! += curvature[row]!;
  }
}

/** What the leaf of these sums takes off the loss, times two. */
function gainOf(gradient: number, curvature: number): number {
  return gradient ** 2 / (curvature + RIDGE);
}

function isBeyond({ features, bins }: BinnedRow, { feature, from }: Split): boolean {
  let [low, high] = [0, features.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (features[middle] === feature) return bins[middle]! >= from;
    if (features[middle]! < feature) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
