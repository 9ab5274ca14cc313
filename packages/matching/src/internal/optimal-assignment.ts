/**
 * The assignment of rows to columns, each to one at most, whose worth is greatest: for each column its row, or −1.
 * `worth` is row-major, ≥ 0; what is worth nothing is not assigned. O(columns² × rows).
 *
 * Reference: Kuhn (1955), The Hungarian method for the assignment problem; Jonker & Volgenant (1987), A shortest
 * augmenting path algorithm for dense and sparse linear assignment problems (the dual variables as kept here).
 */
export function optimalAssignment(worth: Float64Array, rows: number, columns: number): Int32Array {
  // One column after the other gets the row that costs least, moving earlier ones where that is cheaper. Columns may
  // stay empty: each has a row of its own that is worth nothing.
  const width = rows + columns;
  const costAt = (column: number, row: number): number =>
    row < rows ? -worth[row * columns + column]! : 0;
  const state: DualState = {
    columnOf: new Int32Array(width + 1).fill(-1),
    rowPrice: new Float64Array(width + 1),
    columnPrice: new Float64Array(columns),
  };
  for (let column = 0; column < columns; column++) augment(column, state, { width, costAt });
  const assigned = new Int32Array(columns).fill(-1);
  for (let row = 0; row < rows; row++) {
    const column = state.columnOf[row]!;
    if (column >= 0 && worth[row * columns + column]! > 0) assigned[column] = row;
  }
  return assigned;
}

interface DualState {
  /** By row; the last entry is where a search starts. */
  readonly columnOf: Int32Array;
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
}

interface Costs {
  readonly width: number;
  costAt(column: number, row: number): number;
}

/** Dijkstra over reduced costs to the nearest free row, then the swap along the way there. */
function augment(start: number, state: DualState, { width, costAt }: Costs): void {
  const { columnOf, rowPrice, columnPrice } = state;
  const distance = new Float64Array(width + 1).fill(Infinity);
  const before = new Int32Array(width + 1).fill(width);
  const isDone = new Uint8Array(width + 1);
  columnOf[width] = start;
  let at = width;
  while (columnOf[at]! >= 0) {
    isDone[at] = 1;
    const column = columnOf[at]!;
    let [nearest, step] = [-1, Infinity];
    for (let row = 0; row < width; row++) {
      if (isDone[row]) continue;
      const reduced = costAt(column, row) - columnPrice[column]! - rowPrice[row]!;
      if (reduced < distance[row]!) {
        distance[row] = reduced;
        before[row] = at;
      }
      if (distance[row]! < step) [nearest, step] = [row, distance[row]!];
    }
    for (let row = 0; row <= width; row++) {
      if (isDone[row]) {
        columnPrice[columnOf[row]!]! += step;
        rowPrice[row]! -= step;
      } else distance[row]! -= step;
    }
    at = nearest;
  }
  for (; at !== width; at = before[at]!) columnOf[at] = columnOf[before[at]!]!;
  columnOf[width] = -1;
}
