/** Rows of a matrix that is mostly 0: those of row `r` are `columns[offsets[r] … offsets[r + 1])`. */
export interface SparseMatrix {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly offsets: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float64Array;
}

/**
 * Counts → rows of length 1 whose products are cosines: √count · log((n + 1) / df), df = rows with the column.
 *
 * Reference: Salton & Buckley (1988), Term-weighting approaches in automatic text retrieval, table 1, with the
 * square root as the damped term frequency.
 */
export function createTfIdfMatrix(
  counts: readonly ReadonlyMap<number, number>[],
  columnCount: number,
): SparseMatrix {
  const rowsWith = new Uint32Array(columnCount);
  let size = 0;
  for (const row of counts) {
    size += row.size;
    for (const column of row.keys()) rowsWith[column]!++;
  }
  const offsets = new Uint32Array(counts.length + 1);
  const columns = new Uint32Array(size);
  const values = new Float64Array(size);
  let at = 0;
  counts.forEach((row, r) => {
    const start = at;
    let squares = 0;
    // In one order, so that sums do not depend on the order in which a row was counted.
    for (const column of [...row.keys()].toSorted((a, b) => a - b)) {
      const idf = Math.log((counts.length + 1) / rowsWith[column]!);
      const value = Math.sqrt(row.get(column)!) * idf;
      columns[at] = column;
      values[at++] = value;
      squares += value * value;
    }
    for (let i = start; i < at; i++) values[i]! /= Math.sqrt(squares);
    offsets[r + 1] = at;
  });
  return { rowCount: counts.length, columnCount, offsets, columns, values };
}

export function transposed(matrix: SparseMatrix): SparseMatrix {
  const { rowCount, columnCount, offsets, columns, values } = matrix;
  const starts = new Uint32Array(columnCount + 1);
  for (const column of columns) starts[column + 1]!++;
  for (let c = 0; c < columnCount; c++) starts[c + 1]! += starts[c]!;
  const next = starts.slice();
  const rows = new Uint32Array(columns.length);
  const moved = new Float64Array(columns.length);
  for (let r = 0; r < rowCount; r++) {
    for (let i = offsets[r]!; i < offsets[r + 1]!; i++) {
      const at = next[columns[i]!]!++;
      rows[at] = r;
      moved[at] = values[i]!;
    }
  }
  return {
    rowCount: columnCount,
    columnCount: rowCount,
    offsets: starts,
    columns: rows,
    values: moved,
  };
}

/** The products of one row with all rows; `byColumn` is the matrix transposed. */
export function rowProducts(
  matrix: SparseMatrix,
  byColumn: SparseMatrix,
  row: number,
): Float64Array {
  const products = new Float64Array(matrix.rowCount);
  for (let i = matrix.offsets[row]!; i < matrix.offsets[row + 1]!; i++) {
    const column = matrix.columns[i]!;
    const value = matrix.values[i]!;
    for (let k = byColumn.offsets[column]!; k < byColumn.offsets[column + 1]!; k++) {
      products[byColumn.columns[k]!]! += value * byColumn.values[k]!;
    }
  }
  return products;
}

/** The product of two rows, whose columns ascend. */
export function rowProduct(
  { offsets, columns, values }: SparseMatrix,
  a: number,
  b: number,
): number {
  let product = 0;
  let i = offsets[a]!;
  let k = offsets[b]!;
  while (i < offsets[a + 1]! && k < offsets[b + 1]!) {
    if (columns[i] === columns[k]) product += values[i++]! * values[k++]!;
    else if (columns[i]! < columns[k]!) i++;
    else k++;
  }
  return product;
}
