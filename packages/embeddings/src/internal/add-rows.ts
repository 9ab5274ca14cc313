/** Rows of codes, and what the codes of each are multiplied by. */
export interface CodedRows {
  readonly table: Int8Array;
  readonly scales: Float32Array;
}

/** The rows to add, the first `count` of `rows`, and what each is multiplied by besides. */
export interface ChosenRows {
  readonly rows: Int32Array;
  readonly count: number;
  readonly factor: number;
}

/** Adds rows to `sum` as `addWords` adds vectors: one after the other, each sum rounded to float32. */
export function addRows({ table, scales }: CodedRows, chosen: ChosenRows, sum: Float32Array): void {
  const { rows, count, factor } = chosen;
  const size = sum.length;
  let r = 0;
  for (; r + 4 <= count; r += 4) {
    const [a, b, c, d] = [rows[r]!, rows[r + 1]!, rows[r + 2]!, rows[r + 3]!];
    const [x, y] = [scales[a]! * factor, scales[b]! * factor];
    const [z, t] = [scales[c]! * factor, scales[d]! * factor];
    const [atA, atB, atC, atD] = [a * size, b * size, c * size, d * size];
    for (let k = 0; k < size; k++) {
      const one = Math.fround(sum[k]! + table[atA + k]! * x);
      const two = Math.fround(one + table[atB + k]! * y);
      sum[k] = Math.fround(two + table[atC + k]! * z) + table[atD + k]! * t;
    }
  }
  for (; r < count; r++) {
    const row = rows[r]! * size;
    const scale = scales[rows[r]!]! * factor;
    for (let k = 0; k < size; k++) sum[k]! += table[row + k]! * scale;
  }
}
