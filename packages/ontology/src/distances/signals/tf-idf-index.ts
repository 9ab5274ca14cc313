import { createTfIdfMatrix, transposed } from './sparse-matrix.ts';

/** Rows of counted things, which can be asked with a row that is not among them. */
export interface TfIdfIndex {
  /** Cosines with every row; what no row has counts for nothing. */
  cosinesWith(query: ReadonlyMap<number, number>): Float64Array;
}

/** The same weights as in `createTfIdfMatrix`, for the rows and for what is asked. */
export function createTfIdfIndex(
  rows: readonly ReadonlyMap<number, number>[],
  columnCount: number,
): TfIdfIndex {
  const byColumn = transposed(createTfIdfMatrix(rows, columnCount));
  const rowsWith = (column: number): number =>
    byColumn.offsets[column + 1]! - byColumn.offsets[column]!;
  return {
    cosinesWith(query) {
      const cosines = new Float64Array(rows.length);
      let squares = 0;
      // In one order, so that sums do not depend on the order in which the query was counted.
      for (const [column, count] of [...query].toSorted(([a], [b]) => a - b)) {
        if (column >= columnCount || rowsWith(column) === 0) continue;
        const value = Math.sqrt(count) * Math.log((rows.length + 1) / rowsWith(column));
        squares += value * value;
        for (let i = byColumn.offsets[column]!; i < byColumn.offsets[column + 1]!; i++)
          cosines[byColumn.columns[i]!]! += value * byColumn.values[i]!;
      }
      return squares === 0 ? cosines : cosines.map((sum) => sum / Math.sqrt(squares));
    },
  };
}

export function countItems(items: Iterable<number>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
