/** Positions of a histogram: narrow enough that few rows are ordered for nothing. */
const BANDS = 8192;

/** The first batch has so many rows; each next one more, since each costs a look at all rows. */
const BATCH = 512;
const GROWTH = 4;

/** Rows that come next, and the greatest bound of those that come after. */
export interface BoundBatch {
  readonly rows: readonly number[];
  readonly next: number;
}

/** Rows with a bound above 0 in batches, no batch with a greater bound than the one before. */
export function* byBound(bounds: Float64Array): Generator<BoundBatch> {
  const counts = new Uint32Array(BANDS);
  const last = BANDS - 1;
  for (let row = 0; row < bounds.length; row++) {
    const at = bounds[row]! * last;
    if (at > 0) counts[at < last ? Math.trunc(at) : last]! += 1;
  }
  let [top, batch] = [last, BATCH];
  while (top >= 0) {
    // As many bands as hold a batch, at one pass over all.
    let [bottom, wanted] = [top, counts[top]!];
    while (bottom > 0 && wanted < batch) wanted += counts[--bottom]!;
    const rows: number[] = [];
    const above = top === last ? Infinity : top + 1;
    for (let row = 0; row < bounds.length; row++) {
      const at = bounds[row]! * last;
      if (at >= bottom && at < above && at > 0) rows.push(row);
    }
    top = bottom - 1;
    batch *= GROWTH;
    yield { rows, next: (top + 1) / last };
  }
}
