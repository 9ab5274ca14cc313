import { invalidSnapshot } from './snapshot.ts';

/** Unit vectors in rows without gaps, and which id is in which row. */
export interface VectorRows {
  readonly dimensions: number;
  /** The id of each row; as long as there are rows. */
  readonly ids: readonly string[];
  /** The rows, one after the other, then room for more. Another array after each growth. */
  vectors(): Float32Array;
  has(id: string): boolean;
  put(id: string, vector: Float32Array): void;
  remove(id: string): boolean;
}

const SMALLEST_GROWTH = 16;
const GROWTH = 1.5;

export function createVectorRows(dimensions: number, capacity: number): VectorRows {
  return rowsOver([], new Float32Array(capacity * dimensions), dimensions);
}

/** @throws VectorIndexError `invalid-snapshot` when an id is there twice. */
export function vectorRowsFrom(
  ids: readonly string[],
  vectors: Float32Array,
  dimensions: number,
): VectorRows {
  return rowsOver([...ids], vectors, dimensions);
}

function rowsOver(ids: string[], initial: Float32Array, dimensions: number): VectorRows {
  let vectors = initial;
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  if (rowOf.size !== ids.length) throw invalidSnapshot('an id is there twice');

  const append = (id: string): number => {
    const row = ids.length;
    if ((row + 1) * dimensions > vectors.length) vectors = grown(vectors, row, dimensions);
    ids.push(id);
    rowOf.set(id, row);
    return row;
  };
  return {
    dimensions,
    ids,
    vectors: () => vectors,
    has: (id) => rowOf.has(id),
    put: (id, vector) => {
      const row = rowOf.get(id) ?? append(id);
      vectors.set(vector, row * dimensions);
    },
    remove: (id) => {
      const row = rowOf.get(id);
      if (row === undefined) return false;
      // The last row fills the gap, so that a scan never meets an empty one.
      const last = ids.pop()!;
      if (last !== id) {
        ids[row] = last;
        rowOf.set(last, row);
        vectors.copyWithin(
          row * dimensions,
          ids.length * dimensions,
          (ids.length + 1) * dimensions,
        );
      }
      rowOf.delete(id);
      return true;
    },
  };
}

function grown(vectors: Float32Array, rows: number, dimensions: number): Float32Array {
  const capacity = Math.max(SMALLEST_GROWTH, Math.ceil(rows * GROWTH));
  const larger = new Float32Array(capacity * dimensions);
  larger.set(vectors.subarray(0, rows * dimensions));
  return larger;
}
