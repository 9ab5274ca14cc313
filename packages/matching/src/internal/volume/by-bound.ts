/** Positions of a histogram: narrow enough that few rows are ordered for nothing. */
const BANDS = 8192;

const BATCH = 512;

/** Rows that come next, and the greatest bound of those that come after. */
export interface BoundBatch {
  readonly rows: readonly number[];
  readonly next: number;
}

/** Rows with a bound above 0 in batches of some hundred, no batch with a greater bound than the one before. */
export function* byBound(bounds: Float64Array): Generator<BoundBatch> {
  const bandOf = (bound: number): number =>
    Math.min(BANDS - 1, Math.max(0, Math.floor(bound * (BANDS - 1))));
  const counts = new Uint32Array(BANDS);
  for (const bound of bounds) if (bound > 0) counts[bandOf(bound)]! += 1;
  let top = BANDS - 1;
  while (top >= 0) {
    // As many bands as hold a batch, at one pass over all.
    let [bottom, wanted] = [top, counts[top]!];
    while (bottom > 0 && wanted < BATCH) wanted += counts[--bottom]!;
    const rows: number[] = [];
    for (let row = 0; row < bounds.length; row++) {
      const band = bandOf(bounds[row]!);
      if (band >= bottom && band <= top && bounds[row]! > 0) rows.push(row);
    }
    top = bottom - 1;
    yield { rows, next: (top + 1) / (BANDS - 1) };
  }
}
