import type { Features } from './features.ts';

/** Cuts per feature at most: trees lose little by so few. */
const CUTS = 15;
/** Bin 0, and one behind each cut. */
export const MOST_BINS: number = CUTS + 1;
/** A feature that fewer training rows have tells nothing that holds for others. */
const LEAST_ROWS = 3;

/** Features as small whole numbers; what a row does not list is in bin 0. */
export interface BinnedFeatures {
  readonly rows: readonly BinnedRow[];
  /** Bins of each feature, bin 0 included; 1 for a feature that is not used. */
  readonly bins: Uint8Array;
  /** The training rows outside bin 0 of a feature stand from `starts[feature]` up to `starts[feature + 1]`. */
  readonly starts: Int32Array;
  /** In the order of the training rows within each feature. */
  readonly columnRows: Int32Array;
  readonly columnBins: Uint8Array;
}

export interface BinnedRow {
  /** Ascending. */
  readonly features: Int32Array;
  readonly bins: Uint8Array;
}

/** Bins by quantiles of the training rows: nothing of a test row is used to make them. */
export function binFeatures({ size, rows }: Features, training: readonly number[]): BinnedFeatures {
  const values: number[][] = Array.from({ length: size }, () => []);
  for (const row of training) {
    const { indices, values: own } = rows[row]!;
    indices.forEach((feature, i) => values[feature]!.push(own[i]!));
  }
  const cuts = values.map((own) => cutsOf(own, training.length));
  const bins = Uint8Array.from(cuts, (own) => (own === null ? 1 : own.length + 1));
  const binned = rows.map(({ indices, values: own }) => {
    const kept = Array.from(indices.keys()).flatMap((i) => {
      const bin = binOf(own[i]!, cuts[indices[i]!]!);
      return bin === 0 ? [] : [{ feature: indices[i]!, bin }];
    });
    return {
      features: Int32Array.from(kept, ({ feature }) => feature),
      bins: Uint8Array.from(kept, ({ bin }) => bin),
    };
  });
  return { bins, rows: binned, ...columnsOf(binned, training, size) };
}

/** The same numbers by feature: sums over the rows of one feature then stay in the processor's first cache. */
function columnsOf(
  rows: readonly BinnedRow[],
  training: readonly number[],
  size: number,
): Pick<BinnedFeatures, 'starts' | 'columnRows' | 'columnBins'> {
  const starts = new Int32Array(size + 1);
  for (const row of training) {
    for (const feature of rows[row]!.features) starts[feature + 1]! += 1;
  }
  for (let feature = 0; feature < size; feature++) starts[feature + 1]! += starts[feature]!;
  const ends = starts.slice();
  const columnRows = new Int32Array(starts[size]!);
  const columnBins = new Uint8Array(starts[size]!);
  for (const row of training) {
    const { features, bins } = rows[row]!;
    for (let i = 0; i < features.length; i++) {
      const at = ends[features[i]!]!++;
      columnRows[at] = row;
      columnBins[at] = bins[i]!;
    }
  }
  return { starts, columnRows, columnBins };
}

/** Where bins 1, 2… begin; `null`: not worth a look. A feature that some rows lack is cut at being there at all. */
function cutsOf(values: number[], rows: number): readonly number[] | null {
  if (values.length < LEAST_ROWS) return null;
  if (values.length < rows) return [Number.NEGATIVE_INFINITY];
  values.sort((a, b) => a - b);
  const cuts = new Set<number>();
  for (let i = 1; i <= CUTS; i++) {
    const cut = values[Math.floor((i * rows) / (CUTS + 1))]!;
    if (cut > values[0]!) cuts.add(cut);
  }
  return cuts.size === 0 ? null : Array.from(cuts);
}

function binOf(value: number, cuts: readonly number[] | null): number {
  if (cuts === null) return 0;
  let bin = 0;
  while (bin < cuts.length && value >= cuts[bin]!) bin += 1;
  return bin;
}
