import { SEGMENT_ROWS, type VectorRows } from './vector-rows.ts';

export interface TakenRun {
  readonly first: number;
  /** One after the other; a view, not a copy. */
  readonly vectors: Float32Array;
}

/** The taken rows in their order, neighbours within a segment together. */
export function* takenRuns(rows: VectorRows): Generator<TakenRun> {
  const { dimensions, end, segments } = rows;
  for (let first = 0; first < end;) {
    if (!rows.isTaken(first)) {
      first++;
      continue;
    }
    const segment = Math.floor(first / SEGMENT_ROWS);
    const segmentEnd = Math.min((segment + 1) * SEGMENT_ROWS, end);
    let to = first + 1;
    while (to < segmentEnd && rows.isTaken(to)) to++;
    const start = (first % SEGMENT_ROWS) * dimensions;
    const vectors = segments[segment]!.subarray(start, start + (to - first) * dimensions);
    yield { first, vectors };
    first = to;
  }
}
