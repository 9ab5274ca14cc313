import type { Features } from './features.ts';

/** Cuts per feature at most: trees lose little by so few. */
const CUTS = 15;
/** A feature that fewer training rows have tells nothing that holds for others. */
const LEAST_ROWS = 3;

/** Features as small whole numbers; what a row does not list is in bin 0. */
export interface BinnedFeatures {
  readonly rows: readonly BinnedRow[];
  /** Bins of each feature, bin 0 included; 1 for a feature that is not used. */
  readonly bins: Uint8Array;
  /** Where the bins of a feature start in one list of all bins. */
  readonly offsets: Int32Array;
  readonly size: number;
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
  const offsets = new Int32Array(size + 1);
  bins.forEach((count, feature) => (offsets[feature + 1] = offsets[feature]! + count));
  return {
    bins,
    offsets,
    size: offsets[size]!,
    rows: rows.map(({ indices, values: own }) => {
      const kept = Array.from(indices.keys()).flatMap((i) => {
        const bin = binOf(own[i]!, cuts[indices[i]!]!);
        return bin === 0 ? [] : [{ feature: indices[i]!, bin }];
      });
      return {
        features: Int32Array.from(kept, ({ feature }) => feature),
        bins: Uint8Array.from(kept, ({ bin }) => bin),
      };
    }),
  };
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
