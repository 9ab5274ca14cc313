export interface Product {
  readonly left: Float32Array;
  readonly right: Float32Array;
  readonly into: Float32Array;
  /** Rows of `left`: `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Rows of `right`, so columns of `into`. */
  readonly columns: number;
  /** Length of the rows of both. */
  readonly inner: number;
}

/**
 * `into[i][j] = left[i] · right[j]`, all by rows. Four sums for each of two rows at a time: each number that is
 * read serves several products. Sums are in float64, in the order of the index.
 */
export function multiplyPlain({ left, right, into, from, to, columns, inner }: Product): void {
  let i = from;
  for (; i + 2 <= to; i += 2) {
    let j = 0;
    for (; j + 4 <= columns; j += 4) {
      const a = i * inner;
      const b = a + inner;
      const p = j * inner;
      const q = p + inner;
      const r = q + inner;
      const s = r + inner;
      let ap = 0;
      let aq = 0;
      let ar = 0;
      let as = 0;
      let bp = 0;
      let bq = 0;
      let br = 0;
      let bs = 0;
      for (let k = 0; k < inner; k++) {
        const x = left[a + k]!;
        const y = left[b + k]!;
        const u = right[p + k]!;
        const v = right[q + k]!;
        const w = right[r + k]!;
        const z = right[s + k]!;
        ap += x * u;
        aq += x * v;
        ar += x * w;
        as += x * z;
        bp += y * u;
        bq += y * v;
        br += y * w;
        bs += y * z;
      }
      const above = i * columns + j;
      into[above] = ap;
      into[above + 1] = aq;
      into[above + 2] = ar;
      into[above + 3] = as;
      const below = above + columns;
      into[below] = bp;
      into[below + 1] = bq;
      into[below + 2] = br;
      into[below + 3] = bs;
    }
    for (; j < columns; j++) {
      into[i * columns + j] = dot(left, right, { a: i * inner, b: j * inner, inner });
      into[(i + 1) * columns + j] = dot(left, right, { a: (i + 1) * inner, b: j * inner, inner });
    }
  }
  for (; i < to; i++) {
    for (let j = 0; j < columns; j++) {
      into[i * columns + j] = dot(left, right, { a: i * inner, b: j * inner, inner });
    }
  }
}

function dot(
  left: Float32Array,
  right: Float32Array,
  { a, b, inner }: { readonly a: number; readonly b: number; readonly inner: number },
): number {
  let sum = 0;
  for (let k = 0; k < inner; k++) sum += left[a + k]! * right[b + k]!;
  return sum;
}
